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
