import type { Article, Block, Inline, NoteInline } from '../model/schema';
import { signatoriesOf } from '../model/signatories';
import { footnotesOf, linesOf } from './walk';

/** The words of a text that an outlet must show. */
interface OutletWords {
  /** Pieces of running text, in this order. */
  inOrder: readonly string[];
  /** Pieces that an outlet may set elsewhere: notes, speakers, kicker. */
  anywhere: readonly string[];
  /** Words of tables, whose cells an outlet may break into lines beside each other. */
  single: readonly string[];
}

/** What an outlet has of a text: all of it, without the notes to editors, or no more than what stands on a poster. */
export type OutletShare = 'press' | 'public' | 'poster';

/** The words that an outlet must show of a text. */
export function outletWords(article: Article, share: OutletShare): OutletWords {
  const { kicker, headline, standfirst, body, notesToEditors } = article;
  const top = [headline, standfirst];
  if (share === 'poster') return { inOrder: top, anywhere: [], single: [] };
  const signing = signatoriesOf(article)?.groups.map(({ name }) => name) ?? [];
  const shown = share === 'press' ? [...body, ...notesToEditors] : body;
  const notes = footnotesOf({ ...article, notesToEditors: share === 'press' ? notesToEditors : [] });
  return {
    inOrder: [...top, ...shown.flatMap(runningPieces)],
    anywhere: [
      kicker,
      ...signing,
      ...shown.flatMap(speakersOf),
      ...notes.flatMap(({ content }) => piecesOf(content)),
    ],
    single: shown.flatMap(cellWords),
  };
}

/** The pieces of what an outlet must show that some text of it lacks, or has in another order. */
export function missingWords(words: OutletWords, text: string): string[] {
  // Most outlets change nothing but spaces, which takes an eighth of the time to see.
  return missingAs(withoutSpaces, words, text).length === 0 ? [] : missingAs(lettersOf, words, text);
}

/** The same, comparing only what a function leaves of each piece and of the text. */
function missingAs(
  compared: (text: string) => string,
  { inOrder, anywhere, single }: OutletWords,
  text: string,
): string[] {
  const all = compared(text);
  let from = 0;
  const misplaced = inOrder.filter((piece) => {
    const letters = compared(piece);
    const at = all.indexOf(letters, from);
    if (at >= 0) from = at + letters.length;
    return at < 0;
  });
  const lost = [...anywhere, ...single].filter((piece) => !all.includes(compared(piece)));
  return [...new Set([...misplaced, ...lost].map((piece) => piece.trim()).filter(Boolean))];
}

/** The pieces of an extract, such as a card, that a text does not say; `made` is what is made of its other fields. */
export function foreignWords(
  article: Article,
  extract: readonly string[],
  made: readonly string[] = [],
): string[] {
  const { kicker, headline, standfirst, body } = article;
  const blocks = body.map((block) => linesOf([block]).flatMap(piecesOf).join(' '));
  const said = [kicker, headline, standfirst, ...blocks, ...body.flatMap(speakersOf), ...made].map(lettersOf);
  const isSaid = (piece: string) => said.some((letters) => letters.includes(lettersOf(piece)));
  return [...new Set(extract.filter((piece) => !isSaid(piece)))];
}

/** Letters and figures alone: outlets differ in capitals, spaces, quotation marks, hyphens, ligatures and how they break lines. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u2060]+/g, '');
}

function runningPieces(block: Block): string[] {
  return block.type === 'table' ? [] : linesOf([block]).flatMap(piecesOf);
}

function cellWords(block: Block): string[] {
  if (block.type !== 'table') return [];
  return linesOf([block])
    .flatMap(piecesOf)
    .flatMap((piece) => piece.split(/[^\p{L}\p{N}]+/u));
}

function speakersOf(block: Block): string[] {
  return block.type === 'quotation' ? [block.speaker, block.role] : [];
}

/** Outlets may set something between two runs: the address of a link, the number of a note. */
function piecesOf(line: readonly (Inline | NoteInline)[]): string[] {
  return line.flatMap((inline) => (inline.type === 'text' ? [inline.text] : []));
}
