import { maskCharacter } from './spaces';

/** A line being polished: its characters, and where in the line as it was given each of them comes from. */
export interface Line {
  text: string;
  /** For each character its place in the given line; never decreasing. */
  origins: number[];
  /** Whether a space inserted between two places of the given line belongs to the first one: to plain text rather than to a link. */
  leansBack: (before: number, after: number) => boolean;
}

/** A line as it is given, before any rule has touched it. */
export function lineFrom(text: string, leansBack: Line['leansBack'] = () => false): Line {
  return { text, origins: Array.from({ length: text.length }, (_, at) => at), leansBack };
}

/** The text that replaces a match; an empty match is a place for an insertion. */
type Rewrite = (match: RegExpExecArray) => string;

/** Replaces every match of a global pattern; each new character comes from what it replaces. */
export function rewrite(line: Line, pattern: RegExp, by: string | Rewrite): void {
  const texts: string[] = [];
  const origins: number[] = [];
  let end = 0;
  for (const match of line.text.matchAll(pattern)) {
    const insert = typeof by === 'string' ? by : by(match);
    if (insert === match[0]) continue;
    texts.push(line.text.slice(end, match.index), insert);
    for (let at = end; at < match.index; at += 1) origins.push(line.origins[at] ?? 0);
    origins.push(...originsOf(line, match, insert));
    end = match.index + match[0].length;
  }
  if (texts.length === 0) return;
  for (let at = end; at < line.text.length; at += 1) origins.push(line.origins[at] ?? 0);
  line.text = texts.join('') + line.text.slice(end);
  line.origins = origins;
}

/** Masks characters that the rules must not touch; returns the function that restores them. */
export function mask(line: Line, hidden: (text: string) => Iterable<number>): () => void {
  const isHidden = new Uint8Array(line.text.length);
  for (const place of hidden(line.text)) isHidden[place] = 1;
  for (const place of veilsOf(line.text)) isHidden[place] = 1;
  if (!isHidden.includes(1)) return () => undefined;
  const characters = line.text.split('');
  const covered = characters.filter((_, at) => isHidden[at] === 1);
  line.text = characters.map((character, at) => (isHidden[at] === 1 ? maskCharacter : character)).join('');
  return () => {
    let next = 0;
    line.text = line.text.replaceAll(maskCharacter, () => covered[next++] ?? '');
  };
}

function originsOf(line: Line, match: RegExpExecArray, insert: string): number[] {
  if (match[0].length === 0) return Array<number>(insert.length).fill(originBetween(line, match.index));
  return alignment(match[0], insert).map((at) => line.origins[match.index + at] ?? 0);
}

/** For each new character the replaced character that it stands for: the same one if there is one, else the next in order. */
function alignment(given: string, insert: string): number[] {
  let next = 0;
  return Array.from({ length: insert.length }, (_, at) => {
    const [left, extra] = [given.length - next, insert.length - at];
    if (insert[at] !== given[next] && extra > left) return Math.min(next, given.length - 1);
    const found = given.indexOf(insert[at] ?? '', next);
    const origin = found >= 0 && given.length - found >= extra ? found : next;
    next = origin + 1;
    return origin;
  });
}

function originBetween(line: Line, at: number): number {
  const [before, after] = [line.origins[at - 1] ?? 0, line.origins[at] ?? 0];
  if (at === 0) return after;
  return at === line.text.length || line.leansBack(before, after) ? before : after;
}

function* veilsOf(text: string): Iterable<number> {
  for (let at = text.indexOf(maskCharacter); at >= 0; at = text.indexOf(maskCharacter, at + 1)) yield at;
}
