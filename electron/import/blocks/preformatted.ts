import type { Element } from 'hast';
import { fromTyped } from '../../../src/article';
import type { Block, Inline, Mark, NoteInline } from '../../../src/article';
import { attribute, classesOf, isElement, isNamed, styleOf } from '../html/tree';
import type { Node } from '../html/tree';
import type { BlockContext } from './block-context';
import { imageFigures } from './figures';
import { mergeRuns, plainText } from './lines';
import { flattenToLine } from './flatten';
import { marksWithin } from './marks';

/** Whether an element that is no `pre` holds lines as typed: what code editors put on the clipboard. */
export function isTyped(element: Element): boolean {
  if (!isNamed(element, 'div')) return false;
  const style = styleOf(element);
  return style.get('white-space') === 'pre' && /\bmonospace\b/.test(style.get('font-family') ?? '');
}

/** A preformatted block with the lines of an element; pictures in it come after. A poem is no code, and keeps its lines as text. */
export function preformattedBlocks(element: Element, marks: readonly Mark[], context: BlockContext): Block[] {
  if (classesOf(element).some((name) => /verse|poem/.test(name)))
    return context.readInner(element.children, marks);
  const language = languageIn(element);
  if (language !== '') context.report.change('code-language', 1, language);
  const reader = new TypedReader(context);
  for (const child of element.children) reader.add(child, marks);
  const content = withoutEdges(fromTyped(mergeRuns(reader.runs).filter(isNoNote)));
  return [...(content.length > 0 ? [{ type: 'preformatted' as const, content }] : []), ...reader.moved];
}

/** What language the code is written in, where a class says it; no outlet colours code. */
function languageIn(element: Element): string {
  const inner = element.children.find((child) => isNamed(child, 'code'));
  const classes = [element, ...(inner ? [inner] : [])].flatMap((each) =>
    attribute(each, 'className').split(' '),
  );
  return classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
}

/** Reads letters, spaces and breaks as they are. */
class TypedReader {
  readonly runs: NoteInline[] = [];
  readonly moved: Block[] = [];
  readonly #context: BlockContext;

  constructor(context: BlockContext) {
    this.#context = context;
  }

  add(node: Node, marks: readonly Mark[]): void {
    if (this.#context.removed.has(node)) return;
    if (node.type === 'text') this.#text(node.value, marks);
    if (isElement(node)) this.#element(node, marks);
  }

  #element(element: Element, marks: readonly Mark[]): void {
    const note = this.#context.notes.get(element);
    if (note) return this.#note(note, marks);
    if (isNamed(element, 'br')) return this.#text('\n', marks);
    if (isNamed(element, 'img')) return void this.moved.push(...imageFigures(element, this.#context));
    if (isNamed(element, 'script', 'style', 'template')) return;
    const isLine = isNamed(element, 'div', 'p', 'li', 'tr', 'table', 'ul', 'ol');
    if (isLine) this.#startLine(marks);
    for (const child of element.children) this.add(child, marksWithin(element, marks, this.#context));
    if (isLine) this.#text('\n', marks);
  }

  /** A note cannot be called from code: its words follow in brackets. */
  #note(note: Element, marks: readonly Mark[]): void {
    if (this.#context.openNotes.has(note)) return;
    this.#context.openNotes.add(note);
    const { kept, moved } = flattenToLine(this.#context.readInner(note.children, []), this.#context.report);
    this.#context.openNotes.delete(note);
    this.#context.report.change('note-in-note', 1, plainText(kept));
    this.#text(` (${plainText(kept)})`, marks);
    this.moved.push(...moved);
  }

  #startLine(marks: readonly Mark[]): void {
    const last = this.runs.at(-1);
    if (last?.type === 'text' && !last.text.endsWith('\n')) this.#text('\n', marks);
  }

  #text(value: string, marks: readonly Mark[]): void {
    const text = value.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\ufeff]/gu, '');
    if (text !== '') this.runs.push({ type: 'text', text, marks: [...marks] });
  }
}

function isNoNote(inline: Inline): inline is NoteInline {
  return inline.type !== 'footnote';
}

/** Without the empty lines around: they are the file's, not the code's. */
function withoutEdges(content: readonly NoteInline[]): NoteInline[] {
  const isEmpty = (inline: NoteInline) => inline.type === 'lineBreak' || inline.text.trim() === '';
  const first = content.findIndex((inline) => !isEmpty(inline));
  const last = content.findLastIndex((inline) => !isEmpty(inline));
  if (first < 0) return [];
  // The spaces before the first letter are its indent.
  const indent = content[first - 1]?.type === 'text' ? 1 : 0;
  return content.slice(first - indent, last + 1);
}
