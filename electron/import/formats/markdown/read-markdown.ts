import type { FootnoteDefinition, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { noteList } from '../markup';
import { inGitHubsDialect } from './dialects';
import { withInlineNotes } from './inline-notes';
import { blocksMarkup } from './mdast-markup';
import type { MarkdownContext } from './mdast-markup';

/** Markdown as HTML: GitHub's dialect and what is found of others, `[^1]` and `^[inline]` notes, raw HTML left as it is. */
export function markdownMarkup(markdown: string): string {
  const text = inGitHubsDialect(markdown);
  const root = withInlineNotes(
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  );
  const context: MarkdownContext = { definitions: definitionsOf(root), noteCount: 0, source: text };
  const body = blocksMarkup(root.children, context);
  const notes = notesOf(root).map((note) => ({
    key: encodeURIComponent(note.identifier),
    markup: blocksMarkup(note.children, context),
  }));
  return body + noteList(notes) + unusedMarkup(root, text);
}

/** Definitions that are never used, or notes defined twice: shown nowhere, and kept as comments for the report. */
function unusedMarkup(root: Root, text: string): string {
  const used = new Set(nodesIn(root).flatMap((node) => (isReference(node) ? [node.identifier] : [])));
  const seen = new Set<string>();
  const unused = nodesIn(root).filter((node) => {
    if (node.type === 'definition') return !used.has(node.identifier);
    return node.type === 'footnoteDefinition' && (seen.has(node.identifier) || !seen.add(node.identifier));
  });
  return unused.map((node) => `<!-- ${sourceOf(node, text).replace(/-->/g, '')} -->`).join('');
}

function isReference(node: Node): node is Extract<Node, { identifier: string }> {
  return node.type === 'linkReference' || node.type === 'imageReference';
}

function sourceOf({ position }: Node, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function definitionsOf(root: Root): MarkdownContext['definitions'] {
  const definitions = nodesIn(root).filter((node) => node.type === 'definition');
  // The first definition of a label wins, as CommonMark asks.
  return new Map(definitions.reverse().map((definition) => [definition.identifier, definition]));
}

function notesOf(root: Root): FootnoteDefinition[] {
  const seen = new Set<string>();
  return nodesIn(root)
    .filter((node) => node.type === 'footnoteDefinition')
    .filter((note) => !seen.has(note.identifier) && seen.add(note.identifier));
}

type Node = Root | Root['children'][number];

function nodesIn(node: Node): Node[] {
  return [node, ...('children' in node ? (node.children as Node[]).flatMap(nodesIn) : [])];
}
