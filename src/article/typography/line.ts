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
  const pieces: string[] = [];
  const owners: number[] | null = line.owners && [];
  let end = 0;
  for (const match of line.text.matchAll(pattern)) {
    const insert = typeof by === 'string' ? by : by(match);
    if (insert === match[0]) continue;
    pieces.push(line.text.slice(end, match.index), insert);
    for (let at = end; owners && at < match.index; at += 1) owners.push(line.owners?.[at] ?? 0);
    for (let at = 0; owners && at < insert.length; at += 1) owners.push(ownerOf(line, match, at));
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return;
  for (let at = end; owners && at < line.text.length; at += 1) owners.push(line.owners?.[at] ?? 0);
  line.text = pieces.join('') + line.text.slice(end);
  line.owners = owners;
}

/** Hides the characters that the rules must not touch; gives back the function that uncovers them. */
export function cover(line: Line, hidden: (text: string) => Iterable<number>): () => void {
  const characters = line.text.split('');
  const places = [...new Set([...hidden(line.text), ...veilsOf(line.text)])].sort(
    (one, other) => one - other,
  );
  const covered = places.map((place) => characters[place] ?? '');
  for (const place of places) characters[place] = veil;
  line.text = characters.join('');
  return () => {
    let next = 0;
    line.text = line.text.replaceAll(veil, () => covered[next++] ?? '');
  };
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
