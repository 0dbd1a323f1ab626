import type { ChangeKind } from './change';
import type { Edit } from './edits';

/** The kind of some edits that belong together; `line` is the line they change. */
export function changeKind(line: string, edits: readonly Edit[]): ChangeKind {
  const kinds = new Set(edits.map((edit) => kindOf(line, edit)));
  return order.find((kind) => kinds.has(kind)) ?? 'space';
}

/** Which kind names a change of several: letters before signs, signs before spaces. */
const order: readonly ChangeKind[] = [
  'ligature',
  'ordinal',
  'capital',
  'stop',
  'quotes',
  'ellipsis',
  'apostrophe',
  'dash',
  'punctuation',
  'number',
  'bound',
  'space',
];

function kindOf(line: string, edit: Edit): ChangeKind {
  const given = line[edit.at] ?? '';
  return letterKind(given, edit) ?? signKind(given, edit) ?? spaceKind(line, edit);
}

function letterKind(given: string, { text, raised }: Edit): ChangeKind | null {
  if (/[œŒ]/.test(text)) return 'ligature';
  if (raised > 0 || (isLetter(given) && text === '')) return 'ordinal';
  return isLetter(given) && !text.includes(given) ? 'capital' : null;
}

function signKind(given: string, { text }: Edit): ChangeKind | null {
  if (/[.,]/.test(given) && /[”’]/.test(text)) return 'stop';
  if (/["<>«»“”„‚‹›]/.test(given) || /[«»“”„‚‘‹›]/.test(text)) return 'quotes';
  if (/[.…]/.test(given) || text.includes('…')) return 'ellipsis';
  if (/['´‘’]/.test(given)) return 'apostrophe';
  return /[-–—]/.test(given) || /[–—]/.test(text) ? 'dash' : null;
}

/** Which space is set, by what stands on its two sides. */
function spaceKind(line: string, { at, text }: Edit): ChangeKind {
  const given = line[at] ?? '';
  const isBefore = text.length > 1 && text.endsWith(given);
  const left = line
    .slice(0, isBefore || /\s/.test(given) ? at : at + 1)
    .trimEnd()
    .slice(-1);
  const right = line
    .slice(isBefore ? at : at + 1)
    .trimStart()
    .charAt(0);
  if (/[;:!?]/.test(right)) return 'punctuation';
  if (left === '«' || right === '»') return 'quotes';
  if (/[-–—]/.test(left + right)) return 'dash';
  if (!/[\u00A0\u202F]/.test(text)) return 'space';
  return /\d/.test(left + right) ? 'number' : 'bound';
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
