import type { Account, AccountLine, ImportReport, MissingPicture } from '../import-report';
import { sentenceOf } from '../sentences';
import { accountSentence, asideReason, keptSentence, pictureReason, quotedWords } from './account-sentences';
import { reportWords } from './report-words';

type Language = 'fr' | 'en';

/** The whole report as plain text: what one copies from the desk, and what the command line says. */
export function reportText(report: ImportReport, language: Language): string {
  const words = reportWords[language];
  const texts = report.imported.map(({ headline, name, account, earlier }) => [
    headline || words.untitled,
    `  ${name}`,
    ...(earlier === null ? [] : [`  ${words.earlier}`]),
    ...accountLines(account, language).map((line) => `  ${line}`),
  ]);
  const others = [
    listed(
      words.known(report.known.length),
      report.known.map(
        ({ name, headline }) => `${name} (${quotedWords(headline || words.untitled, language)})`,
      ),
    ),
    listed(
      words.refused(report.refused.length),
      report.refused.map(({ name, problem }) => `${name}${words.colon}${sentenceOf(problem, language)}`),
    ),
    listed(
      words.aside(report.aside.length),
      report.aside.map((file) => `${file.name} (${asideReason(file, language)})`),
    ),
  ];
  const parts = [[reportSummary(report, language)], ...texts, ...others].filter((part) => part.length > 0);
  return parts.map((part) => part.join('\n')).join('\n\n');
}

/** What came of the import in one line: "12 textes ajoutés, 1 déjà là, 2 non repris". */
export function reportSummary(report: ImportReport, language: Language): string {
  const words = reportWords[language];
  const { imported, known, refused, left } = report;
  return [
    words.imported(imported.length),
    ...(known.length > 0 ? [words.alreadyThere(known.length)] : []),
    ...(refused.length > 0 ? [words.notTaken(refused.length)] : []),
    ...(left === null ? [] : [words.stopped(left)]),
  ].join(', ');
}

/** The account of one text, line by line. */
export function accountLines({ kept, changed, dropped, missing }: Account, language: Language): string[] {
  const words = reportWords[language];
  const all = (kind: 'changed' | 'dropped', lines: readonly AccountLine[]) =>
    lines.map((line) => `- ${accountSentence(kind, line, language)}${wordsOf(line.words, language)}`);
  const gone = [...all('dropped', dropped), ...missing.map((picture) => pictureLine(picture, language))];
  return [
    `${words.kept}${words.colon}${keptSentence(kept, language)}`,
    ...(changed.length > 0 ? [words.changed, ...all('changed', changed)] : []),
    ...(gone.length > 0 ? [words.dropped, ...gone] : []),
  ];
}

function pictureLine(picture: MissingPicture, language: Language): string {
  const words = reportWords[language];
  const said = [
    picture.alt === '' ? '' : `${words.alt}${words.colon}${quotedWords(picture.alt, language)}`,
    picture.caption === '' ? '' : `${words.caption}${words.colon}${quotedWords(picture.caption, language)}`,
  ].filter((each) => each !== '');
  const reason = pictureReason(picture, language);
  return [`- ${words.picture} ${picture.address} (${reason})`, ...said].join(' · ');
}

function wordsOf(words: readonly string[], language: Language): string {
  const said = words.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '');
  if (said.length === 0) return '';
  return `${reportWords[language].colon}${said.map((each) => quotedWords(each, language)).join(', ')}`;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
