import { lengthOfBlocks, linesOf, plainText } from '../article';
import type { Article, Block } from '../article';
import { leafletTemplates } from './templates';
import type { LeafletTemplateName } from './templates';

/** A block of a text, or its lead picture, that can be left out of print. */
export interface Passage {
  id: string;
  block: Block;
  /** How many words of running text would take as much room. */
  words: number;
}

/** What a picture takes of a leaflet, in words of running text: about an eighth of a page of A5. */
const wordsOfPicture = 45;

/** What the passages of a text are found in. */
type PassageText = Pick<Article, 'body'> & Partial<Pick<Article, 'id' | 'lead' | 'standfirst'>>;

/** By what the lead picture is named among what is left out: of its text alone, as several can be exported together. */
export function leadPassage({ id }: Pick<Article, 'id'>): string {
  return id.replaceAll('-', '').slice(0, 12);
}

/** By what the standfirst is named among what is left out. */
export function standfirstPassage({ id }: Pick<Article, 'id'>): string {
  return id.replaceAll('-', '').slice(12, 24);
}

/**
 * The lead picture, the standfirst and the blocks that a person can leave out of print, in the order of the text; a crosshead goes with what stands
 * under it.
 */
export function passagesOf({ body, ...head }: PassageText): Passage[] {
  return [...headPassages(head), ...body].flatMap((block) =>
    block.id === undefined || block.type === 'crosshead' || block.type === 'divider'
      ? []
      : [{ id: block.id, block, words: roomOf(block) }],
  );
}

/** What stands before the body and can be left out of print, as blocks. */
export function headPassages({ id, lead, standfirst = '' }: Omit<PassageText, 'body'>): Block[] {
  if (id === undefined) return [];
  const content = [{ type: 'text' as const, text: standfirst, marks: [] }];
  return [
    ...(lead ? [{ ...lead, id: leadPassage({ id }) }] : []),
    ...(standfirst === '' ? [] : [{ type: 'paragraph' as const, id: standfirstPassage({ id }), content }]),
  ];
}

/** How many passages of a text are left out; those that it has no more do not count. */
export function countLeftOut(
  article: PassageText,
  { leftOut = [] }: { leftOut?: readonly string[] },
): number {
  return passagesOf(article).filter(({ id }) => leftOut.includes(id)).length;
}

function roomOf(block: Block): number {
  const { words } = lengthOfBlocks([block]);
  return block.type === 'figure' ? words + wordsOfPicture : words;
}

/**
 * Passages whose leaving out would shorten a text by so many words, as an editor who is short of room chooses: pull quotes, which
 * repeat the text, then passages from the end, where a release says what matters least. The first passage, pictures and what comes under
 * a heading of demands are kept; the last one, which often says what to do, goes only where all others do not make the room. Empty when no choice makes it.
 */
export function suggestLeftOut(article: PassageText, words: number): string[] {
  const all = passagesOf({ ...article, standfirst: '' }).filter(({ words: own }) => own > 0);
  const repeated = all.filter(({ block }) => block.type === 'pullQuote');
  const demands = demandsOf(article.body);
  const told = all
    .filter(({ block }) => block.type !== 'pullQuote' && block.type !== 'figure')
    .slice(1)
    .filter(({ block }) => !demands.has(block));
  const preferred = [...repeated, ...told.slice(0, -1).toReversed(), ...told.slice(-1)];
  let taken: Passage[] = [];
  for (const passage of preferred) {
    if (roomOfAll(taken) >= words) break;
    taken.push(passage);
  }
  if (roomOfAll(taken) < words) return [];
  // What a later choice made needless comes back, the first words of the text before others.
  for (const passage of taken.toReversed()) {
    const others = taken.filter((one) => one !== passage);
    if (roomOfAll(others) >= words) taken = others;
  }
  return all.filter((passage) => taken.includes(passage)).map(({ id }) => id);
}

/** What stands under a crosshead, or in a list after a line, that says what is demanded: the reason for the leaflet. */
function demandsOf(body: readonly Block[]): ReadonlySet<Block> {
  const demands = new Set<Block>();
  let level: number | null = null;
  for (const [at, block] of body.entries()) {
    if (block.type === 'crosshead' && (level === null || block.level <= level))
      level = isDemanding(block) ? block.level : null;
    const before = body[at - 1];
    const isListed = block.type === 'bulletedList' || block.type === 'numberedList';
    if (level !== null) demands.add(block);
    else if (isListed && before?.type === 'paragraph' && isDemanding(before)) demands.add(before).add(block);
  }
  return demands;
}

function isDemanding(block: Block): boolean {
  const words = linesOf([block]).map(plainText).join(' ');
  return block.type === 'crosshead' ? demanding.test(words) : /:\s*$/.test(words) && demanding.test(words);
}

/** In the languages that texts are written in. */
const demanding = new RegExp(
  '(?<!\\p{L})(?:demand|exig|revendi|réclam|voulons|we (?:ask|want|call for)|our asks|forder|verlang|wir wollen|' +
    'queremos|pedimos|reivindic|reclam|chiediam|richiest|vogliamo|rivendic|esigiam)',
  'iu',
);

/** The passages that begin with some words, by their ids; typography, capitals and a last ellipsis do not count. */
export function passagesBeginning(article: PassageText, words: string): string[] {
  return idsBeginning(
    passagesOf(article).map(({ block }) => block),
    words,
  );
}

/** The same of all blocks of the body, crossheads among them. */
export function blocksBeginning({ body }: Pick<Article, 'body'>, words: string): string[] {
  return idsBeginning(body, words);
}

function idsBeginning(blocks: readonly Block[], words: string): string[] {
  const sought = plainWords(words);
  const said = (block: Block) => plainWords(linesOf([block]).map(plainText).join(' '));
  return blocks.flatMap((block) =>
    block.id !== undefined && sought !== '' && said(block).startsWith(sought) ? [block.id] : [],
  );
}

function plainWords(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function roomOfAll(passages: readonly Passage[]): number {
  return passages.reduce((sum, { words }) => sum + words, 0);
}

/** An article as its leaflets print it: without some passages, and without the crossheads that stand over nothing then. */
export function withoutPassages(article: Article, leftOut: readonly string[] = []): Article {
  const ids = new Set(leftOut);
  const isLeftOut = ({ id }: Block) => id !== undefined && ids.has(id);
  const lead = ids.has(leadPassage(article)) ? null : article.lead;
  const standfirst = ids.has(standfirstPassage(article)) ? '' : article.standfirst;
  const isHeadWhole = lead === article.lead && standfirst === article.standfirst;
  if (isHeadWhole && !article.body.some(isLeftOut)) return article;
  const body = article.body.filter(
    (block, at) => !isLeftOut(block) && !standsOverNothing(article.body, at, isLeftOut),
  );
  return { ...article, lead, standfirst, body };
}

/** Whether all that stands under a crosshead is left out; a crosshead that stood over nothing before is the person's matter. */
function standsOverNothing(
  body: readonly Block[],
  at: number,
  isLeftOut: (block: Block) => boolean,
): boolean {
  const crosshead = body[at];
  if (crosshead?.type !== 'crosshead') return false;
  const rest = body.slice(at + 1);
  const end = rest.findIndex((block) => block.type === 'crosshead' && block.level <= crosshead.level);
  const under = (end === -1 ? rest : rest.slice(0, end)).filter(({ type }) => type !== 'crosshead');
  return under.length > 0 && under.every((block) => isLeftOut(block) || block.type === 'divider');
}

/** The fields of a text as a template prints them that does not print its body. A placard and a sticker have the headline alone, a sheet to sign an appeal. */
export function posterFields(
  { standfirst, body }: Article,
  template: LeafletTemplateName,
): Partial<Pick<Article, 'standfirst' | 'kicker' | 'lead'>> {
  const { head } = leafletTemplates[template];
  if (head === 'headline') return { standfirst: '', kicker: '', lead: null };
  if (head === 'whole') return {};
  const first = body.find((block) => block.type === 'paragraph');
  const appeal = { standfirst: standfirst.trim() || (first ? plainText(first.content) : '') };
  return head === 'card' ? appeal : { ...appeal, lead: null };
}
