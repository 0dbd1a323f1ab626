import { creditLine, linesOf, plainText } from '../../article';
import type { Block, Figure, PassageBlock } from '../../article';
import { outletMessages } from '../../messages';
import { oneLine } from '../drawing/plain-text';

/**
 * A quotation in the quotation marks of the article's language, so that it remains one when copied out of its frame: a mark
 * before each paragraph, one after the last. Words that already have marks get no second pair.
 */
export function quotedContent(
  block: Extract<Block, { type: 'quotation' }>,
  language: string,
): PassageBlock[] {
  const { content } = block;
  const framed = content[0]?.type === 'paragraph' && content.at(-1)?.type === 'paragraph';
  if (!framed || isQuoted(linesOf(content).map(plainText).join(' '))) return content;
  const { openQuote, closeQuote } = outletMessages(language).press;
  return content.map((part, at) => {
    if (part.type !== 'paragraph') return part;
    const closing = at === content.length - 1 ? [plain(closeQuote)] : [];
    return { ...part, content: [plain(openQuote), ...part.content, ...closing] };
  });
}

/** Whether a text begins and ends with quotation marks. */
export function isQuoted(text: string): boolean {
  return /^["«“„‘]/.test(text.trim()) && /["»”“’][.,…]?(\[\d+\])?$/.test(text.trim());
}

function plain(text: string): { type: 'text'; text: string; marks: [] } {
  return { type: 'text', text, marks: [] };
}

/** Caption and credit: "La halte un matin de rentrée — Photo : Camille Roux". */
export function figureCaption(figure: Figure, language: string): string {
  const { labelled } = outletMessages(language).press;
  const label = outletMessages(language).photo;
  const caption = oneLine(figure.caption);
  const credit = oneLine(creditLine(figure));
  if (!caption) return labelled(label, credit || oneLine(figure.alt));
  return credit ? `${caption} — ${labelled(label, credit)}` : caption;
}
