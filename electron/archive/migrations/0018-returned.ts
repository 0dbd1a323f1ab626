import type { Step } from './migrate';

/**
 * Messages may have come back after they were taken. They are found by their identifiers; a program of an earlier release, which knows no
 * such state, refuses the archive by its number.
 */
export const returned: Step = { number: 18, sql: 'CREATE INDEX mail_by_message ON mail (message_id);' };
