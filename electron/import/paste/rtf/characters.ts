/** Characters that RTF has words for. */
export const characterWords: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '',
  zwnj: '',
};

/** The character of a byte in the code page that the text declares; Windows-1252 where that one is unknown. */
export function characterOf(byte: number, page: number): string {
  return decoderOf(page).decode(Uint8Array.of(byte));
}

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

function decoderOf(page: number): InstanceType<typeof TextDecoder> {
  const decoder = decoders.get(page) ?? newDecoder(page);
  decoders.set(page, decoder);
  return decoder;
}

function newDecoder(page: number): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(page === 10000 ? 'macintosh' : `windows-${page}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
