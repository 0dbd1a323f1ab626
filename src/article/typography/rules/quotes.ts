import { rewrite } from './line';
import type { Line } from './line';
import { openedBefore, openOne, pairFor, passMark, pendingAt } from './open-quotes';
import type { Opened } from './open-quotes';
import type { Profile } from '../languages/profile';
import { objectCharacter, maskCharacter } from './spaces';

/** Sets straight quotation marks as the language does, one within another; feet and inches stay. */
export function setQuotes(line: Line, profile: Profile): void {
  const { text } = line;
  if (!/["']/.test(text)) return;
  let opened: readonly Opened[] = [];
  let opening = -1;
  rewrite(line, /["'«»“”„‚‘’‹›\n]/g, ({ 0: mark, index }) => {
    if (mark !== '"' && mark !== "'") {
      opened = passMark(opened, text, index, profile);
      return mark;
    }
    const pending = pendingAt(opened, mark);
    const turn = turnOf(text, index, pending >= 0, opening === index - 1);
    if (turn === 'stays') return mark;
    if (turn === 'opens') {
      const pair = pairFor(mark, opened, profile);
      [opened, opening] = [openOne(opened, { pair, by: mark }), index];
      return pair[0];
    }
    const closed = opened[pending]?.pair[1];
    if (closed) opened = opened.slice(0, pending);
    return closed ?? (mark === "'" ? '’' : profile.quotes.outer[1]);
  });
}

/** The quotation mark for a straight one as it is typed, by the text before it; null when only the next key can tell. */
export function quoteTyped(before: string, mark: string, profile: Profile): string | null {
  const opened = openedBefore(before, profile);
  // Markdown signs of bold and italic may stand before the mark.
  const last = before.replace(/[*_]{1,3}$/, '').at(-1) ?? ' ';
  const isClosed = openedBefore(before.slice(0, -1), profile).length > opened.length;
  const isBrokenOff = /[\p{L}\p{N}][–—-]+$/u.test(before) && pendingAt(opened, mark) >= 0;
  if ((opensAfter(last) && !isBrokenOff) || (isElided(before.slice(-2)) && !isClosed))
    return pairFor(mark, opened, profile)[0];
  if (/\d/.test(last) && pendingAt(opened, mark) < 0) return null;
  return opened[pendingAt(opened, mark)]?.pair[1] ?? profile.quotes.outer[1];
}

type Turn = 'opens' | 'closes' | 'stays';

function turnOf(text: string, at: number, isPending: boolean, isAfterOpening: boolean): Turn {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const isSingle = text[at] === "'";
  if (opensAfter(before) || isAfterOpening || isElided(text.slice(Math.max(0, at - 2), at))) {
    if (startsWord(text, at + 1) && !(isPending && after === '.'))
      return isSingle && !closesLater(text, at) ? 'closes' : 'opens';
    if (isPending) return 'closes';
    return /\s/.test(after) && !isSingle && text.slice(at + 1).trim() !== '' ? 'opens' : 'stays';
  }
  if (isPending) return 'closes';
  if (isSingle) return /\p{L}/u.test(before) ? 'closes' : 'stays';
  return /\d/.test(before) || isWordly(after) ? 'stays' : 'closes';
}

function opensAfter(before: string): boolean {
  return /[\s([{«“„‚‘‹/¿¡–—-]/.test(before);
}

function isElided(before: string): boolean {
  return /\p{L}’$/u.test(before);
}

/** Whether a word begins there, or an inner quotation. */
function startsWord(text: string, at: number): boolean {
  const inside = /["'“‘«„‚‹]{1,8}(?=[\p{L}\p{N}])/uy;
  inside.lastIndex = at;
  return !/[\s,;:!?)\]}»”"'’]/.test(text[at] ?? ' ') || inside.test(text);
}

function isWordly(after: string): boolean {
  return after === maskCharacter || after === objectCharacter || /[\p{L}\p{N}]/u.test(after);
}

/** How far ahead a closing ' is looked for, in characters. */
const maxAside = 400;

function closesLater(text: string, at: number): boolean {
  return /^[^\n]*?[^\s]'(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + maxAside));
}
