import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { TextMatch } from './text-match';

/** Puts other words in the place of matches of the document, all in one step of undo; the last match first. */
export function replaceMatches(
  tr: Transaction,
  matches: readonly TextMatch[],
  wordsFor: (match: TextMatch) => string,
): Transaction {
  for (const match of [...matches].reverse()) {
    if (match.attribute) replaceBeside(tr, match, match.attribute, wordsFor(match));
    else replaceInLine(tr, match, wordsFor(match));
  }
  return tr;
}

function replaceBeside(tr: Transaction, { from, hit }: TextMatch, name: string, words: string): void {
  const before = String(tr.doc.nodeAt(from)?.attrs[name] ?? '');
  tr.setNodeAttribute(from, name, before.slice(0, hit.from) + words + before.slice(hit.to));
}

/** The new words are set as the first of the old ones were; notes called among the old words stay, after the new. */
function replaceInLine(tr: Transaction, { from, to }: TextMatch, words: string): void {
  const first = tr.doc.nodeAt(from);
  const text = words ? [tr.doc.type.schema.text(words, first?.isText ? first.marks : [])] : [];
  tr.replaceWith(from, to, Fragment.from([...text, ...notesBetween(tr.doc, from, to)]));
}

function notesBetween(document: EditorNode, from: number, to: number): EditorNode[] {
  const notes: EditorNode[] = [];
  document.nodesBetween(from, to, (node, at) => {
    if (node.isInline && node.isAtom && node.inlineContent && at >= from) notes.push(node);
    return !node.isInline;
  });
  return notes;
}
