import type { Article } from '../model/schema';
import { placeKey } from '../text/map-lines';
import { polishTyping } from '../typography/typing/polish-typing';
import type { HouseStyle } from '../typography/languages/profile';
import type { Hit } from './pattern';
import { followingLink } from './edit-runs';
import { editableLines } from './editable-lines';
import type { EditableLine, WordPlace } from './editable-lines';
import { replacementFor } from './replacement';
import type { Replacement } from './replacement';

/** Some words of an article and their replacement. */
export interface WordChange {
  place: WordPlace;
  /** How many letters of the line come before: a break is one, a note has none. */
  from: number;
  found: string;
  put: string;
  /** The letters around the words, by which they are found again in a text that was edited. */
  before: string;
  after: string;
  /** Who approved the changed quotation, which loses the approval. */
  approvedBy?: string;
  /** Where a link whose words are its address leads before and after. */
  link?: { from: string; to: string };
}

/** How many letters around a change are kept with it, at each side. */
export const lettersAround = 60;

/**
 * What replaces matches. Replacements get the typography of the text's language, as if they were typed, but not in code and
 * with expressions.
 */
interface ReplacementStyle extends Replacement {
  house: HouseStyle;
}

/** All changes that a search makes in an article, in reading order; words that stay the same are left out. */
export function wordChanges(
  article: Article,
  search: (texts: readonly string[]) => readonly (readonly Hit[])[],
  style: ReplacementStyle,
): WordChange[] {
  const lines = editableLines(article);
  const hits = search(lines.map(({ text }) => text));
  return lines.flatMap((line, at) =>
    (hits[at] ?? []).flatMap((hit) => {
      const found = line.text.slice(hit.from, hit.to);
      const put = replacementFor(found, hit, { ...style, by: wordsFor(line, hit, article.language, style) });
      return put === found ? [] : [changeOf(article, line, hit, put)];
    }),
  );
}

function changeOf(
  article: Article,
  { place, text, linkAt }: EditableLine,
  { from, to }: Hit,
  put: string,
): WordChange {
  const block = place.part === 'body' ? article.body[place.block] : undefined;
  const approvedBy = block?.type === 'quotation' ? block.approvedBy : undefined;
  const linked = linkAt(from);
  const link = linked && followingLink(linked, { from, to, put });
  return {
    place,
    from,
    found: text.slice(from, to),
    put,
    before: text.slice(Math.max(0, from - lettersAround), from),
    after: text.slice(to, to + lettersAround),
    ...(approvedBy && { approvedBy }),
    ...(link && { link }),
  };
}

function wordsFor(line: EditableLine, { from }: Hit, language: string, style: ReplacementStyle): string {
  const marks = line.marksAt(from);
  const isCode = line.isVerbatim || marks.some(({ type }) => type === 'code');
  if (style.expression || isCode) return style.by;
  const spoken = marks.find((mark) => mark.type === 'language')?.language ?? language;
  const known = typed.get(style) ?? new Map<string, string>();
  const words = known.get(spoken) ?? asTyped(style.by, spoken, style.house);
  typed.set(style, known.set(spoken, words));
  return words;
}

/** The replacement in each language, cached as long as the style. */
const typed = new WeakMap<ReplacementStyle, Map<string, string>>();

/** Words with the typography that typing them in a field would give. */
function asTyped(words: string, language: string, house: HouseStyle): string {
  let text = '';
  for (const key of [...words, '\n']) {
    const change = polishTyping(text, key, language, house);
    const letter = key === '\n' ? '' : key;
    text = change ? text.slice(0, text.length - change.deleteBefore) + change.insert : text + letter;
  }
  return text;
}

/** Where each change stands in the article now; null where its words are gone, or in several places. */
export function locateChanges(article: Article, changes: readonly WordChange[]): (PlacedChange | null)[] {
  const lines = editableLines(article);
  const byPlace = new Map(lines.map((line) => [placeKey(line.place), line]));
  return changes.map((change) => {
    const line = byPlace.get(placeKey(change.place));
    if (line && standsAt(line.text, change.from, change))
      return { place: line.place, ...rangeAt(change.from, change) };
    const places = lines.flatMap(({ place, text }) =>
      startsIn(text, change).map((from) => ({ place, ...rangeAt(from, change) })),
    );
    return places.length === 1 ? (places[0] ?? null) : null;
  });
}

/** A change at its place in an article. */
export interface PlacedChange {
  place: WordPlace;
  from: number;
  to: number;
  put: string;
}

const rangeAt = (from: number, { found, put }: WordChange) => ({ from, to: from + found.length, put });

function standsAt(text: string, from: number, { before, found, after }: WordChange): boolean {
  return text.slice(0, from).endsWith(before) && text.slice(from).startsWith(found + after);
}

function startsIn(text: string, { before, found, after }: WordChange): number[] {
  const sought = before + found + after;
  const starts: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    starts.push(at + before.length);
  return starts;
}
