import { formatMonth } from '../../article';
import type { Article, Masthead } from '../../article';
import type { CouponName, Issue, LeafletAdjustment, PlacedBlocks } from '../../leaflet';
import { outletMessages } from '../../messages';
import { printLanguage, printText } from '../print/print-line';
import type { PrintLine, PrintRun } from '../print/print-line';
import type { EndNote, PrintBlock } from '../print/print-block';
import type { LeafletData } from './leaflet-data';
import { renderLeaflet } from './render-leaflet';

/**
 * Draws several texts as one leaflet: the first with its head, the others in its body, each under its own. The code opens the front page of
 * the site, as no page has them all.
 */
export function renderNewsletter(
  [first, ...others]: readonly [Article, ...Article[]],
  masthead: Masthead,
  coupon?: CouponName,
  adjusted: LeafletAdjustment = {},
  placed?: PlacedBlocks,
  issue: Issue = {},
): LeafletData {
  const opening = withIssue(renderLeaflet(first, masthead, coupon, adjusted, placed), first, issue);
  const following = others.map((article) => renderLeaflet(article, masthead, undefined, {}, placed));
  const { foot } = renderLeaflet(
    { ...first, headline: '', slug: '', embargo: null },
    masthead,
    coupon,
    adjusted,
  );
  return {
    ...opening,
    title: [opening.group.name, opening.date].filter(Boolean).join(' – ') || opening.title,
    ordinals: [opening, ...following].flatMap(({ ordinals }) => ordinals),
    body: [
      ...withEndNotes(textOf({ ...opening, appointment: null }), 1),
      ...following.flatMap((text, at) => storyOf(text, at + 2, first.language)),
    ],
    byline: '',
    foot,
  };
}

/** The head with the newsletter's own name and number, in place of the group's name and the day of its first text: "Nº 12, juin 2026". */
function withIssue(opening: LeafletData, { date, language }: Article, { name, number }: Issue): LeafletData {
  const { group } = opening;
  const said = [
    ...(number === undefined ? [] : [outletMessages(language).issue(number)]),
    ...(opening.date === '' ? [] : [formatMonth(date, language)]),
  ].join(', ');
  const dated = number === undefined && name === undefined ? opening.date : said;
  return {
    ...opening,
    group: { ...group, name: name === undefined ? group.name : printText(name) },
    date: [...(name === undefined ? [] : [group.name]), printText(dated)].filter(Boolean).join(' · '),
  };
}

/** A text with who wrote it, in the last line where that is of a paragraph, so that no column begins with a name; and what it calls to. */
function textOf({ body, byline, appointment }: LeafletData): PrintBlock[] {
  const last = body.at(-1);
  const isSigned = byline !== '' && last?.kind === 'paragraph';
  const signed = isSigned
    ? [...body.slice(0, -1), { ...last, line: [...last.line, ...signature(byline)] }]
    : body;
  const name = isSigned ? '' : byline;
  return appointment || name ? [...signed, { kind: 'storyEnd', appointment, name }] : signed;
}

function signature(name: string): PrintLine {
  return [
    { kind: 'text', text: '\u2003' },
    { kind: 'italic', line: [{ kind: 'text', text: name }] },
  ];
}

/** A text that follows others, with its head; what its links lead to has names of its own. */
function storyOf(text: LeafletData, number: number, language: string): PrintBlock[] {
  const { embargo, kicker, headline, standfirst, lead } = text;
  const head: PrintBlock = { kind: 'story', embargo, kicker, headline, standfirst, lead };
  const blocks = withEndNotes(renamed([head, ...textOf(text)], `${number}-`) as PrintBlock[], number);
  const own = { language: text.language, region: text.region };
  return own.language === printLanguage(language).language
    ? blocks
    : blocks.map((block) => ({ ...block, ...own }));
}

/**
 * A text with its notes at its end, each linked from its number: Typst finds no room for the notes of several texts at the foot of
 * columns over many pages, and sets lines over one another.
 */
function withEndNotes(blocks: PrintBlock[], text: number): PrintBlock[] {
  const notes: EndNote[] = [];
  const called = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(called);
    if (part === null || typeof part !== 'object') return part;
    if (!isNote(part))
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, called(value)]));
    const number = notes.length + 1;
    const name = `${text}-note-${number}`;
    notes.push({ name, number, line: part.line });
    return {
      kind: 'part',
      name,
      line: [{ kind: 'superscript', line: [{ kind: 'text', text: String(number) }] }],
    };
  };
  const body = called(blocks) as PrintBlock[];
  return notes.length > 0 ? [...body, { kind: 'endNotes', notes }] : body;
}

function isNote(part: object): part is Extract<PrintRun, { kind: 'note' }> {
  return 'kind' in part && part.kind === 'note';
}

/** The same blocks, with a word before the names of crossheads and of the links that lead to them. */
function renamed(part: unknown, before: string): unknown {
  if (Array.isArray(part)) return part.map((each) => renamed(each, before));
  if (part === null || typeof part !== 'object') return part;
  const named = 'kind' in part && (part.kind === 'part' || part.kind === 'crosshead');
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      named && key === 'name' && typeof value === 'string' ? before + value : renamed(value, before),
    ]),
  );
}
