import type { ChangeKind } from './change';
import type { Edit } from './edits';

/** What a person would call a group of edits, by the first of them that says it; `given` is the line that they change. */
export function changeKind(given: string, edits: readonly Edit[]): ChangeKind {
  const kinds = edits.map((edit) => kindOf(given, edit));
  return order.find((kind) => kinds.includes(kind)) ?? 'space';
}

/** Letters say more than signs, signs more than spaces. */
const order: readonly ChangeKind[] = [
  'ordinal',
  'capital',
  'ligature',
  'quotes',
  'stop',
  'apostrophe',
  'ellipsis',
  'dash',
  'punctuation',
  'number',
  'bound',
  'space',
];

function kindOf(line: string, { at, text, raised }: Edit): ChangeKind {
  const [given, next] = [line[at] ?? '', line.slice(at + 1)];
  if (raised > 0 || (/\p{L}/u.test(given) && isLost(given, text))) return 'ordinal';
  if (/[œŒ]/.test(text) || (given.toLowerCase() === 'e' && /oe$/i.test(line.slice(0, at + 1))))
    return 'ligature';
  if (/\p{L}/u.test(given))
    return text.startsWith(given) || text.endsWith(given) ? spaceKind(line, at) : 'capital';
  if (/["<>]/.test(given) || /[«»“”„‚‹›]/.test(given + text) || (given === "'" && text.includes('‘')))
    return 'quotes';
  if (/['´‘]/.test(given)) return 'apostrophe';
  if (given === '.' || given === '…' || /[.,…]/.test(text))
    return /[”’]/.test(line.slice(at - 2, at + 2)) ? 'stop' : 'ellipsis';
  if (/[-–—]/.test(given + text) || /^[-–—]/.test(next)) return 'dash';
  return spaceKind(line, at);
}

function isLost(given: string, text: string): boolean {
  return text === '' || (/[eèéimr]/.test(given) && /^[er]+s?$/.test(text));
}

/** Which space is set: before a mark, in a number, between words that stay together, or one too many. */
function spaceKind(line: string, at: number): ChangeKind {
  const [before, after] = [line.slice(0, at).trimEnd(), line.slice(at).trimStart()];
  if (/^[;:!?]/.test(after)) return 'punctuation';
  if (/^[-–—]/.test(after) || /[-–—]$/.test(before)) return 'dash';
  if (/^(?:[,.]| |$)/.test(line.slice(at + 1)) && !/\d$/.test(before)) return 'space';
  return /\d$/.test(before) || /^\d/.test(after) ? 'number' : 'bound';
}
