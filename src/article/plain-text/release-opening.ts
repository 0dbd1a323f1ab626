import type { Article, Block, Inline } from '../model/schema';

/** The fields that the first lines of a copied release give, and the text after them. */
export interface ReleaseOpening {
  fields: Partial<Pick<Article, 'kicker' | 'headline' | 'standfirst' | 'dateline' | 'date'>>;
  body: Block[];
}

/** The most letters of a headline, and of a standfirst. */
const maxHeadline = 300;
const maxStandfirst = 900;

/**
 * Divides a release into fields and text. The first line is the headline; a line before it that only names the kind of text is
 * the kicker, a line with place and day gives both, and a paragraph all in bold or italics, or one between headline and day, is
 * the standfirst. What is uncertain stays in the text; no word is dropped.
 */
export function readReleaseOpening(
  blocks: readonly Block[],
  { language, zone }: { language: string; zone: string },
): ReleaseOpening {
  const fields: ReleaseOpening['fields'] = {};
  const rest = splitFirstLines(blocks).filter((block) => !isBlank(block));
  const dated = () => {
    const found = rest[0] && placeAndDay(lineText(rest[0]), language);
    if (!found || fields.date) return;
    fields.date = { local: `${found.day}T00:00`, zone };
    if (found.place !== '') fields.dateline = found.place;
    rest.shift();
  };
  dated();
  if (rest[0] && saysKind.test(lineText(rest[0]))) fields.kicker = lineText(rest.shift());
  dated();
  const [first] = rest;
  if (!first || lineText(first) === '' || lineText(first).length > maxHeadline) return { fields, body: rest };
  fields.headline = lineText(first);
  rest.shift();
  dated();
  if (rest[0] && isStandfirst(rest, language)) fields.standfirst = lineText(rest.shift());
  dated();
  return { fields, body: rest };
}

/** Lines that only name the kind of text. */
const saysKind =
  /^(communiqué( de presse)?|press release|news release|media release|for immediate release|pour diffusion immédiate)\s*[:.]?$/i;

/** Splits a paragraph whose first line was ended by hand into that line and the rest. */
function splitFirstLines(blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [...blocks];
  const at = first.content.findIndex(({ type }) => type === 'lineBreak');
  if (at < 0) return [...blocks];
  const head: Block = { type: 'paragraph', content: first.content.slice(0, at) };
  return [head, ...splitFirstLines([{ ...first, content: first.content.slice(at + 1) }]), ...others];
}

function isBlank(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    lineText(block) === '' &&
    block.content.every(({ type }) => type !== 'footnote')
  );
}

/** The words of a line; "" for a block that is no line, or that has a note, which a field cannot hold. */
function lineText(block: Block | undefined): string {
  if (block?.type !== 'paragraph' && block?.type !== 'crosshead') return '';
  if (block.content.some(({ type }) => type === 'footnote')) return '';
  const words = block.content.map((inline: Inline) => (inline.type === 'text' ? inline.text : ' '));
  return words.join('').replace(/\s+/g, ' ').trim();
}

function isStandfirst([first, second]: readonly Block[], language: string): boolean {
  if (first?.type !== 'paragraph' || lineText(first) === '' || lineText(first).length > maxStandfirst)
    return false;
  const isMarked = first.content.every(
    (inline) =>
      inline.type !== 'text' ||
      inline.text.trim() === '' ||
      inline.marks.some(({ type }) => type === 'bold' || type === 'italic'),
  );
  return isMarked || (second !== undefined && placeAndDay(lineText(second), language) !== null);
}

/** "Rennes, le 2 juin 2026", "London, 2 June 2026", "2 juin 2026": the place, and the day as a date writes it. */
function placeAndDay(line: string, language: string): { place: string; day: string } | null {
  const parts =
    /^(?:(?<place>[\p{Lu}][\p{L}’' -]{1,60}?)\s*,\s*)?(?:(?:le|on|du)\s+)?(?<day>\d{1,2})(?:er|st|nd|rd|th)?\s+(?<month>[\p{L}]{3,12})\s+(?<year>20\d\d)\s*[.:]?$/u.exec(
      line,
    )?.groups;
  if (!parts) return null;
  const month = [language, 'fr', 'en-GB']
    .map((each) => monthsIn(each).indexOf((parts['month'] ?? '').toLowerCase()))
    .find((at) => at >= 0);
  if (month === undefined) return null;
  const day = `${parts['year'] ?? ''}-${two(month + 1)}-${two(Number(parts['day']))}`;
  const instant = Date.parse(`${day}T00:00Z`);
  const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
  return isReal ? { place: parts['place'] ?? '', day } : null;
}

/** The names of the months in a language, in small letters, as they stand in a date. */
function monthsIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2026, month, 15)));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase();
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
