import type { Article, Block, TranslationOf, ZonedTime } from './schema';

/** A draft of the same words as a text, dated as it is. What only one text can have is left out: its address, its family. */
export function duplicateOf(article: Article, id: string): Article {
  const { translationKey: _family, translationOf: _original, formerPaths: _paths, ...rest } = article;
  return { ...rest, id, status: 'draft', slug: '' };
}

/**
 * A text to write anew from an earlier one: its words stay, and what belonged to its day goes, so that nothing old is sent by
 * mistake: date, embargo, and the appointment, which cannot be without its day.
 */
export function reuseOf(article: Article, seed: { id: string; date: ZonedTime }): Article {
  const { appointment: _past, ...rest } = duplicateOf(article, seed.id);
  return { ...rest, date: seed.date, embargo: null };
}

/**
 * A draft in another language to write over, paragraph by paragraph: the words, and all that is the same in every language, are
 * those of the original; its embargo too. Nobody has agreed to the words of a quotation in this language yet.
 */
export function translationFrom(
  original: Article,
  seed: { id: string; language: string; translationKey: string; translationOf: TranslationOf },
): Article {
  const copy = duplicateOf(original, seed.id);
  return {
    ...copy,
    ...seed,
    body: copy.body.map(withoutApproval),
  };
}

function withoutApproval(block: Block): Block {
  if (block.type !== 'quotation') return block;
  const { approvedBy: _agreed, ...quotation } = block;
  return quotation;
}
