import { openedBefore } from '../rules/open-quotes';
import type { Profile } from '../languages/profile';
import { untouchedPlaces } from '../rules/untouchables';

/**
 * The text before the caret, corrected when the present key shows what an earlier one meant: a smiley, a decade, a closing
 * quotation, a colon after a word.
 */
export function settleTyping(before: string, typed: string, profile: Profile): string {
  if (marked.test(before) && !/[\s"“”«»'’<>]/.test(typed)) return giveSpaceBack(before, typed);
  if (/[\p{L}\d]/u.test(typed)) return goOn(before, typed, profile);
  const closed = /[\s,.;:!?)…]/.test(typed) ? closeAfterSpace(before, profile) : before;
  const quoted = typed === '"' ? quoteAgain(closed, profile) : closed;
  const clipped = profile.clips ? quoted.replace(clip, '’') : quoted;
  return /[ \n]/.test(typed) ? endMark(clipped, profile) : clipped;
}

const marked = /[\u00A0\u202F]([:;!?])$/;
const clip = /(?<=^|[\s([{«“-])‘(?=(?:tis|twas|em|til|cause|bout|n)$)/iu;

/** Restores the plain space before ":)"; removes the one in "!x". */
function giveSpaceBack(before: string, typed: string): string {
  const mark = marked.exec(before)?.[1] ?? '';
  if (mark === ':' || mark === ';') return `${before.slice(0, -2)} ${mark}`;
  if (mark === '!' && typed === '=') return `${before.slice(0, -2)} !`;
  return /[\p{L}\d]/u.test(typed) ? before.slice(0, -2) + mark : before;
}

/** When the word goes on, a closing quotation mark was an apostrophe, and an opening one stood for a century. */
function goOn(before: string, typed: string, { quotes }: Profile): string {
  if (/\d/.test(typed)) return decade(before, quotes.single[0]);
  return quotes.inner[1] === '‘' ? before.replace(/(?<=\p{L})‘$/u, '’') : before;
}

/** Two digits after an opening mark are a decade, ’68; a third makes it a quotation again. */
function decade(before: string, opening: string): string {
  return before
    .replace(/(?<=(?:^|[\s([{«“]))[‘‚‹](?=\d$)/u, '’')
    .replace(/(?<=(?:^|[\s([{«“]))’(?=\d\d$)/u, opening);
}

/** A " that closes tells that what seemed a decade opened a quotation: the ‘10’, a ‘24-hour’ strike. */
function quoteAgain(before: string, { quotes }: Profile): string {
  if (quotes.outer !== quotes.single || openedBefore(before, { quotes }).length > 0) return before;
  return before.replace(/(?<=(?:^|[\s([{]))’(?=\d\d(?!\d)[^’‘“”\n]*[^\s([{’‘“”]$|\d\d$)/u, quotes.single[0]);
}

/** A space after “ within «: the mark was meant to close the quotation. */
function closeAfterSpace(before: string, profile: Profile): string {
  const { outer, inner } = profile.quotes;
  if (!profile.insideGuillemets || !before.endsWith(` ${inner[0]}`)) return before;
  const rest = before.slice(0, -2);
  const isOpen = openedBefore(rest, profile).at(-1)?.pair === outer;
  return isOpen ? rest + profile.insideGuillemets + outer[1] : before;
}

const glued = /(?<=[^\s([{«“‘„‚‹;!?:¿¡<])[:;]$/u;
const spaced = /(?<=[^\s([{«“‘„‚‹;!?:¿¡<])[ \u00A0\u202F]+([;!?]*[:;!?])$/u;

/** The sign at the end of the word gets the space of the language, or loses its own. */
function endMark(before: string, profile: Profile): string {
  if (isUntouched(before)) return before;
  const spaceOf = (marks: string) => (marks === ':' ? profile.before.colon : profile.before.high);
  if (glued.test(before)) return before.replace(glued, (mark) => spaceOf(mark) + mark);
  return before.replace(spaced, (all, marks: string) => (spaceOf(marks) === '' ? marks : all));
}

/** Whether the last character belongs to a smiley, an address, code. */
function isUntouched(before: string): boolean {
  const token = /\S{1,200}$/.exec(before.slice(-200))?.[0] ?? '';
  return token !== '' && [...untouchedPlaces(token)].includes(token.length - 1);
}
