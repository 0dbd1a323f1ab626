import type { Article, Block, TranslationOf, ZonedTime } from './schema';

/**
 * A draft copy of a text, with the same date; without what only one text can have: its address and its family, and what was said of it
 * once it was public.
 */
export function duplicateOf(article: Article, id: string): Article {
  const { translationKey: _family, translationOf: _original, formerPaths: _paths, ...others } = article;
  const { corrections: _corrected, withdrawn: _withdrawn, ...rest } = others;
  return { ...rest, id, status: 'draft', slug: '' };
}

/** A new draft from an earlier text. Its words stay; its date, embargo and appointment go, so that nothing old is sent by mistake. */
export function reuseOf(article: Article, seed: { id: string; date: ZonedTime }): Article {
  const { appointment: _past, ...rest } = duplicateOf(article, seed.id);
  return { ...rest, date: seed.date, embargo: null };
}

/**
 * A draft in another language, to be translated paragraph by paragraph: it begins with the words of the original and all that
 * is the same in every language, its embargo too, but without approvals of quotations.
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
