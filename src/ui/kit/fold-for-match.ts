/**
 * Text normalised for comparing what a person seeks: lower case, no accents, ligatures as two letters, one kind of space and
 * apostrophe.
 */
export function foldForMatch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’'\s\u00a0\u202f]+/g, ' ')
    .trim();
}
