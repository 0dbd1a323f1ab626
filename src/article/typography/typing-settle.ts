import { openedBefore } from './open-quotes';
import type { Profile } from './profile';
import { untouchedPlaces } from './untouchables';

/**
 * The text before the caret once the key that now comes has told what an earlier one was: a smiley after all, a decade,
 * a quotation that closes, a colon that ends its word.
 */
export function settleTyping(before: string, typed: string, profile: Profile): string {
  if (/[\p{L}\d=(|\\/*:-]|[)\]]/u.test(typed)) return giveSpaceBack(before, typed);
  const closed = /[\s,.;:!?)…]/.test(typed) ? closeAfterSpace(before, profile) : before;
  const dated = /[^\p{L}\d]/u.test(typed) ? decade(closed) : closed;
  return /[ \n]/.test(typed) ? endMark(dated, profile) : dated;
}

const marked = /[\u00A0\u202F]([:;!?])$/;

/** ":)" after a space keeps the plain space that was typed; "!x" has none; "’90s" is a decade. */
function giveSpaceBack(before: string, typed: string): string {
  const mark = marked.exec(before)?.[1];
  if (mark === ':' || mark === ';') return `${before.slice(0, -2)} ${mark}`;
  if (mark === '!' && typed === '=') return `${before.slice(0, -2)} !`;
  if (mark && /[\p{L}\d]/u.test(typed)) return before.slice(0, -2) + mark;
  return typed === 's' ? decade(before) : before;
}

function decade(before: string): string {
  return before.replace(/(?<=^|[\s([{«“])‘(?=\d\d$)/u, '’');
}

/** "Bonjour “ then a space": within « the mark was to close it. */
function closeAfterSpace(before: string, profile: Profile): string {
  const { outer, inner } = profile.quotes;
  if (!profile.insideGuillemets || !before.endsWith(` ${inner[0]}`)) return before;
  const rest = before.slice(0, -2);
  const isOpen = openedBefore(rest, profile).at(-1)?.pair === outer;
  return isOpen ? rest + profile.insideGuillemets + outer[1] : before;
}

const glued = /(?<=[^\s([{«“‘„‚‹;!?:¿¡<])[:;]$/u;
const apart = /(?<=[^\s([{«“‘„‚‹;!?:¿¡<])[ \u00A0\u202F]+([;!?]*[:;!?])$/u;

/** The mark that the word ended with takes the space of the language, or loses the one it had. */
function endMark(before: string, profile: Profile): string {
  if (isUntouched(before)) return before;
  const spaceOf = (marks: string) => (marks === ':' ? profile.before.colon : profile.before.high);
  if (glued.test(before)) return before.replace(glued, (mark) => spaceOf(mark) + mark);
  return before.replace(apart, (all, marks: string) => (spaceOf(marks) === '' ? marks : all));
}

/** Whether the last character belongs to a smiley, an address, code. */
function isUntouched(before: string): boolean {
  const token = /\S{1,200}$/.exec(before)?.[0] ?? '';
  return token !== '' && [...untouchedPlaces(token)].includes(token.length - 1);
}
