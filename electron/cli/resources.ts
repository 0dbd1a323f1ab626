import { join } from 'node:path';

/** The fonts, templates and styles that ship with the program: beside `out/`, two folders up from any built file. */
export const resources = join(import.meta.dirname, '..', '..', 'resources');
