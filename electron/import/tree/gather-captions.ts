import type { Element, Root } from 'hast';
import { childrenOf, classesOf, elementsIn, isBlank, isElement, isNamed, newElement, wordsIn } from './look';
import type { Node } from './look';

/**
 * Puts captions with the picture or the table that they stand beside: paragraphs styled as captions, a short one all in
 * italics under a picture, and what stands with one picture in a frame.
 */
export function gatherCaptions(root: Root): void {
  for (const frame of elementsIn(root).filter(isFrame)) openFrame(frame);
  for (const parent of [root, ...elementsIn(root)]) gatherIn(parent);
}

/** A frame of Writer's is its one picture, with the rest as its caption, or a box of text. */
function openFrame(frame: Element): void {
  const images = elementsIn(frame).filter((each) => isNamed(each, 'img'));
  const words = wordsIn(frame).replace(/\s+/g, ' ').trim();
  if (images.length !== 1 || words.length > longest) frame.tagName = images.length === 0 ? 'aside' : 'div';
  else {
    frame.tagName = 'figure';
    frame.children = [...images, newElement('figcaption', withoutImages(frame).children)];
  }
}

function isFrame(element: Element): boolean {
  return classesOf(element).includes('writer-frame');
}

function withoutImages(element: Element): Element {
  const children = element.children
    .filter((child) => !isNamed(child, 'img'))
    .map((child) => (isElement(child) ? withoutImages(child) : child));
  return { ...element, children };
}

/** No caption is longer, in signs. */
const longest = 300;

function gatherIn(parent: Root | Element): void {
  const rest = parent.children.filter((child) => !isSpace(child));
  rest.forEach((caption, index) => {
    const above = rest[index - 1];
    const styled = isCaption(caption);
    if (!styled && !(isPicture(above) && isSlanted(caption))) return;
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

/** A short paragraph, every word of which is in italics. */
function isSlanted(node: Node): node is Element {
  const words = wordsIn(node).trim();
  return isNamed(node, 'p') && words !== '' && words.length <= longest && slantedWords(node);
}

function slantedWords(node: Node): boolean {
  return childrenOf(node).every((child) => {
    if (child.type === 'text') return child.value.trim() === '';
    return isNamed(child, 'em', 'i') || (isElement(child) && !isNamed(child, 'img') && slantedWords(child));
  });
}

/** A paragraph with a picture and no words, which no caption was given to yet. */
function isPicture(node: Node | undefined): node is Element {
  return isElement(node) && node.tagName === 'p' && wordsIn(node).trim() === '' && !isBlank(node);
}

function makeFigure(picture: Element, caption: Element): void {
  picture.tagName = 'figure';
  picture.children.push(newElement('figcaption', caption.children));
}

function captionTable(table: Element, caption: Element): void {
  table.children.unshift(newElement('caption', caption.children));
}

function isSpace(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
