import type { Step } from './migrate';

/**
 * Texts may have signatories from here on. No table changes; a program of an earlier release, which would drop them with its first save,
 * refuses the archive by its number.
 */
export const signatories: Step = { number: 17, sql: '' };
