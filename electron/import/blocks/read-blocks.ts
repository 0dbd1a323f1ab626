import type { Element } from 'hast';
import type { Block, Inline, Mark, NoteInline } from '../../../src/article';
import { outletMessages } from '../../../src/messages';
import {
  attribute,
  classesOf,
  elementsIn,
  headingRank,
  isElement,
  isNamed,
  isPageHeader,
  styleOf,
  textContent,
} from '../html/tree';
import type { Node } from '../html/tree';
import type { BlockContext, BlockOptions } from './block-context';
import { figureBlocks, imageFigures } from './figures';
import { flattenToBox, flattenToLine } from './flatten';
import { LineBuilder, plainText, withoutUniformBold } from './lines';
import { joinLists, listBlocks } from './lists';
import { marksWithin } from './marks';
import { isTyped, preformattedBlocks } from './preformatted';
import { pullQuoteBlocks, quotationBlocks } from './quotations';
import { captionTables, tableBlocks } from './tables';

/** Reads the blocks in some nodes and gives tables the captions written above them. */
export function readBlocks(nodes: readonly Node[], options: BlockOptions): Block[] {
  const context: BlockContext = {
    ...options,
    openNotes: new Set(),
    readInner: (inside, marks) => joinLists(blocksIn(inside, marks, context)),
  };
  return captionTables(context.readInner(nodes, []));
}

/** Reports the notes of a part whose references are where nothing is read, such as a hidden passage. */
export function reportUnplacedNotes(part: Node, { notes, placed, report }: BlockOptions): void {
  const inside = new Set(elementsIn(part));
  for (const note of new Set(notes.values()))
    if (inside.has(note) && !placed.has(note)) report.drop('note-unplaced', 1, textContent(note));
}

/** The blocks in some nodes; text outside any block element becomes paragraphs. */
function blocksIn(nodes: readonly Node[], marks: readonly Mark[], context: BlockContext): Block[] {
  const reader = new BlockReader(context);
  for (const node of nodes) reader.add(node, marks);
  return reader.finish();
}

/** Reads nodes in order: text is added to a line, which ends wherever a block begins or ends. */
class BlockReader {
  readonly #context: BlockContext;
  readonly #line = new LineBuilder();
  readonly #blocks: Block[] = [];
  /** Pictures inside a paragraph, which are put after it. */
  #movedBlocks: Block[] = [];

  constructor(context: BlockContext) {
    this.#context = context;
  }

  add(node: Node, marks: readonly Mark[]): void {
    if (this.#context.removed.has(node)) return;
    if (node.type === 'text') this.#line.text(node.value, marks);
    if (isElement(node)) this.#addElement(node, marks);
  }

  finish(): Block[] {
    for (const content of this.#line.takeParagraphs()) this.#blocks.push({ type: 'paragraph', content });
    this.#blocks.push(...this.#movedBlocks);
    this.#movedBlocks = [];
    return this.#blocks;
  }

  #addElement(element: Element, marks: readonly Mark[]): void {
    if (ignoredElements.has(element.tagName)) return;
    if (unsupportedElements.has(element.tagName)) return this.#drop(element);
    if (isHidden(element)) return this.#dropText(element, 'hidden-text');
    if (isPageHeader(element)) return this.#dropText(element, 'page-header');
    if (this.#addInline(element, marks)) return;
    const within = marksWithin(element, marks, this.#context);
    const read = isTyped(element) ? preformattedBlocks : elementReaders[element.tagName];
    if (read) return this.#append(read(element, within, this.#context));
    if (blockElements.has(element.tagName)) this.finish();
    for (const child of element.children) this.add(child, within);
    if (blockElements.has(element.tagName)) this.finish();
  }

  #addInline(element: Element, marks: readonly Mark[]): boolean {
    const note = this.#context.notes.get(element);
    if (note) this.#addNote(note);
    else if (isNamed(element, 'br')) this.#line.lineBreak();
    else if (isNamed(element, 'img')) this.#movedBlocks.push(...imageFigures(element, this.#context));
    else if (isNamed(element, 'input')) this.#line.text(checkboxMarker(element), marks);
    else if (isNamed(element, 'q')) this.#addQuoted(element, marks);
    else return false;
    return true;
  }

  #addNote(note: Element): void {
    if (this.#context.openNotes.has(note)) return;
    this.#context.placed.add(note);
    this.#context.openNotes.add(note);
    const flattened = flattenToLine(this.#context.readInner(note.children, []), this.#context.report);
    this.#context.openNotes.delete(note);
    this.#line.footnote(flattened.kept.map((inline) => withoutNotes(inline, this.#context)));
    this.#movedBlocks.push(...flattened.moved);
  }

  #addQuoted(element: Element, marks: readonly Mark[]): void {
    const { openQuote, closeQuote } = outletMessages(this.#context.language).press;
    this.#line.text(openQuote, marks);
    const within = marksWithin(element, marks, this.#context);
    for (const child of element.children) this.add(child, within);
    this.#line.text(closeQuote, marks);
  }

  #append(read: readonly Block[]): void {
    this.finish();
    this.#blocks.push(...read);
  }

  #drop(element: Element): void {
    this.#context.report.drop(element.tagName, 1, wordsIn(element), addressIn(element));
  }

  #dropText(element: Element, what: string): void {
    const words = wordsIn(element);
    if (/[\p{L}]/u.test(words)) this.#context.report.drop(what, 1, words);
  }
}

/** All the text of an element, with the alternative texts and titles of its pictures. */
function wordsIn(element: Element): string {
  const images = elementsIn(element).filter((each) => isNamed(each, 'img'));
  const titles = images.flatMap((image) => [attribute(image, 'alt'), attribute(image, 'title')]);
  return [textContent(element), ...titles].join(' ').trim();
}

type ElementReader = (element: Element, marks: readonly Mark[], context: BlockContext) => Block[];

const heading: ElementReader = (element, marks, context) => {
  const { kept, moved } = flattenToLine(context.readInner(element.children, marks), context.report);
  if (kept.length === 0) return moved;
  const rank = headingRank(element);
  const level = context.levelOf(rank);
  if (context.isLevelLost?.(rank))
    context.report.change(`heading-level:${rank}:${level}`, 1, plainText(kept));
  return [{ type: 'crosshead', level, content: withoutUniformBold(kept) }, ...moved];
};

const box: ElementReader = (element, marks, context) => {
  if (classesOf(element).some((name) => /^pull-?quote$/.test(name)))
    return pullQuoteBlocks(element, marks, context);
  const { kept, moved } = flattenToBox(context.readInner(element.children, marks), context.report);
  return kept.length === 0 ? moved : [{ type: 'box', content: kept }, ...moved];
};

const quotation: ElementReader = (element, marks, context) => {
  if (classesOf(element).some((name) => /^pull-?quote$/.test(name)))
    return pullQuoteBlocks(element, marks, context);
  return quotationBlocks(element, marks, context);
};

const term: ElementReader = (element, marks, context) => {
  context.report.change('definition-list', 1, textContent(element));
  return context.readInner(element.children, [
    ...marks.filter((mark) => mark.type !== 'bold'),
    { type: 'bold' },
  ]);
};

const elementReaders: Readonly<Partial<Record<string, ElementReader>>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: listBlocks,
  ol: listBlocks,
  menu: listBlocks,
  dir: listBlocks,
  blockquote: quotation,
  aside: box,
  figure: figureBlocks,
  table: tableBlocks,
  hr: () => [{ type: 'divider' }],
  dt: term,
  pre: preformattedBlocks,
};

/** Elements that end the line before them and begin a new one after. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'address article body center dd details div dl fieldset figcaption footer form header hgroup html legend li main ' +
    'p pre search section summary tbody td tfoot th thead tr caption'
  ).split(' '),
);

/** Elements that show no text, left out without a report. */
const ignoredElements: ReadonlySet<string> = new Set(
  'base basefont col colgroup datalist head link meta param script source style template title track wbr'.split(
    ' ',
  ),
);

/** Elements that an article cannot hold, left out and reported. */
const unsupportedElements: ReadonlySet<string> = new Set(
  (
    'audio button canvas dialog embed frame frameset iframe map math nav noscript object ' +
    'select svg textarea video'
  ).split(' '),
);

function checkboxMarker(input: Element): string {
  if (attribute(input, 'type') !== 'checkbox') return '';
  return 'checked' in input.properties ? '☑ ' : '☐ ';
}

function isHidden(element: Element): boolean {
  if ('hidden' in element.properties) return true;
  const style = styleOf(element);
  return (
    style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
  );
}

/** The address of an element that an article cannot hold. */
function addressIn(element: Element): string {
  const address = attribute(element, 'src') || attribute(element, 'data');
  return /^data:/i.test(address) ? '' : address;
}

function withoutNotes(inline: Inline, { report }: BlockContext): NoteInline {
  if (inline.type !== 'footnote') return inline;
  report.change('note-in-note', 1, plainText(inline.content));
  return { type: 'text', text: ` (${plainText(inline.content)})`, marks: [] };
}
