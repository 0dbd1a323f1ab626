import type {
  BlockContent,
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
} from 'mdast';
import { element, emptyElement, escaped, noteCall } from '../markup';

type Content = RootContent | BlockContent | DefinitionContent;

/** Blocks of Markdown as HTML; alerts in GitHub's form, `[!pull]` and `[!box]`, become what they name. */
export function blocksMarkup(nodes: readonly Content[], writing: MarkdownContext): string {
  return nodes.map((node) => blockMarkup(node, writing)).join('\n');
}

function blockMarkup(node: Content, writing: MarkdownContext): string {
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, lineMarkup(node.children, writing));
    case 'heading':
      return element(`h${node.depth}`, {}, lineMarkup(node.children, writing));
    case 'thematicBreak':
      return emptyElement('hr');
    case 'html':
      return node.value;
    case 'code':
      return element('pre', { class: node.lang ? `language-${node.lang}` : null }, escaped(node.value));
    case 'blockquote':
      return quoteMarkup(node, writing);
    case 'list':
      return listMarkup(node, writing);
    case 'table':
      return tableMarkup(node, writing);
    default:
      // Definitions are written where they are used, and no other block is left.
      return '';
  }
}

function listMarkup(list: List, writing: MarkdownContext): string {
  const items = list.children.map((item) =>
    element('li', {}, checkboxMarker(item.checked) + itemMarkup(item.children, writing)),
  );
  const start = list.ordered && list.start !== 1 ? String(list.start) : null;
  return element(list.ordered ? 'ol' : 'ul', { start }, items.join(''));
}

function itemMarkup(nodes: readonly (BlockContent | DefinitionContent)[], writing: MarkdownContext): string {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph') return blocksMarkup(nodes, writing);
  return lineMarkup(first.children, writing) + blocksMarkup(others, writing);
}

function checkboxMarker(checked: boolean | null | undefined): string {
  return typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : '';
}

function tableMarkup(table: Table, writing: MarkdownContext): string {
  const rows = table.children.map((row, index) => rowMarkup(row, index === 0 ? 'th' : 'td', writing));
  return element('table', {}, rows.join(''));
}

function rowMarkup(row: TableRow, cell: 'th' | 'td', writing: MarkdownContext): string {
  return element(
    'tr',
    {},
    row.children.map((each) => element(cell, {}, lineMarkup(each.children, writing))).join(''),
  );
}

function quoteMarkup(quote: Blockquote, writing: MarkdownContext): string {
  const alert = extractAlert(quote);
  if (alert === 'pull')
    return element('aside', { class: 'pull-quote' }, blocksMarkup(quote.children, writing));
  if (alert !== null) return element('aside', {}, blocksMarkup(quote.children, writing));
  breakBeforeSpeaker(quote.children.at(-1));
  return element('blockquote', {}, blocksMarkup(quote.children, writing));
}

/** The word of a first line `[!word]`, which is removed from the quote; null when there is none. */
function extractAlert(quote: Blockquote): string | null {
  const first = quote.children[0];
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (start?.type !== 'text') return null;
  const found = /^\[!(\w+)\][^\S\n]*(\n|$)/.exec(start.value);
  if (found) start.value = start.value.slice(found[0].length);
  return found?.[1]?.toLowerCase() ?? null;
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
function lineMarkup(nodes: readonly PhrasingContent[], writing: MarkdownContext): string {
  return nodes.map((node) => inlineMarkup(node, writing)).join('');
}

function inlineMarkup(node: PhrasingContent, writing: MarkdownContext): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'html':
      return node.value;
    case 'break':
      return emptyElement('br');
    case 'inlineCode':
      return element('code', {}, escaped(node.value));
    case 'strong':
      return element('strong', {}, lineMarkup(node.children, writing));
    case 'emphasis':
      return element('em', {}, lineMarkup(node.children, writing));
    case 'delete':
      return element('del', {}, lineMarkup(node.children, writing));
    case 'link':
      return element('a', { href: node.url, title: node.title ?? null }, lineMarkup(node.children, writing));
    case 'linkReference':
      return linkReferenceMarkup(node, writing);
    case 'image':
    case 'imageReference':
      return imageMarkup(node, writing);
    case 'footnoteReference':
      return noteCall(encodeURIComponent(node.identifier), (writing.calls += 1));
  }
}

function linkReferenceMarkup(node: LinkReference, writing: MarkdownContext): string {
  const place = writing.definitions.get(node.identifier);
  return element(
    'a',
    { href: place?.url ?? null, title: place?.title ?? null },
    lineMarkup(node.children, writing),
  );
}

function imageMarkup(node: Image | ImageReference, writing: MarkdownContext): string {
  const place = node.type === 'image' ? node : writing.definitions.get(node.identifier);
  return emptyElement('img', { src: place?.url ?? null, alt: node.alt ?? null, title: place?.title ?? null });
}

/** What is known while Markdown is written as HTML. */
export interface MarkdownContext {
  /** The addresses of `[text][label]`, by label. */
  definitions: ReadonlyMap<string, Definition>;
  /** How many note references were written, so that each has its own id. */
  calls: number;
}
