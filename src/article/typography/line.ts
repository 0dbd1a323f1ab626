import { veil } from './spaces';

/** A line being polished: its characters, the run each belongs to, and what each run weighs. */
export interface Line {
  text: string;
  /** For each character the index of its run; null when the line is one plain string. */
  owners: number[] | null;
  /** A space put between two runs goes to the lighter one: plain text rather than a link. */
  weights: readonly number[];
}

/** Writes what a match becomes; an empty match is a place to put something. */
export type Rewrite = (match: RegExpExecArray) => string;

/** Replaces every match of a global pattern; each new character belongs to the run of what it replaces. */
export function rewrite(line: Line, pattern: RegExp, by: string | Rewrite): void {
  const texts: string[] = [];
  const owners: number[][] = [];
  let end = 0;
  for (const match of line.text.matchAll(pattern)) {
    const insert = typeof by === 'string' ? by : by(match);
    if (insert === match[0]) continue;
    texts.push(line.text.slice(end, match.index), insert);
    if (line.owners) owners.push(line.owners.slice(end, match.index), ownersOf(line, match, insert.length));
    end = match.index + match[0].length;
  }
  if (texts.length === 0) return;
  line.text = texts.join('') + line.text.slice(end);
  if (line.owners) line.owners = [...owners, line.owners.slice(end)].flat();
}

/** Hides the characters that the rules must not touch; gives back the function that uncovers them. */
export function cover(line: Line, hidden: (text: string) => Iterable<number>): () => void {
  const places = [...new Set([...hidden(line.text), ...veilsOf(line.text)])].sort(
    (one, other) => one - other,
  );
  if (places.length === 0) return () => undefined;
  const characters = line.text.split('');
  const covered = places.map((place) => characters[place] ?? '');
  for (const place of places) characters[place] = veil;
  line.text = characters.join('');
  return () => {
    let next = 0;
    line.text = line.text.replaceAll(veil, () => covered[next++] ?? '');
  };
}

function ownersOf(line: Line, match: RegExpExecArray, length: number): number[] {
  return Array.from({ length }, (_, at) => ownerOf(line, match, at));
}

function ownerOf(line: Line, match: RegExpExecArray, at: number): number {
  const owner = (place: number) => line.owners?.[place] ?? 0;
  if (match[0].length > 0) return owner(match.index + Math.min(at, match[0].length - 1));
  const [before, after] = [owner(match.index - 1), owner(match.index)];
  if (match.index === 0) return after;
  if (match.index === line.text.length) return before;
  return (line.weights[before] ?? 0) < (line.weights[after] ?? 0) ? before : after;
}

function* veilsOf(text: string): Iterable<number> {
  for (let at = text.indexOf(veil); at >= 0; at = text.indexOf(veil, at + 1)) yield at;
}
