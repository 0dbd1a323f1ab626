/**
 * Text of other programs with one kind of line end and without invisible characters. A hyphen that only ended a line becomes
 * U+00AD, whatever character the program used; elsewhere such characters are removed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligatures[ligature.charCodeAt(0) - 0xfb00] ?? ligature)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0002\ufffe\u00ad](?=[ \t]*\n)/g, '\u00ad')
    .replace(/\u00ad(?![ \t]*\n)/g, '')
    .replace(/\f/g, '\n\n')
    .replace(/[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ufffe]/gu, '');
}

/** Letters that a PDF may give as one sign: U+FB00 to U+FB06. */
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** Text as one line: words of different lines are separated by a space. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/^\s+|(?<!\s)\s+$/g, (space) => (space.includes('\n') ? '' : space))
    .replace(/\u00ad[ \t]*\n[ \t]*/g, '')
    .replace(/[ \t\n]+/g, (space) => (/[\t\n]/.test(space) ? ' ' : space));
}

/** The lines of a text that are not empty, each to become a paragraph. */
export function linesOfText(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) =>
      line
        .replaceAll('\u00ad', '-')
        .replace(/[ \t]+/g, (space) => (space.includes('\t') ? ' ' : space))
        .trim(),
    )
    .filter((line) => line !== '');
}
