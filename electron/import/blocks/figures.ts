import type { Element } from 'hast';
import type { Block, Figure, Mark } from '../../../src/article';
import { outletLanguages, outletMessages } from '../../../src/messages';
import { attribute, elementsIn, isBlank, isNamed } from '../html/tree';
import type { BlockContext } from './block-context';
import { flattenToLine } from './flatten';
import { plainText } from './lines';
import { quotationBlocks } from './quotations';

/** A picture as a figure; its title is its caption, as `![alt](file.jpg "Caption — Photo : Name")` writes it. */
export function imageFigures(image: Element, context: BlockContext): Block[] {
  return figureOf(image, attribute(image, 'title'), context) ?? captionParagraph(attribute(image, 'title'));
}

/** A figure: its pictures, its table or its quotation, with the caption under it; the caption is never lost. */
export function figureBlocks(element: Element, marks: readonly Mark[], context: BlockContext): Block[] {
  const inside = elementsIn(element);
  const label = inside.find((each) => isNamed(each, 'figcaption') && isOwn(each, element, context));
  const { kept, moved } = flattenToLine(label ? context.readInner(label.children, []) : []);
  const words = plainText(kept);
  if (label) context.removed.add(label);
  const quote = onlyQuote(element, context);
  if (quote) return [...quotationBlocks(quote, marks, context, words), ...moved];
  return [...withCaption(context.readInner(element.children, marks), words), ...moved];
}

/** Whether a caption belongs to this figure, and not to one inside it nor to a part read elsewhere, as the headline. */
function isOwn(label: Element, figure: Element, { removed }: BlockContext): boolean {
  const isElsewhere = (each: Element) => isNamed(each, 'figure') || removed.has(each);
  return !elementsIn(figure).some((each) => isElsewhere(each) && elementsIn(each).includes(label));
}

/** The quotation of a figure that holds nothing else; null for any other figure. */
function onlyQuote(figure: Element, context: BlockContext): Element | null {
  const [only, ...others] = figure.children.filter((child) => !context.removed.has(child) && !isBlank(child));
  return isNamed(only, 'blockquote') && others.length === 0 ? only : null;
}

/** Gives the caption to the last figure or table that has none; without one it becomes a paragraph. */
function withCaption(blocks: readonly Block[], words: string): Block[] {
  if (words === '') return [...blocks];
  const index = blocks.findLastIndex((block) => block.type === 'table' || block.type === 'figure');
  const block = blocks[index];
  const captioned = block ? captionedBlock(block, words) : null;
  return captioned ? blocks.with(index, captioned) : [...blocks, ...captionParagraph(words)];
}

function captionedBlock(block: Block, words: string): Block | null {
  if (block.type === 'table' && block.caption === '') return { ...block, caption: words };
  if (block.type !== 'figure') return null;
  const { caption, credit } = captionAndCredit(words);
  if (block.caption !== '' && block.caption !== caption) return null;
  return { ...block, caption, credit: credit || block.credit };
}

function figureOf(image: Element, words: string, context: BlockContext): Figure[] | null {
  const kept = context.pictures.get(image);
  if (!kept) return null;
  const { caption, credit } = captionAndCredit(words);
  if (credit === '' && kept.credit !== '') context.report.change('credit-from-file', 1, kept.credit);
  return [
    {
      type: 'figure',
      picture: kept.picture,
      caption,
      credit: credit || kept.credit,
      alt: attribute(image, 'alt').trim(),
    },
  ];
}

function captionParagraph(words: string): Block[] {
  if (words.trim() === '') return [];
  return [{ type: 'paragraph', content: [{ type: 'text', text: words.trim(), marks: [] }] }];
}

/** A caption and the credit at its end: "Au marché. — Photo : Jeanne Le Goff". */
export function captionAndCredit(words: string): { caption: string; credit: string } {
  const found = creditAtEnd.exec(words);
  if (!found) return { caption: words.trim(), credit: '' };
  const caption = words.slice(0, found.index).trim();
  return {
    caption,
    credit: (found.groups?.['named'] ?? found.groups?.['owned'] ?? '')
      .replace(/(?<![)\s])[)\s]+$/, '')
      .trim(),
  };
}

/** What introduces a credit in French and English, and what outlets print before one in each of their languages. */
const creditLabel = `(?:${[
  'Crédits?(?: photos?)?|Photos?|Photographies?|Credits?|Photo credits?|Picture|Illustrations?|Dessins?',
  ...new Set(outletLanguages.map((language) => outletMessages(language).photo)),
].join('|')})`;
const creditAtEnd = new RegExp(
  `(?:^|(?<!\\s)\\s*[—–(|]\\s*|(?<!\\s)\\s+-\\s+|(?<=[.!?…»”])\\s+)(?:${creditLabel}\\s*:\\s*(?<named>[^—–|\\s][^—–|]*)|(?<owned>©\\s*[^—–|\\s][^—–|]*))$`,
  'iu',
);
