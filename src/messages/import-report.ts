import type {
  Arrival,
  TextConversion,
  ConversionLine,
  SkippedFile,
  ImportReport,
  KeptCounts,
  MissingPicture,
} from '../contract';
import { counted, countedChange, countedLoss } from './counted';
import { messagesIn } from './language';
import type { Language } from './language';
import { problemMessage } from './problem-message';
import { explain } from './reasons';

/** The whole report as plain text: what one copies from the desk, and what the command line says. */
export function reportText(report: ImportReport, language: Language): string {
  const { importReport: messages, typography } = messagesIn(language);
  const texts = report.imported.map(({ headline, name, arrival, conversion, earlier }) => [
    headline || messages.untitled,
    `  ${name}`,
    ...(earlier === null ? [] : [`  ${messages.earlier}`]),
    ...[...arrivalLines(arrival, language), ...conversionLines(conversion, language)].map(
      (line) => `  ${line}`,
    ),
  ]);
  const others = [
    listed(
      messages.known(report.known.length),
      report.known.map(
        ({ name, headline }) => `${name} (${typography.quoted(headline || messages.untitled)})`,
      ),
    ),
    listed(
      messages.refused,
      report.refused.map(
        ({ name, problem }) => `${name}${typography.colon}${problemMessage(problem, language)}`,
      ),
    ),
    listed(
      messages.skipped(report.skipped.length),
      report.skipped.map((file) => `${file.name} (${skippedReason(file, language)})`),
    ),
  ];
  const parts = [[reportSummary(report, language)], ...texts, ...others].filter((part) => part.length > 0);
  return parts.map((part) => part.join('\n')).join('\n\n');
}

/** What came of the import in one line: "12 textes ajoutés, 1 déjà là, 2 non repris". */
export function reportSummary(report: ImportReport, language: Language): string {
  const messages = messagesIn(language).importReport;
  const { imported, known, refused, remaining } = report;
  return [
    messages.imported(imported.length),
    ...(known.length > 0 ? [messages.alreadyThere(known.length)] : []),
    ...(refused.length > 0 ? [messages.notTaken(refused.length)] : []),
    ...(report.masthead ? [messages.mastheadTaken] : []),
    ...(remaining === null ? [] : [messages.stopped(remaining)]),
  ].join(', ');
}

/** How a text came in, line by line: its status, embargo, the names that will be printed, the pictures from beside it. */
export function arrivalLines(arrival: Arrival, language: Language): string[] {
  const { importReport: messages, typography } = messagesIn(language);
  const { embargo, names, pictures, language: own } = arrival;
  const line = (label: string, words: string) => `${label}${typography.colon}${words}`;
  return [
    line(messages.status, statusMessage(arrival, language)),
    line(messages.language, `${languageName(own.tag, typography.locale)} (${messages.languageBy[own.by]})`),
    ...(embargo ? [line(messages.embargo, `${embargo.local.replace('T', ' ')} (${embargo.zone})`)] : []),
    ...(names.length > 0 ? [line(messages.printedNames, names.join(', '))] : []),
    ...(pictures.length > 0
      ? [line(messages.besidePictures, pictures.map(({ name }) => name).join(', '))]
      : []),
  ];
}

/** A language as this one calls it; its tag where it has no name for it. */
function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}

/** The status of an imported text: "Brouillon (le fichier dit : Publié)", "Brouillon, faute de date". */
export function statusMessage({ status, declared, isUndated }: Arrival, language: Language): string {
  const { importReport: messages, statuses } = messagesIn(language);
  if (isUndated) return messages.undatedDraft(statuses.draft);
  return status === declared ? statuses[status] : messages.declared(statuses[status], statuses[declared]);
}

/** How many texts would be published or ready if the statuses that their files give were kept: "12 × Publié". */
export function keptStatuses(report: ImportReport, language: Language): string {
  const { statuses } = messagesIn(language);
  const declared = report.imported.flatMap(({ arrival }) => (arrival.isUndated ? [] : [arrival.declared]));
  return (['published', 'ready'] as const)
    .map((status) => ({ status, count: declared.filter((each) => each === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count}\u00a0×\u00a0${statuses[status]}`)
    .join(', ');
}

/** What became of one text, line by line. */
export function conversionLines(
  { kept, changed, dropped, missing }: TextConversion,
  language: Language,
): string[] {
  const { importReport: messages, typography } = messagesIn(language);
  const all = (kind: 'changed' | 'dropped', lines: readonly ConversionLine[]) =>
    lines.map((line) => `- ${conversionMessage(kind, line, language)}${quotedList(line.words, language)}`);
  const gone = [...all('dropped', dropped), ...missing.map((picture) => pictureLine(picture, language))];
  return [
    `${messages.keptHeading}${typography.colon}${keptMessage(kept, language)}`,
    ...(changed.length > 0 ? [messages.changed, ...all('changed', changed)] : []),
    ...(gone.length > 0 ? [messages.dropped, ...gone] : []),
  ];
}

/** What an article kept, as a list: "312 mots, 2 intertitres, 1 image"; kinds that it has none of are left out. */
export function keptMessage(kept: KeptCounts, language: Language): string {
  const { importReport, typography } = messagesIn(language);
  const kinds = Object.keys(importReport.keptThings) as (keyof KeptCounts)[];
  return kinds
    .filter((kind) => kept[kind] > 0 || kind === 'words')
    .map((kind) => typography.count(kept[kind], ...importReport.keptThings[kind]))
    .join(', ');
}

/** A line of the conversion without its words, with a capital: "Un commentaire", "3 titres de rang 4 devenus…". */
export function conversionMessage(
  kind: 'changed' | 'dropped',
  { what, count }: ConversionLine,
  language: Language,
): string {
  const { changedThings, lostThings, namedLosses, typography } = messagesIn(language);
  const message =
    kind === 'changed'
      ? countedChange(what, count, { table: changedThings, locale: typography.locale })
      : (countedLoss(what, count, { lost: lostThings, named: namedLosses }) ??
        `${count} × ${typography.quoted(what)}`);
  return message.charAt(0).toUpperCase() + message.slice(1);
}

/** Why a picture is not in the article: "elle est sur un site, que Ronéo ne visite pas". */
export function pictureReason({ why }: MissingPicture, language: Language): string {
  return explain(why, messagesIn(language).reasons);
}

/** Why a file was skipped. */
export function skippedReason({ why }: SkippedFile, language: Language): string {
  const [kind = '', value = ''] = why.split(':');
  const reasons: Readonly<Record<string, string | undefined>> =
    messagesIn(language).importReport.skippedReasons;
  const reason = reasons[kind];
  return reason ? counted([reason, reason], 1, [value]) : why;
}

/** Whether there is nothing to say of a text but that it is there whole. */
export function isWhole({ changed, dropped, missing }: TextConversion): boolean {
  return changed.length + dropped.length + missing.length === 0;
}

function pictureLine(picture: MissingPicture, language: Language): string {
  const { importReport: messages, typography } = messagesIn(language);
  const said = [
    picture.alt === '' ? '' : `${messages.alt}${typography.colon}${typography.quoted(picture.alt)}`,
    picture.caption === ''
      ? ''
      : `${messages.caption}${typography.colon}${typography.quoted(picture.caption)}`,
  ].filter((each) => each !== '');
  const reason = pictureReason(picture, language);
  return [`- ${messages.picture} ${picture.address} (${reason})`, ...said].join(' · ');
}

function quotedList(words: readonly string[], language: Language): string {
  const { typography } = messagesIn(language);
  const said = groupedQuotes(words, language);
  return said === '' ? '' : `${typography.colon}${said}`;
}

/** The most passages that one line shows; the command line's JSON has all. */
const maxPassages = 100;

/** Passages between quotation marks, one that repeats once with its number, and how many more there are: "« a » (×3), « b », et 12 autres". */
export function groupedQuotes(words: readonly string[], language: Language): string {
  const { importReport: messages, typography } = messagesIn(language);
  const counts = new Map<string, number>();
  for (const each of words.map((passage) => passage.replace(/\s+/g, ' ').trim()))
    if (each !== '') counts.set(each, (counts.get(each) ?? 0) + 1);
  const quoted = [...counts].map(([passage, count]) =>
    count === 1 ? typography.quoted(passage) : `${typography.quoted(passage)} (×${count})`,
  );
  const more = quoted.length - maxPassages;
  return [...quoted.slice(0, maxPassages), ...(more > 0 ? [messages.morePassages(more)] : [])].join(', ');
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
