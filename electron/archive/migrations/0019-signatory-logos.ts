import type { Step } from './migrate';

/**
 * The groups that sign a text may have logos from here on. No table changes; a program of an earlier release, which would drop them with
 * its first save, refuses the archive by its number.
 */
export const signatoryLogos: Step = { number: 19, sql: '' };
