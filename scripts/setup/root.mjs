import path from 'node:path';

/** The folder of the project; every path of the set-up starts here. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A path inside the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** A path inside the folder where set-up keeps what it made; deleting that folder only costs time. */
export const inRuntime = (...parts) => path.join(root, '.runtime', ...parts);
