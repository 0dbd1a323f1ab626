import type { Element } from 'hast';
import type { Block, Inline, Mark, NoteInline } from '../../../src/article';
import { attribute, classesOf, isElement, isNamed, isPageHeader, styleOf, wordsIn } from '../html/tree';
import type { Node } from '../html/tree';
import { figureBlocks, imageFigures } from './figures';
import { flatWords, LineWriter, plainWeight } from './lines';
import { joinLists, listBlocks } from './lists';
import { lowerToBox, lowerToLine } from './flatten';
import { marksWithin } from './marks';
import { pullQuoteBlocks, quotationBlocks } from './quotations';
import type { Reading } from './block-context';
import { captionTables, tableBlocks } from './tables';

/** The blocks that some markup holds; text that stands outside any block makes paragraphs of its own. */
export function blocksOf(nodes: readonly Node[], marks: readonly Mark[], reading: Reading): Block[] {
  const flow = new Flow(reading);
  for (const node of nodes) flow.take(node, marks);
  return flow.end();
}

/** Reads nodes in order: text gathers in a line, which ends wherever a block begins or ends. */
class Flow {
  readonly #reading: Reading;
  readonly #line = new LineWriter();
  readonly #blocks: Block[] = [];
  /** Pictures met inside a paragraph, which come after it. */
  #lifted: Block[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  take(node: Node, marks: readonly Mark[]): void {
    if (this.#reading.gone.has(node)) return;
    if (node.type === 'text') this.#line.text(node.value, marks);
    if (isElement(node)) this.#takeElement(node, marks);
  }

  end(): Block[] {
    for (const content of this.#line.take()) this.#blocks.push({ type: 'paragraph', content });
    this.#blocks.push(...this.#lifted);
    this.#lifted = [];
    return this.#blocks;
  }

  #takeElement(element: Element, marks: readonly Mark[]): void {
    if (silent.has(element.tagName)) return;
    if (strange.has(element.tagName)) return this.#drop(element);
    if (isHidden(element)) return this.#dropWords(element, 'hidden-text');
    if (isPageHeader(element)) return this.#dropWords(element, 'page-header');
    if (this.#takeInline(element, marks)) return;
    const within = marksWithin(element, marks, this.#reading);
    const draw = drawers[element.tagName];
    if (draw) return this.#put(draw(element, within, this.#reading));
    if (blocks.has(element.tagName)) this.end();
    for (const child of element.children) this.take(child, within);
    if (blocks.has(element.tagName)) this.end();
  }

  #takeInline(element: Element, marks: readonly Mark[]): boolean {
    const note = this.#reading.notes.get(element);
    if (note) this.#takeNote(note);
    else if (isNamed(element, 'br')) this.#line.lineBreak();
    else if (isNamed(element, 'img')) this.#lifted.push(...imageFigures(element, this.#reading));
    else if (isNamed(element, 'input')) this.#line.text(checkbox(element), marks);
    else if (isNamed(element, 'q')) this.#takeQuoted(element, marks);
    else return false;
    return true;
  }

  #takeNote(note: Element): void {
    if (this.#reading.open.has(note)) return;
    this.#reading.open.add(note);
    const lowered = lowerToLine(this.#reading.blocksOf(note.children, []), this.#reading.losses);
    this.#reading.open.delete(note);
    this.#line.footnote(lowered.kept.map((inline) => withoutNotes(inline, this.#reading)));
    this.#lifted.push(...lowered.lifted);
  }

  #takeQuoted(element: Element, marks: readonly Mark[]): void {
    const [open, close] = this.#reading.language.startsWith('fr') ? ['«\u202f', '\u202f»'] : ['“', '”'];
    this.#line.text(open, marks);
    const within = marksWithin(element, marks, this.#reading);
    for (const child of element.children) this.take(child, within);
    this.#line.text(close, marks);
  }

  #put(blocks: readonly Block[]): void {
    this.end();
    this.#blocks.push(...blocks);
  }

  #drop(element: Element): void {
    this.#reading.losses.drop(element.tagName, 1, wordsIn(element), addressIn(element));
  }

  #dropWords(element: Element, what: string): void {
    if (/[\p{L}]/u.test(wordsIn(element))) this.#reading.losses.drop(what, 1, wordsIn(element));
  }
}

type Drawer = (element: Element, marks: readonly Mark[], reading: Reading) => Block[];

const heading: Drawer = (element, marks, reading) => {
  const { kept, lifted } = lowerToLine(reading.blocksOf(element.children, marks), reading.losses);
  if (kept.length === 0) return lifted;
  const rank = Number(element.tagName.slice(1));
  const level = reading.levelOf(rank);
  if (reading.flattens?.(rank)) reading.losses.change(`heading-level:${rank}:${level}`, 1, flatWords(kept));
  return [{ type: 'crosshead', level, content: plainWeight(kept) }, ...lifted];
};

const box: Drawer = (element, marks, reading) => {
  if (classesOf(element).some((name) => /^pull-?quote$/.test(name)))
    return pullQuoteBlocks(element, marks, reading);
  const { kept, lifted } = lowerToBox(reading.blocksOf(element.children, marks), reading.losses);
  return kept.length === 0 ? lifted : [{ type: 'box', content: kept }, ...lifted];
};

const quotation: Drawer = (element, marks, reading) => {
  if (classesOf(element).some((name) => /^pull-?quote$/.test(name)))
    return pullQuoteBlocks(element, marks, reading);
  return quotationBlocks(element, marks, reading);
};

const term: Drawer = (element, marks, reading) => {
  reading.losses.change('definition-list', 1, wordsIn(element));
  return reading.blocksOf(element.children, [
    ...marks.filter((mark) => mark.type !== 'bold'),
    { type: 'bold' },
  ]);
};

const preformatted: Drawer = (element, marks, reading) => {
  const language = attribute(element, 'className').replace(/^language-|\s.*$/g, '');
  reading.losses.change('preformatted', 1, language);
  return reading.blocksOf(element.children, marks);
};

const drawers: Readonly<Partial<Record<string, Drawer>>> = {
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
  pre: preformatted,
};

/** Elements that end the line before them and begin a new one after. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article body center dd details div dl fieldset figcaption footer form header hgroup html legend li main ' +
    'p pre search section summary tbody td tfoot th thead tr caption'
  ).split(' '),
);

/** What shows no words of the text, and is left out without a word. */
const silent: ReadonlySet<string> = new Set(
  'base basefont col colgroup datalist head link meta param script source style template title track wbr'.split(
    ' ',
  ),
);

/** What an article cannot hold, and is left out with a notice. */
const strange: ReadonlySet<string> = new Set(
  (
    'audio button canvas dialog embed frame frameset iframe map math nav noscript object ' +
    'select svg textarea video'
  ).split(' '),
);

function checkbox(input: Element): string {
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

/** Where something that an article cannot hold is to be seen. */
function addressIn(element: Element): string {
  const address = attribute(element, 'src') || attribute(element, 'data');
  return /^data:/i.test(address) ? '' : address;
}

function withoutNotes(inline: Inline, { losses }: Reading): NoteInline {
  if (inline.type !== 'footnote') return inline;
  losses.change('note-in-note', 1, flatWords(inline.content));
  return { type: 'text', text: ` (${flatWords(inline.content)})`, marks: [] };
}

/** Reads the blocks that some nodes hold, with the captions that were written above tables put in their place. */
export function readBlocks(nodes: readonly Node[], known: Omit<Reading, 'open' | 'blocksOf'>): Block[] {
  const reading: Reading = {
    ...known,
    open: new Set(),
    blocksOf: (inside, marks) => joinLists(blocksOf(inside, marks, reading)),
  };
  return captionTables(reading.blocksOf(nodes, []));
}
