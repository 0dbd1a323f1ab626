import type { FootnoteDefinition, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { withInlineNotes } from './markdown-inline-notes';
import { blocksMarkup } from './markdown-blocks';
import { noteList } from './markup';
import type { Writing } from './markdown-writing';

/** Markdown as markup for the walker: GitHub's dialect, `[^1]` and `^[inline]` notes, raw HTML left as it is. */
export function markdownMarkup(text: string): string {
  const root = withInlineNotes(
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  );
  const writing: Writing = { definitions: definitionsOf(root), calls: 0 };
  const body = blocksMarkup(root.children, writing);
  const notes = notesOf(root).map((note) => ({
    key: encodeURIComponent(note.identifier),
    markup: blocksMarkup(note.children, writing),
  }));
  return body + noteList(notes);
}

function definitionsOf(root: Root): Writing['definitions'] {
  const definitions = allOf(root).filter((node) => node.type === 'definition');
  // The first definition of a label wins, as CommonMark asks.
  return new Map(definitions.reverse().map((definition) => [definition.identifier, definition]));
}

function notesOf(root: Root): FootnoteDefinition[] {
  const seen = new Set<string>();
  return allOf(root)
    .filter((node) => node.type === 'footnoteDefinition')
    .filter((note) => !seen.has(note.identifier) && seen.add(note.identifier));
}

type Node = Root | Root['children'][number];

function allOf(node: Node): Node[] {
  return [node, ...('children' in node ? (node.children as Node[]).flatMap(allOf) : [])];
}
