import type { Inline } from '../../../src/article';

/** A caption and the credit that stood at its end: "Au marché. — Photo : Jeanne Le Goff". */
export function captionAndCredit(words: string): { caption: string; credit: string } {
  const found = creditAtEnd.exec(words);
  if (!found) return { caption: words.trim(), credit: '' };
  const caption = words.slice(0, found.index).trim();
  return {
    caption,
    credit: (found.groups?.['named'] ?? found.groups?.['owned'] ?? '').replace(/[)\s]+$/, '').trim(),
  };
}

const sign =
  '(?:Crédits?(?: photos?)?|Photos?|Photographies?|Credits?|Photo credits?|Picture|Illustrations?|Dessins?)';
const creditAtEnd = new RegExp(
  `(?:^|\\s*[—–]\\s*|\\s+-\\s+|\\s*\\(\\s*|(?<=[.!?…»”])\\s+|\\s*\\|\\s*)(?:${sign}\\s*:\\s*(?<named>[^—–|]+)|(?<owned>©\\s*[^—–|]+))$`,
  'iu',
);

/** A line as plain words that loses none: a note stands in brackets where it was called. */
export function flatWords(line: readonly Inline[]): string {
  return line
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'lineBreak' ? ' ' : ` (${flatWords(inline.content)})`;
    })
    .join('');
}

/** The words of the caption of a table written above it, "Table : …"; null when a line is no such caption. */
export function tableCaption(line: readonly Inline[]): string | null {
  const found =
    /^(?:Tableau|Table)(?<number>[\s\u00a0\u202f]+\d+)?[\s\u00a0\u202f]*(?::|[.–—](?=\s))\s*(?<words>\S.*)$/isu.exec(
      flatWords(line),
    );
  if (!found) return null;
  return found.groups?.['number'] ? flatWords(line) : (found.groups?.['words'] ?? '');
}

/** Who speaks and as what, from "— Claire Morel, porte-parole". */
export function speakerAndRole(words: string): { speaker: string; role: string } {
  const [speaker = '', ...role] = words
    .replace(/^(?:[\s\u00a0\u202f]*(?:[—–―]|--)[\s\u00a0\u202f]*)/, '')
    .split(',');
  return { speaker: speaker.trim(), role: role.join(',').trim() };
}
