import type { Step } from './migrate';

/**
 * Texts may have corrections and be withdrawn from here on. No table changes; a program of an earlier release, which would lose both with
 * its first save and show a withdrawn text again, refuses the archive by its number.
 */
export const corrections: Step = { number: 14, sql: '' };
