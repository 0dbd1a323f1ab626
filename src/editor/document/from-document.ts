import type { Mark as EditorMark, Node as EditorNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { cellAlignments, fromTyped, isLinkTarget, readAttribution } from '../../article';
import type { Block, Figure, Inline, ListItem, Mark, NoteInline, PassageBlock } from '../../article';
import { isPlainMark } from '../marks/mark-keys';
import { idOf } from './block-ids';

/**
 * The editor's document as an article's blocks, without empty paragraphs. A block that has not changed is the same
 * object again, so that results can be cached by block.
 */
export function fromDocument(document: EditorNode): Block[] {
  return blocksOf(document, (node) => {
    const block = known.get(node) ?? toBlock(node);
    if (block) known.set(node, block);
    return block;
  });
}

const known = new WeakMap<EditorNode, Block>();

/** The block that a node was last read as; undefined when it has not been read since it changed. */
export function blockOf(node: EditorNode): Block | undefined {
  return known.get(node);
}

function blocksOf<Kind extends Block>(parent: EditorNode, read: (node: EditorNode) => Kind | null): Kind[] {
  const blocks: Kind[] = [];
  parent.forEach((node) => {
    const block = read(node);
    if (block && !(block.type === 'paragraph' && block.content.length === 0)) blocks.push(block);
  });
  return blocks;
}

function toBlock(node: EditorNode): Block | null {
  switch (node.type.name) {
    case 'pullQuote':
      return { type: 'pullQuote', ...idPart(node), content: inlinesOf(node) };
    case 'quotation':
      return toQuotation(node);
    case 'box':
      return { type: 'box', ...idPart(node), content: blocksOf(node, toBoxed) };
    case 'figure':
      return figureOf(node);
    case 'table':
      return toTable(node);
    case 'horizontalRule':
      return { type: 'divider', ...idPart(node) };
    case 'boilerplate':
    case 'contacts':
      return { type: node.type.name, ...idPart(node) };
    default:
      return toBoxed(node);
  }
}

function toBoxed(node: EditorNode): Extract<Block, { type: 'crosshead' }> | PassageBlock | null {
  if (node.type.name !== 'crosshead') return toPassage(node);
  return {
    type: 'crosshead',
    ...idPart(node),
    level: node.attrs['level'] === 2 ? 2 : 1,
    content: inlinesOf(node),
  };
}

function toPassage(node: EditorNode): PassageBlock | null {
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', ...idPart(node), content: inlinesOf(node) };
    case 'bulletList':
      return { type: 'bulletedList', ...idPart(node), items: itemsOf(node) };
    case 'preformatted':
      return {
        type: 'preformatted',
        ...idPart(node),
        content: fromTyped(node.children.flatMap(plainInline)),
      };
    case 'orderedList':
      return { type: 'numberedList', ...idPart(node), start: startOf(node), items: itemsOf(node) };
    default:
      return null;
  }
}

/** A block's identifier, as its second property, where the archive writes it. */
function idPart(node: EditorNode): Pick<Block, 'id'> {
  const id = idOf(node);
  return id === null ? {} : { id };
}

function startOf(list: EditorNode): number {
  const start: unknown = list.attrs['start'];
  return typeof start === 'number' && start >= 0 ? Math.trunc(start) : 1;
}

function itemsOf(list: EditorNode): ListItem[] {
  const items: ListItem[] = [];
  list.forEach((item) => items.push({ content: blocksOf(item, toPassage) }));
  return items.filter((item) => item.content.length > 0);
}

function speakerOf(quotation: EditorNode): { speaker: string; role: string } {
  const { lastChild: last } = quotation;
  return readAttribution(last?.type.name === 'attribution' ? last.textContent : '');
}

function toQuotation(node: EditorNode): Block {
  const approvedBy = String(node.attrs['approvedBy'] ?? '').trim();
  const said = {
    type: 'quotation' as const,
    ...idPart(node),
    content: blocksOf(node, toPassage),
    ...speakerOf(node),
  };
  return approvedBy ? { ...said, approvedBy } : said;
}

interface FigureAttributes extends Pick<Figure, 'picture' | 'caption' | 'credit' | 'alt'> {
  licence: string;
  crop: Figure['crop'] | null;
  focus: Figure['focus'] | null;
}

/**
 * A figure's node as an article has it; optional fields that are empty are left out, so that a saved figure reads
 * back equal.
 */
export function figureOf(node: EditorNode): Figure {
  const { picture, caption, credit, alt, licence, crop, focus } = node.attrs as FigureAttributes;
  return {
    type: 'figure',
    ...idPart(node),
    picture,
    caption,
    credit,
    alt,
    ...(licence.trim() && { licence }),
    ...(crop && { crop }),
    ...(focus && { focus }),
  };
}

function toTable(node: EditorNode): Block {
  const rows: Extract<Block, { type: 'table' }>['rows'] = [];
  node.forEach((row) => {
    const cells: (typeof rows)[number]['cells'] = [];
    row.forEach((cell) => {
      const alignment = cellAlignments.find((known) => known === cell.attrs['align']);
      cells.push({
        header: cell.type.name === 'tableHeader',
        content: cell.firstChild ? inlinesOf(cell.firstChild) : [],
        ...(alignment && { alignment }),
      });
    });
    rows.push({ cells });
  });
  return { type: 'table', ...idPart(node), caption: String(node.attrs['caption'] ?? ''), rows };
}

function inlinesOf(parent: EditorNode): Inline[] {
  const line: Inline[] = [];
  parent.forEach((node) => {
    if (node.type.name === 'footnote') line.push({ type: 'footnote', content: noteOf(node) });
    else line.push(...plainInline(node));
  });
  return line;
}

function noteOf(footnote: EditorNode): NoteInline[] {
  const line: NoteInline[] = [];
  footnote.forEach((node) => line.push(...plainInline(node)));
  return line;
}

function plainInline(node: EditorNode): NoteInline[] {
  if (node.isText && node.text) return [{ type: 'text', text: node.text, marks: node.marks.flatMap(toMark) }];
  return node.type.name === 'hardBreak' ? [{ type: 'lineBreak' }] : [];
}

/** A link whose address is not allowed is dropped, and its text is kept. */
function toMark(mark: EditorMark): Mark[] {
  switch (mark.type.name) {
    case 'link':
      return isLinkTarget(mark.attrs['href']) ? [{ type: 'link', href: mark.attrs['href'] }] : [];
    case 'language':
      return [{ type: 'language', language: String(mark.attrs['language']) }];
    default:
      if (isPlainMark(mark.type.name)) return [{ type: mark.type.name }];
      throw new Error(`The editor has a mark that articles do not know: ${mark.type.name}`);
  }
}

/**
 * The selected blocks; null when nothing is selected, or the focus is elsewhere. Blocks selected whole are the same
 * objects as `fromDocument` gives.
 */
export function selectedBlocks({ dom, state }: EditorView): Block[] | null {
  const { doc, selection } = state;
  if (selection.empty || !dom.contains(document.activeElement)) return null;
  return fromDocument(doc.cut(selection.from, selection.to));
}
