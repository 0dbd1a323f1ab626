/** A text as it is matched: small letters, no accents, joined letters in two, one kind of space and apostrophe. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’'\s\u00a0\u202f]+/g, ' ')
    .trim();
}
