// Loaded into a program before its own code: when the program ends, writes down the most memory it ever held, in kB.

const { existsSync, readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
    const { BENCH_MEMORY_FILE: file } = process.env;
    // What the system counts for a process includes the peak of whoever started it; the high-water mark does not.
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const highest = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    if (file !== undefined) writeFileSync(file, String(highest));
});
