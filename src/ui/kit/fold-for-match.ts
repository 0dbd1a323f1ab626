/** Lower case, no accents, ligatures in two letters, one kind of space and apostrophe: how words are compared that a person seeks. */
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
