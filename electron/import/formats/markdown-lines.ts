import type { Image, ImageReference, LinkReference, PhrasingContent } from 'mdast';
import type { Writing } from './markdown-writing';
import { element, emptyElement, escaped, noteCall } from './markup';

/** A line of Markdown as markup. */
export function lineMarkup(nodes: readonly PhrasingContent[], writing: Writing): string {
  return nodes.map((node) => inlineMarkup(node, writing)).join('');
}

function inlineMarkup(node: PhrasingContent, writing: Writing): string {
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

function linkReferenceMarkup(node: LinkReference, writing: Writing): string {
  const place = writing.definitions.get(node.identifier);
  return element(
    'a',
    { href: place?.url ?? null, title: place?.title ?? null },
    lineMarkup(node.children, writing),
  );
}

function imageMarkup(node: Image | ImageReference, writing: Writing): string {
  const place = node.type === 'image' ? node : writing.definitions.get(node.identifier);
  return emptyElement('img', { src: place?.url ?? null, alt: node.alt ?? null, title: place?.title ?? null });
}
