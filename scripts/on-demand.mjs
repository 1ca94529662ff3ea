/** The parts of the server that are files of their own, loaded when they are needed, so that the server starts quickly. */
export const ON_DEMAND = {
    'exporters/index.js': { entry: 'server/src/exporters/index.ts', file: 'exporters.cjs' },
    'features/writing.js': { entry: 'server/src/features/writing.ts', file: 'writing.cjs' },
    'rules/library.js': { entry: 'server/src/rules/library.ts', file: 'rules.cjs' },
};

/** Leaves those parts out of the bundle of the server, which finds them beside itself. */
export function onDemand() {
    return {
        name: 'on demand',
        setup(build) {
            build.onResolve(
                { filter: /^\.\.\/(exporters\/index|features\/writing|rules\/library)\.js$/ },
                ({ path, kind }) => {
                    if (kind !== 'dynamic-import')
                        return { errors: [{ text: `${path} is loaded on demand: use import()` }] };
                    return { path: `./${ON_DEMAND[path.slice('../'.length)].file}`, external: true };
                },
            );
        },
    };
}
