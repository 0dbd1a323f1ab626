import type { Check } from '../article';
import type { ArchiveFault, LeavingPoint, Notice, Problem, RecoveryReport } from '../contract';
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

/** What did not come back of a damaged archive as it was, a sentence each. */
export function recoveryMessages(report: RecoveryReport, language: Language): string[] {
  const { backupLines: lines } = messagesIn(language);
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return [
    ...report.lost.map(({ headline, id, number }) => lines.lost(headline, id, number)),
    ...report.earlier.map((text) => lines.cameBackEarlier(text.headline, moment.format(text.savedAt))),
    ...report.uncertain.map((text) => lines.cameBackUncertain(text.headline, moment.format(text.savedAt))),
    ...report.words.map(({ headline }) => lines.cameBackWords(headline)),
    ...report.picturesLost.map((lost) =>
      faultMessage({ kind: 'picture', why: 'missing', ...lost }, language),
    ),
    ...report.documentsLost.map(lines.lostDocument),
    ...(report.savesMissing ? [lines.savesMissing] : []),
    ...(report.missingShare > 0 ? [lines.endMissing(Math.ceil(report.missingShare * 100))] : []),
  ];
}

/** What a point of the list before leaving says. */
export function leavingMessage(point: LeavingPoint, language: Language): string {
  return point.kind === 'check' ? checkMessage(point.check, language) : noticeMessage(point.notice, language);
}

/** What a check says is wrong and what to do about it. */
export function checkMessage(check: Check, language: Language): string {
  const { checkFindings } = messagesIn(language);
  return (checkFindings[check.kind] as (of: Check) => string)(check);
}
