/** What a group of RTF is there for, where that is not the text around it. */
export type Destination = 'text' | 'none' | 'sign' | 'address' | 'note' | 'styles';

/** The groups that hold something of the text, by the word that they begin with. */
const known: Readonly<Record<string, Destination>> = {
  listtext: 'sign',
  pntext: 'sign',
  fldinst: 'address',
  footnote: 'note',
  stylesheet: 'styles',
  shppict: 'text',
  fldrslt: 'text',
  field: 'text',
};

/** Groups without a star that are no text: tables of fonts, the head of pages, comments. */
const silent: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl info generator header headerl headerr headerf footer footerl footerr footerf pict nonshppict ' +
    'object annotation atnid atnauthor atnref atrfstart atrfend bkmkstart bkmkend xe tc rxe filetbl revtbl themedata'
  ).split(' '),
);

/** The destination that a word begins, null when it begins none; one marked with a star that is unknown is none of ours. */
export function destinationOf(word: string, isStarred: boolean): Destination | null {
  const found = Object.hasOwn(known, word) ? known[word] : undefined;
  if (found) return found;
  return isStarred || silent.has(word) ? 'none' : null;
}
