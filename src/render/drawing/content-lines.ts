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
