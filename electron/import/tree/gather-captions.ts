import type { Element, Root } from 'hast';
import { classesOf, elementsIn, isBlank, isElement, isNamed, wordsIn } from './look';
import type { Node } from './look';

/** Puts paragraphs styled as captions with the picture or the table that they stand beside. */
export function gatherCaptions(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) gatherIn(parent);
}

function gatherIn(parent: Root | Element): void {
  const rest = parent.children.filter((child) => !isSpace(child));
  rest.forEach((caption, index) => {
    if (!isCaption(caption)) return;
    const above = rest[index - 1];
    const beside = isPicture(above) || isNamed(above, 'table') ? above : rest[index + 1];
    if (isPicture(beside)) makeFigure(beside, caption);
    else if (isNamed(beside, 'table')) captionTable(beside, caption);
    else return;
    parent.children.splice(parent.children.indexOf(caption), 1);
  });
}

function isCaption(node: Node): node is Element {
  return (
    isElement(node) &&
    node.tagName === 'p' &&
    classesOf(node).includes('caption') &&
    wordsIn(node).trim() !== ''
  );
}

/** A paragraph with a picture and no words, which no caption was given to yet. */
function isPicture(node: Node | undefined): node is Element {
  return isElement(node) && node.tagName === 'p' && wordsIn(node).trim() === '' && !isBlank(node);
}

function makeFigure(picture: Element, caption: Element): void {
  picture.tagName = 'figure';
  picture.children.push({
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: caption.children,
  });
}

function captionTable(table: Element, caption: Element): void {
  table.children.unshift({ type: 'element', tagName: 'caption', properties: {}, children: caption.children });
}

function isSpace(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
