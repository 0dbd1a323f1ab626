/** A text on one line without control characters, for headers, file names and titles. */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A text in paragraphs of one line each; an empty line divides them. */
export function paragraphsIn(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);
}

/** A text without characters that no document may hold: controls, lone surrogates, direction overrides. */
export function withoutControls(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e\ufffe\uffff]/g, '');
}

/** An address without "https://", "mailto:" and a last slash. */
export function printedAddress(address: string): string {
  return address.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(-|$)/i.test(language) ? 'rtl' : 'ltr';
}

/** How many columns a text takes in a fixed-width face: wide signs two, joined accents none. */
export function columns(text: string): number {
  if (simple.test(text)) return text.length;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) count += wide.test(segment) ? 2 : 1;
  return count;
}

/** Latin characters, each one column wide: a fast path for most lines. */
const simple = /^[\u0020-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20c0]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;

/** A text as a value of vCard and iCalendar (RFC 2426, RFC 5545 §3.3.11). */
export function escapeValue(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/**
 * Content lines of vCard and iCalendar, each ended by CRLF. None is over 75 bytes: the rest goes on after a line end and a space,
 * never inside a character (RFC 5545 §3.1).
 */
export function writeContentLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  let out = '';
  let width = 0;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (width + bytes > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += bytes;
  }
  return out;
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
