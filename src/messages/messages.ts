import type { french } from './fr/french';

/** Every message of the interface; a language that lacks one does not compile. */
export type Messages = typeof french;
