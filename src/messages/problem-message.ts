import type { Check } from '../article';
import type { ArchiveFault, Notice, Problem } from '../contract';
import { messagesIn } from './language';
import type { Language } from './language';

/** What went wrong, in a plain sentence that says what happened and what to do. */
export function problemMessage(problem: Problem, language: Language): string {
  const { problems } = messagesIn(language);
  return (problems[problem.kind] as (of: Problem) => string)(problem);
}

/** What the person should know though the work was done, in a plain sentence. */
export function noticeMessage(notice: Notice, language: Language): string {
  const { notices } = messagesIn(language);
  return (notices[notice.kind] as (of: Notice) => string)(notice);
}

/** What is wrong in an archive or a backup, in a plain sentence. */
export function faultMessage(fault: ArchiveFault, language: Language): string {
  const { faults } = messagesIn(language);
  return (faults[fault.kind] as (of: ArchiveFault) => string)(fault);
}

/** What a check says is wrong and what to do about it. */
export function checkMessage(check: Check, language: Language): string {
  const { checkFindings } = messagesIn(language);
  return (checkFindings[check.kind] as (of: Check) => string)(check);
}
