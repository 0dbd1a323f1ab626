import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Extension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { noteList } from '../../html/markup';
import { inGitHubsDialect } from './dialects';
import { withInlineNotes } from './inline-notes';
import { blocksMarkup } from './mdast-markup';
import type { MarkdownContext } from './mdast-markup';

/** Markdown as HTML: GitHub's dialect and what is found of others, `[^1]` and `^[inline]` notes, raw HTML left as it is. */
export function markdownMarkup(markdown: string): string {
  const text = inGitHubsDialect(markdown);
  const root = withInlineNotes(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: nodesOf(text) }));
  const labelled = labelledIn(root);
  const context: MarkdownContext = { definitions: firstOf(labelled.definitions), noteCount: 0, source: text };
  const body = blocksMarkup(root.children, context);
  const notes = [...firstOf(labelled.notes).values()].map((note) => ({
    key: encodeURIComponent(note.identifier),
    markup: blocksMarkup(note.children, context),
  }));
  return body + noteList(notes) + unusedMarkup(labelled, text);
}

/** GitHub's nodes; the addresses among its words are looked for word by word, so only where there can be any. */
function nodesOf(text: string): Extension[] {
  const nodes = gfmFromMarkdown();
  return /@|www|http|&/i.test(text) ? nodes : nodes.map((each) => ({ ...each, transforms: [] }));
}

/** What a text names by labels, in its order, and the labels that it uses. */
interface Labelled {
  definitions: Definition[];
  notes: FootnoteDefinition[];
  used: Set<string>;
}

function labelledIn(root: Root): Labelled {
  const found: Labelled = { definitions: [], notes: [], used: new Set() };
  const visit = (node: Node): void => {
    if (node.type === 'definition') found.definitions.push(node);
    else if (node.type === 'footnoteDefinition') found.notes.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') found.used.add(node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** By their labels; the first of a label wins, as CommonMark asks. */
function firstOf<Named extends { identifier: string }>(all: readonly Named[]): Map<string, Named> {
  const first = new Map<string, Named>();
  for (const each of all) if (!first.has(each.identifier)) first.set(each.identifier, each);
  return first;
}

/** Definitions that are never used, or notes defined twice: shown nowhere, and kept as comments for the report. */
function unusedMarkup({ definitions, notes, used }: Labelled, text: string): string {
  const shown = new Set(firstOf(notes).values());
  const unused = [
    ...definitions.filter(({ identifier }) => !used.has(identifier)),
    ...notes.filter((note) => !shown.has(note)),
  ];
  return unused.map((node) => `<!-- ${sourceOf(node, text).replace(/-->/g, '')} -->`).join('');
}

function sourceOf({ position }: Node, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

type Node = Root | RootContent;
