import { appointmentWords, creditLine, checkedTexts } from '../../../article';
import type { Article, CheckPlace } from '../../../article';
import { lettersOf } from '../follow-caret';

/** A place in a proof: between which of its letters, spaces and hyphens left out. */
export interface PlaceInProof {
  letters: string;
  at: number;
  /** Whether it is the end of a line or of a run: it belongs to the letter before it then. */
  isEnd: boolean;
}

/** Text that stands on one line of a page, in points from its bottom left corner; `y` is that of its baseline. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far above, below or beside a run, in points, a click still means it. */
const reach = { down: 8, aside: 60 };

/** The run nearest to a point, and before which of its characters the point is; null when all are far. */
export function nearestRun(
  runs: readonly TextRun[],
  { x, y }: { x: number; y: number },
): { at: number; character: number } | null {
  const distances = runs.map((run) => {
    const bottom = run.y - run.height / 4;
    const down = Math.max(bottom - y, y - bottom - run.height * 1.2, 0);
    const aside = Math.max(run.x - x, x - run.x - run.width, 0);
    const isNear = run.text.trim() !== '' && down <= reach.down && aside <= reach.aside;
    return isNear ? aside + 8 * down : Infinity;
  });
  const least = Math.min(...distances);
  const at = distances.indexOf(least);
  const run = runs[at];
  if (!run || least === Infinity) return null;
  const share = Math.min(1, Math.max(0, (x - run.x) / (run.width || 1)));
  return { at, character: Math.round(share * run.text.length) };
}

/** Letters on the side that a place belongs to, and on the other one, by which it is looked for: the surest first. */
const windows = [
  [16, 16],
  [24, 0],
  [12, 0],
  [6, 0],
  [3, 0],
] as const;

/**
 * The place of an article that a place of its proof is printed from: between the same letters, and where the article has them
 * more than once, at those that come as many times after. Null when it has them nowhere.
 */
export function placeInText(article: Article, { letters, at, isEnd }: PlaceInProof): CheckPlace | null {
  const pieces = piecesOf(article);
  const text = pieces.map((piece) => piece.letters).join('');
  for (const [own, other] of windows) {
    const from = Math.max(0, at - (isEnd ? own : other));
    const words = letters.slice(from, at + (isEnd ? other : own));
    const earlier = placesOf(words, letters).filter((place) => place < from).length;
    const found = placesOf(words, text);
    const start = found[earlier] ?? found.at(-1);
    if (start === undefined) continue;
    return isEnd ? placeAfter(pieces, start + at - from - 1) : placeBefore(pieces, start + at - from);
  }
  return null;
}

/** Every place at which a text has some words of at least two letters. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words.length < 2) return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** A piece of an article's text, its letters, where each of them is in it, and how its places are named. */
interface Piece {
  text: string;
  letters: string;
  indexes: readonly number[];
  place: (index: number) => CheckPlace;
}

/** The texts of an article that its leaflet prints, in reading order. */
function piecesOf(article: Article): Piece[] {
  const { appointment, lead } = article;
  const field = (part: 'kicker' | 'headline' | 'standfirst' | 'byline') =>
    pieceOf(article[part], (index) => ({ part, from: index, to: index }));
  return [
    field('kicker'),
    field('headline'),
    field('standfirst'),
    field('byline'),
    ...(appointment
      ? appointmentWords.map((name) =>
          pieceOf(appointment[name], (index) => ({
            part: 'appointment',
            field: name,
            from: index,
            to: index,
          })),
        )
      : []),
    ...(lead
      ? [
          pieceOf(lead.caption, () => ({ part: 'lead', field: 'caption' })),
          pieceOf(creditLine(lead), () => ({ part: 'lead', field: 'credit' })),
        ]
      : []),
    ...article.body.flatMap((each, block) =>
      checkedTexts(each).map(({ text, within }) =>
        pieceOf(text, (index) => ({ part: 'body', block, within: within(index, index) })),
      ),
    ),
  ];
}

function pieceOf(text: string, place: Piece['place']): Piece {
  const indexes: number[] = [];
  let letters = '';
  let index = 0;
  for (const character of text) {
    const own = lettersOf(character);
    for (let unit = 0; unit < own.length; unit += 1) indexes.push(index);
    letters += own;
    index += character.length;
  }
  return { text, letters, indexes, place };
}

function placeBefore(pieces: readonly Piece[], letter: number): CheckPlace | null {
  const found = pieceAt(pieces, letter);
  return found && found.piece.place(found.piece.indexes[found.letter] ?? 0);
}

function placeAfter(pieces: readonly Piece[], letter: number): CheckPlace | null {
  const found = pieceAt(pieces, letter);
  if (!found) return null;
  const index = found.piece.indexes[found.letter] ?? 0;
  const length = String.fromCodePoint(found.piece.text.codePointAt(index) ?? 0).length;
  return found.piece.place(index + length);
}

/** The piece that a letter of all pieces is in, and which letter of it. */
function pieceAt(pieces: readonly Piece[], letter: number): { piece: Piece; letter: number } | null {
  let left = letter;
  for (const piece of pieces) {
    if (left < piece.letters.length) return { piece, letter: left };
    left -= piece.letters.length;
  }
  return null;
}
