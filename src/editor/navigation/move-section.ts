import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { moveUnitTo } from '../block-commands/move-unit';
import type { Unit } from '../block-commands/unit';

/**
 * Moves the block at a position past its neighbour: a crosshead with its section, past the section before (-1) or
 * after (1); any other block past one block. Null where there is none.
 */
export function moveSection(state: EditorState, at: number, by: -1 | 1): Transaction | null {
  const index = state.doc.resolve(at).index(0);
  const end = endOfSection(state.doc, index);
  const to =
    by < 0
      ? startBefore(state.doc, index)
      : end < state.doc.childCount
        ? endAfter(state.doc, index, end)
        : null;
  if (to === null) return null;
  return moveUnitTo(state, unitOf(state.doc, index, end), placeOf(state.doc, to));
}

/** The end of a section that begins at a block: the next crosshead of the same or a higher level. */
function endOfSection(document: EditorNode, index: number): number {
  const weight = levelOf(document, index);
  if (weight === null) return index + 1;
  let end = index + 1;
  while (end < document.childCount && !isAtLeastAsHigh(document, end, weight)) end += 1;
  return end;
}

function startBefore(document: EditorNode, index: number): number | null {
  const weight = levelOf(document, index);
  if (weight === null) return index > 0 ? index - 1 : null;
  for (let before = index - 1; before >= 0; before -= 1)
    if (isAtLeastAsHigh(document, before, weight)) return before;
  return null;
}

/**
 * A section of level 2 that is the last of its crosshead moves past the next crosshead and the text before its first
 * section.
 */
function endAfter(document: EditorNode, index: number, next: number): number {
  const weight = levelOf(document, index);
  if (weight === null) return next + 1;
  let end = next + 1;
  while (end < document.childCount && !isAtLeastAsHigh(document, end, weight)) end += 1;
  return end;
}

/** The level of a crosshead, 1 or 2; null for any other block. */
function levelOf(document: EditorNode, index: number): number | null {
  const node = document.maybeChild(index);
  return node?.type.name === 'crosshead' ? Number(node.attrs['level']) : null;
}

function isAtLeastAsHigh(document: EditorNode, index: number, weight: number): boolean {
  const other = levelOf(document, index);
  return other !== null && other <= weight;
}

function unitOf(document: EditorNode, from: number, to: number): Unit {
  return { parent: document, depth: 0, from, to, start: placeOf(document, from), end: placeOf(document, to) };
}

function placeOf(document: EditorNode, index: number): number {
  let place = 0;
  for (let before = 0; before < index; before += 1) place += document.child(before).nodeSize;
  return place;
}
