import type { french } from './fr';

/** Every sentence of the desk; a language that lacks one does not compile. */
export type Words = typeof french;
