import type { Article, Block, ListItem } from '../model/schema';
import { mapLines, placeKey } from '../text/map-lines';
import { editLine, editWords } from './edit-runs';
import type { WordEdit } from './edit-runs';
import type { WordPlace } from './editable-lines';
import { locateChanges } from './word-changes';
import type { PlacedChange, WordChange } from './word-changes';

/** An article with some words replaced, and the changes that could not be made because their words are gone. */
interface Replaced {
  article: Article;
  skipped: WordChange[];
}

/**
 * Makes changes in an article and keeps marks and notes. Words that an edit has moved are found again, or left as they are. A
 * changed quotation loses its approval, and a paragraph left without words is removed.
 */
export function replaceWords(article: Article, changes: readonly WordChange[]): Replaced {
  const skipped: WordChange[] = [];
  const edits = new Map<string, WordEdit[]>();
  for (const [index, placed] of locateChanges(article, changes).entries()) {
    const change = changes[index];
    if (placed && addEdit(edits, placed)) continue;
    if (change) skipped.push(change);
  }
  if (edits.size === 0) return { article, skipped };
  const editsAt = (place: WordPlace) => edits.get(placeKey(place)) ?? [];
  const edited = mapLines(article, {
    words: (text, place) => editWords(text, editsAt(place)),
    attribution: (line, place) => editWords(line, editsAt(place)).replaceAll('\n', ' '),
    licence: (text, place) => editWords(text, editsAt(place)),
    line: (runs, place) => editLine(runs, editsAt(place)),
    note: (runs, place) => editLine(runs, editsAt(place)),
    verbatim: (runs, place) => editLine(runs, editsAt(place)),
  });
  const body = edited.body.map((block, at) => (block === article.body[at] ? block : unapproved(block)));
  return {
    article: { ...edited, body: withoutEmptied(body), notesToEditors: withoutEmptied(edited.notesToEditors) },
    skipped,
  };
}

/** Adds an edit to its line in their order; false when it overlaps another. */
function addEdit(edits: Map<string, WordEdit[]>, { place, from, to, put }: PlacedChange): boolean {
  const key = placeKey(place);
  const line = edits.get(key) ?? [];
  if (line.some((other) => from < other.to && other.from < to)) return false;
  edits.set(
    key,
    [...line, { from, to, put }].sort((one, other) => one.from - other.from),
  );
  return true;
}

function unapproved(block: Block): Block {
  if (block.type !== 'quotation' || block.approvedBy === undefined) return block;
  const { approvedBy: _former, ...others } = block;
  return others;
}

/** Removes paragraphs, items and lists without words, which the sheet does not show either. */
function withoutEmptied<Kind extends Block>(blocks: readonly Kind[]): Kind[] {
  return blocks.map(withoutEmptiedInside).filter((block) => !isEmpty(block));
}

function isEmpty(block: Block): boolean {
  if (block.type === 'bulletedList' || block.type === 'numberedList') return block.items.length === 0;
  return block.type === 'paragraph' && block.content.length === 0;
}

function withoutEmptiedInside<Kind extends Block>(block: Kind): Kind;
function withoutEmptiedInside(block: Block): Block {
  switch (block.type) {
    case 'bulletedList':
    case 'numberedList':
      return { ...block, items: block.items.map(keptOf).filter(({ content }) => content.length > 0) };
    case 'quotation':
      return { ...block, content: withoutEmptied(block.content) };
    case 'box':
      return { ...block, content: withoutEmptied(block.content) };
    default:
      return block;
  }
}

function keptOf({ content }: ListItem): ListItem {
  return { content: withoutEmptied(content) };
}
