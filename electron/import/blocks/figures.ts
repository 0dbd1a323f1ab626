import type { Element } from 'hast';
import type { Block, Figure, Mark } from '../../../src/article';
import { attribute, elementsIn, isBlank, isNamed } from '../html/tree';
import { flatWords } from './lines';
import { lowerToLine } from './flatten';
import { quotationBlocks } from './quotations';
import type { Reading } from './block-context';

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

/** A picture as a figure; its title is its caption, as `![alt](file.jpg "Caption — Photo : Name")` writes it. */
export function imageFigures(image: Element, reading: Reading): Block[] {
  return figureOf(image, attribute(image, 'title'), reading) ?? captionAlone(attribute(image, 'title'));
}

/** A figure: its pictures, its table or its quotation, with the caption under it; the caption is never lost. */
export function figureBlocks(element: Element, marks: readonly Mark[], reading: Reading): Block[] {
  const inside = elementsIn(element);
  const label = inside.find((each) => isNamed(each, 'figcaption') && isOwn(each, element));
  const words = label ? flatWords(lowerToLine(reading.blocksOf(label.children, [])).kept) : '';
  if (label) reading.gone.add(label);
  const quote = onlyQuote(element, reading);
  if (quote) return quotationBlocks(quote, marks, reading, words);
  return withCaption(reading.blocksOf(element.children, marks), words);
}

/** Whether a caption is of this figure, and not of one inside it. */
function isOwn(label: Element, figure: Element): boolean {
  return !elementsIn(figure).some((each) => isNamed(each, 'figure') && elementsIn(each).includes(label));
}

/** The quotation that a figure is there for; a figure with something else in it is not that. */
function onlyQuote(figure: Element, reading: Reading): Element | null {
  const [only, ...others] = figure.children.filter((child) => !reading.gone.has(child) && !isBlank(child));
  return isNamed(only, 'blockquote') && others.length === 0 ? only : null;
}

/** Gives the caption to the last figure or table that has none; words with neither stay a paragraph. */
export function withCaption(blocks: readonly Block[], words: string): Block[] {
  if (words === '') return [...blocks];
  const index = blocks.findLastIndex((block) => block.type === 'table' || block.type === 'figure');
  const block = blocks[index];
  const captioned = block ? captionedBlock(block, words) : null;
  return captioned ? blocks.with(index, captioned) : [...blocks, ...captionAlone(words)];
}

function captionedBlock(block: Block, words: string): Block | null {
  if (block.type === 'table' && block.caption === '') return { ...block, caption: words };
  if (block.type !== 'figure') return null;
  const { caption, credit } = captionAndCredit(words);
  if (block.caption !== '' && block.caption !== caption) return null;
  return { ...block, caption, credit: credit || block.credit };
}

function figureOf(image: Element, words: string, reading: Reading): Figure[] | null {
  const kept = reading.pictures.get(image);
  if (!kept) return null;
  const { caption, credit } = captionAndCredit(words);
  if (credit === '' && kept.credit !== '') reading.losses.change('credit-from-file', 1, kept.credit);
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

function captionAlone(words: string): Block[] {
  if (words.trim() === '') return [];
  return [{ type: 'paragraph', content: [{ type: 'text', text: words.trim(), marks: [] }] }];
}
