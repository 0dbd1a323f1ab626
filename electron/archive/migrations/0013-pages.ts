import type { Step } from './migrate';

/**
 * Archives may hold static pages and a site's settings from here on. No table changes; a program of an earlier release, which would
 * read a page as damaged, refuses the archive by its number.
 */
export const pages: Step = { number: 13, sql: '' };
