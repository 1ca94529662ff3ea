/** Faults of files and disks in plain words: what is wrong and what to do. */

/** Gives a sentence or two for an error of the file system. */
export function faultOf(error: unknown, task: 'read' | 'write'): string {
    const { code, message } = error as NodeJS.ErrnoException;
    switch (code) {
        case 'ENOENT':
            return task === 'read'
                ? 'there is no such file. Check the name.'
                : 'the folder does not exist. Check the name.';
        case 'ENOTDIR':
            return 'a part of this path is a file, not a folder. Check the name.';
        case 'EISDIR':
            return 'this is a folder, not a file. Name a file in it.';
        case 'EACCES':
        case 'EPERM':
            return `you may not ${task} here. Ask for the permission or choose another place.`;
        case 'EROFS':
            return 'this place cannot be written to. Choose another place.';
        case 'ENOSPC':
        case 'EDQUOT':
        case 'EFBIG':
            return 'the disk is full. Free some space or choose another place.';
        case 'ELOOP':
            return 'this link leads back to itself. Name the file itself.';
        case 'ENAMETOOLONG':
            return 'this name is too long. Choose a shorter one.';
        case 'EBUSY':
        case 'ETXTBSY':
            return 'another program is using this file. Close it there and try again.';
        default:
            return `it cannot be ${task === 'read' ? 'read' : 'written'}: ${message ?? String(error)}. Check the place and try again.`;
    }
}
