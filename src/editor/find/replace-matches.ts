import { Fragment } from '@tiptap/pm/model';
import type { Mark, Node as EditorNode, NodeType } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { followedAddress } from '../../article';
import type { TextMatch } from './text-match';

/**
 * Replaces matches of the document, all in one undo step, from the last to the first. A match may contain a note's
 * call, and the note a match of its own.
 */
export function replaceMatches(
  tr: Transaction,
  matches: readonly TextMatch[],
  wordsFor: (match: TextMatch) => string,
): Transaction {
  const before = tr.mapping.maps.length;
  for (const match of [...matches].reverse()) {
    const done = tr.mapping.slice(before);
    if (match.attribute) replaceBeside(tr, match, match.attribute, wordsFor(match));
    else replaceInLine(tr, done.map(match.from, 1), done.map(match.to, -1), wordsFor(match));
  }
  return tr;
}

function replaceBeside(tr: Transaction, { from, hit }: TextMatch, name: string, words: string): void {
  const before = String(tr.doc.nodeAt(from)?.attrs[name] ?? '');
  tr.setNodeAttribute(from, name, before.slice(0, hit.from) + words + before.slice(hit.to));
}

/** The new text takes the marks of the first replaced character; notes called in the replaced text are kept after it. */
function replaceInLine(tr: Transaction, from: number, to: number, words: string): void {
  const first = tr.doc.nodeAt(from);
  const marks = first?.isText ? first.marks : [];
  const content = [
    ...inlineNodes(words, tr.doc.resolve(from).parent.type, marks),
    ...notesBetween(tr.doc, from, to),
  ];
  const link = linkAround(tr.doc, from);
  tr.replaceWith(from, to, Fragment.from(content));
  if (link) followLink(tr, from, link);
}

/** Linked words: the address, and the pieces of text that lead to it. */
interface LinkedWords {
  mark: Mark;
  words: string;
  pieces: { from: number; to: number }[];
}

/** The linked words at a position; null where nothing is linked. A note or line break in them does not end the link. */
function linkAround(document: EditorNode, at: number): LinkedWords | null {
  const place = document.resolve(at);
  let link = null as LinkedWords | null;
  let isHere = false;
  for (let index = 0, from = place.start(); index < place.parent.childCount; index += 1) {
    const node = place.parent.child(index);
    const to = from + node.nodeSize;
    const mark: Mark | undefined = node.isText
      ? node.marks.find(({ type }) => type.name === 'link')
      : link?.mark;
    if (mark === undefined || !link || mark.attrs['href'] !== link.mark.attrs['href']) {
      if (isHere) return link;
      link = mark ? { mark, words: '', pieces: [] } : null;
    }
    if (link) link.words += node.isText ? (node.text ?? '') : node.isLeaf ? '\n' : '';
    if (link && node.isText) link.pieces.push({ from, to });
    isHere ||= link !== null && at >= from && at < to;
    from = to;
  }
  return isHere ? link : null;
}

/** When the words of a link were its address, changes where it leads. */
function followLink(tr: Transaction, at: number, { mark, words }: LinkedWords): void {
  const link = linkAround(tr.doc, at);
  const href = String(mark.attrs['href']);
  const next = link && followedAddress(href, words, link.words);
  if (!link || next === null) return;
  const followed = mark.type.create({ ...mark.attrs, href: next });
  for (const { from, to } of link.pieces) tr.addMark(from, to, followed);
}

/** A text with its line breaks; a space where the parent allows no break. */
function inlineNodes(words: string, parent: NodeType, marks: readonly Mark[]): EditorNode[] {
  const { schema } = parent;
  const lineBreak = schema.nodes['hardBreak'];
  if (!lineBreak || !parent.contentMatch.matchType(lineBreak))
    return words ? [schema.text(words.replaceAll('\n', ' '), marks)] : [];
  return words
    .split('\n')
    .flatMap((piece, at) => [
      ...(at > 0 ? [lineBreak.create()] : []),
      ...(piece ? [schema.text(piece, marks)] : []),
    ]);
}

function notesBetween(document: EditorNode, from: number, to: number): EditorNode[] {
  const notes: EditorNode[] = [];
  document.nodesBetween(from, to, (node, at) => {
    if (node.isInline && node.isAtom && node.inlineContent && at >= from) notes.push(node);
    return !node.isInline;
  });
  return notes;
}
