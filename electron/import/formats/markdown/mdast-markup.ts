import type {
  BlockContent,
  Delete,
  Blockquote,
  Definition,
  DefinitionContent,
  Image,
  ImageReference,
  LinkReference,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
  Text,
} from 'mdast';
import { element, emptyElement, escaped, noteReference } from '../../html/markup';

type Content = RootContent | BlockContent | DefinitionContent;

/** What is known while Markdown is written as HTML. */
export interface MarkdownContext {
  /** The addresses of `[text][label]`, by label. */
  definitions: ReadonlyMap<string, Definition>;
  /** How many note references were written, so that each has its own id. */
  noteCount: number;
  /** The Markdown itself, in which the nodes have their places. */
  source: string;
}

/** Blocks of Markdown as HTML; alerts in GitHub's form, `[!pull]` and `[!box]`, become what they name. */
export function blocksMarkup(nodes: readonly Content[], context: MarkdownContext): string {
  return nodes.map((node) => blockMarkup(node, context)).join('\n');
}

function blockMarkup(node: Content, context: MarkdownContext): string {
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, lineMarkup(node.children, context));
    case 'heading':
      return element(`h${node.depth}`, {}, lineMarkup(node.children, context));
    case 'thematicBreak':
      return emptyElement('hr');
    case 'html':
      return node.value;
    case 'code':
      return element('pre', { class: node.lang ? `language-${node.lang}` : null }, escaped(node.value));
    case 'blockquote':
      return quoteMarkup(node, context);
    case 'list':
      return listMarkup(node, context);
    case 'table':
      return tableMarkup(node, context);
    default:
      // Definitions are written where they are used, and no other block is left.
      return '';
  }
}

function listMarkup(list: List, context: MarkdownContext): string {
  const items = list.children.map((item) =>
    element('li', {}, checkboxMarker(item.checked) + itemMarkup(item.children, context)),
  );
  const start = list.ordered && list.start !== 1 ? String(list.start) : null;
  return element(list.ordered ? 'ol' : 'ul', { start }, items.join(''));
}

function itemMarkup(nodes: readonly (BlockContent | DefinitionContent)[], context: MarkdownContext): string {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph') return blocksMarkup(nodes, context);
  return lineMarkup(first.children, context) + blocksMarkup(others, context);
}

function checkboxMarker(checked: boolean | null | undefined): string {
  return typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : '';
}

function tableMarkup(table: Table, context: MarkdownContext): string {
  const aligned = table.align ?? [];
  const rows = table.children.map((row, index) =>
    rowMarkup(row, index === 0 ? 'th' : 'td', aligned, context),
  );
  return element('table', {}, rows.join(''));
}

function rowMarkup(
  row: TableRow,
  cell: 'th' | 'td',
  aligned: NonNullable<Table['align']>,
  context: MarkdownContext,
): string {
  const cells = row.children.map((each, column) =>
    element(cell, { align: aligned[column] ?? null }, lineMarkup(each.children, context)),
  );
  return element('tr', {}, cells.join(''));
}

function quoteMarkup(quote: Blockquote, context: MarkdownContext): string {
  const alert = extractAlert(quote);
  if (alert === 'pull')
    return element('aside', { class: 'pull-quote' }, blocksMarkup(quote.children, context));
  if (alert !== null) return element('aside', {}, blocksMarkup(quote.children, context));
  breakBeforeSpeaker(quote.children.at(-1));
  return element('blockquote', {}, blocksMarkup(quote.children, context));
}

/** The word of a first line `[!word]`, which is removed from the quote; null when there is none. A title after it stays, in bold. */
function extractAlert(quote: Blockquote): string | null {
  const first = quote.children[0];
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (start?.type !== 'text') return null;
  const found = /^\[!([\w-]+)\][+-]?[^\S\n]*([^\n]*)(\n|$)/.exec(start.value);
  if (!found) return null;
  start.value = start.value.slice(found[0].length);
  // Obsidian's callouts have their title on the same line.
  const title = found[2]?.trim() ?? '';
  if (title !== '') {
    const heading: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
    };
    quote.children.unshift(heading);
  }
  return found[1]?.toLowerCase() ?? null;
}

/** A last line that starts with a dash names the speaker: it must stay a line of its own. */
function breakBeforeSpeaker(last: Content | undefined): void {
  if (last?.type !== 'paragraph') return;
  const index = last.children.findLastIndex(
    (node) => node.type === 'text' && /\n(?:[—–―]|--)/.test(node.value),
  );
  const text = last.children[index];
  if (text?.type === 'text') last.children.splice(index, 1, ...splitAtSpeaker(text.value));
}

function splitAtSpeaker(value: string): Paragraph['children'] {
  const at = Math.max(...['\n—', '\n–', '\n―', '\n--'].map((start) => value.lastIndexOf(start)));
  return [
    { type: 'text', value: value.slice(0, at) },
    { type: 'break' },
    { type: 'text', value: value.slice(at + 1) },
  ];
}

/** A line of Markdown as HTML. */
function lineMarkup(nodes: readonly PhrasingContent[], context: MarkdownContext): string {
  return nodes
    .map((node, index) =>
      node.type === 'delete' && isSubscript(node, nodes[index - 1], context)
        ? element('sub', {}, lineMarkup(node.children, context))
        : inlineMarkup(node, context),
    )
    .join('');
}

/** "H~2~O", as pandoc writes it, and not "~struck words~": between single tildes, behind a letter, without a space. */
function isSubscript(
  node: Delete,
  before: PhrasingContent | undefined,
  { source }: MarkdownContext,
): boolean {
  const { start, end } = node.position ?? {};
  const raw = source.slice(start?.offset ?? 0, end?.offset ?? 0);
  return /^~[^~\s]{1,12}~$/.test(raw) && before?.type === 'text' && /[\p{L}\p{N})]$/u.test(before.value);
}

const raised = /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−–-]{1,12})\^/gu;

/** Plain text; "10^3^" is raised as pandoc reads it, unless a sign of the text is escaped. */
function textMarkup({ value, position }: Text, { source }: MarkdownContext): string {
  const raw = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const markup = escaped(value);
  return raw.includes('\\^') ? markup : markup.replace(raised, element('sup', {}, '$1'));
}

function inlineMarkup(node: PhrasingContent, context: MarkdownContext): string {
  switch (node.type) {
    case 'text':
      return textMarkup(node, context);
    case 'html':
      return node.value;
    case 'break':
      return emptyElement('br');
    case 'inlineCode':
      return element('code', {}, escaped(node.value));
    case 'strong':
      return element('strong', {}, lineMarkup(node.children, context));
    case 'emphasis':
      return element('em', {}, lineMarkup(node.children, context));
    case 'delete':
      return element('del', {}, lineMarkup(node.children, context));
    case 'link':
      return element('a', { href: node.url, title: node.title ?? null }, lineMarkup(node.children, context));
    case 'linkReference':
      return linkReferenceMarkup(node, context);
    case 'image':
    case 'imageReference':
      return imageMarkup(node, context);
    case 'footnoteReference':
      return noteReference(encodeURIComponent(node.identifier), (context.noteCount += 1));
  }
}

function linkReferenceMarkup(node: LinkReference, context: MarkdownContext): string {
  const definition = context.definitions.get(node.identifier);
  return element(
    'a',
    { href: definition?.url ?? null, title: definition?.title ?? null },
    lineMarkup(node.children, context),
  );
}

function imageMarkup(node: Image | ImageReference, context: MarkdownContext): string {
  const definition = node.type === 'image' ? node : context.definitions.get(node.identifier);
  return emptyElement('img', {
    src: definition?.url ?? null,
    alt: node.alt ?? null,
    title: definition?.title ?? null,
  });
}
