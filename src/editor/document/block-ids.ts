import { Extension } from '@tiptap/core';
import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { randomBlockIds } from '../../article';

/** The nodes that are blocks of an article; the paragraph of a table cell is not. */
const blockNodes: readonly string[] = [
  'paragraph',
  'crosshead',
  'bulletList',
  'orderedList',
  'quotation',
  'preformatted',
  'pullQuote',
  'figure',
  'table',
  'horizontalRule',
  'box',
  'boilerplate',
  'contacts',
];

/**
 * Keeps the identifiers of blocks. A block keeps its own when it is edited, moved, turned into another kind, or cut and pasted;
 * when a block is split, the later part gets a new one, and so does every copy.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',

  addGlobalAttributes() {
    return [
      {
        types: [...blockNodes],
        // It is written neither to the page nor to the clipboard.
        attributes: { id: { default: null, rendered: false, parseHTML: () => null } },
      },
    ];
  },

  addProseMirrorPlugins: () => [blockIdsPlugin()],
});

/** Gives an identifier to each block that a change makes; a typed letter makes it look at no other block. */
export function blockIdsPlugin(): Plugin {
  const removed = new RemovedBlocks();
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      const changed = changedRange(transactions);
      if (!changed) return null;
      const gone = blocksIn(before.doc, changed.before);
      removed.add(gone);
      // The line of a composition must not be drawn again.
      const mayFill = transactions.every((one) => one.getMeta('composition') === undefined);
      const isFilled = mayFill && (gone.length > 0 || isInEmptyLine(before.doc, changed.before));
      const filled = isFilled ? lineAround(doc, changed.after) : [];
      const { storedMarks } = tr;
      for (const { pos, id } of newIds(doc, [...filled, ...blocksIn(doc, changed.after)], removed))
        tr.setNodeAttribute(pos, 'id', id);
      return tr.docChanged ? tr.setStoredMarks(storedMarks) : null;
    },
  });
}

/** The document of a text whose blocks all have an identifier: those that have none get one. */
export function withBlockIds(node: JSONContent, parent = 'doc'): JSONContent {
  const type = node.type ?? '';
  const content = node.content?.map((child) => withBlockIds(child, type));
  const isMissing = isBlock(type, parent) && typeof node.attrs?.['id'] !== 'string';
  return {
    ...node,
    ...(isMissing && { attrs: { ...node.attrs, id: nextId() } }),
    ...(content && { content }),
  };
}

interface Range {
  from: number;
  to: number;
}

interface PlacedBlock {
  node: EditorNode;
  pos: number;
  /** Whether its line may now hold the text of another block. */
  isFilled?: boolean;
}

/** The blocks that were changed or removed last, so that a block that is restored gets its identifier back. */
class RemovedBlocks {
  readonly #nodes = new Map<string, EditorNode>();

  add(blocks: readonly PlacedBlock[]): void {
    for (const { node } of blocks) {
      const id = idOf(node);
      if (!id) continue;
      this.#nodes.delete(id);
      this.#nodes.set(id, node);
    }
    for (const id of this.#nodes.keys()) {
      if (this.#nodes.size <= maxRemoved) return;
      this.#nodes.delete(id);
    }
  }

  /** The identifier of a removed block with the same content that no other block has: its own, or that of the last removed. */
  find(node: EditorNode, isTaken: (id: string) => boolean): string | undefined {
    const same = [...this.#nodes].filter(([id, removed]) => !isTaken(id) && hasContentOf(node, removed));
    const own = same.find(([id]) => id === idOf(node)) ?? same.at(-1);
    return own?.[0];
  }
}

const maxRemoved = 200;

/** Whether two blocks have the same content, whatever their kinds. */
function hasContentOf(node: EditorNode, other: EditorNode): boolean {
  if (node.type.name === 'figure') return other.type === node.type && figureKey(node) === figureKey(other);
  return node.content.size > 0 && isSameContent(node, other);
}

/** Compares texts and kinds, and not the identifiers inside. */
function isSameContent(node: EditorNode, other: EditorNode): boolean {
  return (
    node.childCount === other.childCount &&
    node.children.every((child, index) => {
      const same = other.child(index);
      return child.isInline ? child.eq(same) : child.type === same.type && isSameContent(child, same);
    })
  );
}

function figureKey({ attrs }: EditorNode): string {
  return JSON.stringify({ ...attrs, id: null });
}

/** The range that transactions changed, before and after them; null when nothing changed. */
function changedRange(transactions: readonly Transaction[]): { before: Range; after: Range } | null {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  const after: Range = { from: Infinity, to: -Infinity };
  for (const map of maps) {
    if (after.to >= after.from)
      Object.assign(after, { from: map.map(after.from, -1), to: map.map(after.to, 1) });
    map.forEach((_from, _to, from, to) => {
      after.from = Math.min(after.from, from);
      after.to = Math.max(after.to, to);
    });
  }
  if (after.to < after.from) return null;
  const before = { ...after };
  for (const map of maps.toReversed().map((each) => each.invert()))
    Object.assign(before, { from: map.map(before.from, -1), to: map.map(before.to, 1) });
  return { before, after };
}

/** The blocks that begin in a range; at a typed letter none. */
function blocksIn(doc: EditorNode, { from, to }: Range): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.nodesBetween(from, to, (node, pos, parent) => {
    if (pos >= from && isBlock(node.type.name, parent?.type.name)) blocks.push({ node, pos });
    return !node.isTextblock;
  });
  return blocks;
}

/** Whether a change begins in a line that was empty. */
function isInEmptyLine(doc: EditorNode, { from }: Range): boolean {
  const { parent } = doc.resolve(from);
  return parent.isTextblock && parent.content.size === 0;
}

/** The block in whose line a range begins: the text of another may have been pasted into it or joined to it. */
function lineAround(doc: EditorNode, { from }: Range): PlacedBlock[] {
  const $from = doc.resolve(from);
  if (!$from.parent.isTextblock || !isBlock($from.parent.type.name, $from.node(-1).type.name)) return [];
  return [{ node: $from.parent, pos: $from.before(), isFilled: true }];
}

/** The identifiers to give to blocks that have none, or that of another block. */
function newIds(
  doc: EditorNode,
  changed: readonly PlacedBlock[],
  removed: RemovedBlocks,
): { pos: number; id: string }[] {
  if (changed.length === 0) return [];
  const places = new Set(changed.map(({ pos }) => pos));
  const owners = new Map<string, PlacedBlock>();
  for (const block of blocksIn(doc, { from: 0, to: doc.content.size })) {
    const id = idOf(block.node);
    if (id && !places.has(block.pos)) owners.set(id, block);
  }
  const given: { pos: number; id: string }[] = [];
  for (const block of changed) {
    const id = idOf(block.node);
    const owner = id ? owners.get(id) : undefined;
    const had = () => removed.find(block.node, (one) => owners.has(one));
    if (id && !owner && (!block.isFilled || (had() ?? id) === id)) owners.set(id, block);
    else if (id && owner && isEmptyBefore(owner.node, block.node)) {
      // When a block is split before its text, the part with the text keeps the identifier.
      owners.set(id, block);
      given.push({ pos: owner.pos, id: nextId() });
    } else {
      const own = had() ?? nextId();
      owners.set(own, block);
      given.push({ pos: block.pos, id: own });
    }
  }
  return given;
}

function isEmptyBefore(earlier: EditorNode, later: EditorNode): boolean {
  return earlier.isTextblock && earlier.content.size === 0 && later.content.size > 0;
}

function isBlock(type: string, parent: string | undefined): boolean {
  return blockNodes.includes(type) && parent !== 'tableCell' && parent !== 'tableHeader';
}

/** A block's identifier; null when it has none. */
export function idOf(node: EditorNode): string | null {
  const id: unknown = node.attrs['id'];
  return typeof id === 'string' ? id : null;
}

const nextId = randomBlockIds((numbers) => void crypto.getRandomValues(numbers));
