import { asideReason, reportWords, sentenceOf } from '../../contract';
import type { ImportReport, ImportedText, KnownText } from '../../contract';

/** A line of the report as it is seen. */
export type ReportLine =
  | { kind: 'text'; text: ImportedText }
  | { kind: 'title'; title: string }
  | { kind: 'known'; text: KnownText }
  | { kind: 'refused'; name: string; why: string }
  | { kind: 'aside'; name: string; why: string };

/** The report as lines: what could not come in first, for there something is left to do; then text by text. */
export function linesOf(report: ImportReport, language: 'fr' | 'en'): ReportLine[] {
  const words = reportWords[language];
  const titled = (title: string, lines: ReportLine[]): ReportLine[] =>
    lines.length === 0 ? [] : [{ kind: 'title', title }, ...lines];
  return [
    ...titled(
      words.refused(report.refused.length),
      report.refused.map(({ name, problem }) => ({
        kind: 'refused',
        name,
        why: sentenceOf(problem, language),
      })),
    ),
    ...report.imported.map((text): ReportLine => ({ kind: 'text', text })),
    ...titled(
      words.known(report.known.length),
      report.known.map((text) => ({ kind: 'known', text })),
    ),
    ...titled(
      words.aside(report.aside.length),
      report.aside.map((file) => ({ kind: 'aside', name: file.name, why: asideReason(file, language) })),
    ),
  ];
}
