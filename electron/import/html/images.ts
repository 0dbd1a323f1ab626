import type { Element, Root } from 'hast';
import type { Crop, EmbeddedPicture } from '../model/import-file';
import { cropsByStyle } from './crops';
import { decodeAddress } from './links';
import {
  attribute,
  childrenOf,
  classesOf,
  elementsIn,
  isBlank,
  isElement,
  isNamed,
  isWhitespace,
  newElement,
  oneLine,
  textContent,
} from './tree';
import type { Node } from './tree';

/**
 * Attaches captions to the picture or the table beside them: paragraphs styled as captions, a short one all in italics
 * under a picture, and the text in a frame with one picture.
 */
export function attachCaptions(root: Root): void {
  for (const frame of elementsIn(root).filter(isFrame)) openFrame(frame);
  for (const parent of [root, ...elementsIn(root)]) divideCaptioned(parent);
  for (const parent of [root, ...elementsIn(root)]) attachCaptionsIn(parent);
}

/** A frame of Writer is a picture with its caption, or else a text box. */
function openFrame(frame: Element): void {
  const images = elementsIn(frame).filter((each) => isNamed(each, 'img'));
  const words = oneLine(textContent(frame));
  if (images.length !== 1 || words.length > maxCaptionLength)
    frame.tagName = images.length === 0 ? 'aside' : 'div';
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

/** The longest caption, in characters. */
const maxCaptionLength = 300;

function attachCaptionsIn(parent: Root | Element): void {
  const siblings = parent.children.filter((child) => !isWhitespace(child));
  siblings.forEach((caption, index) => {
    const above = siblings[index - 1];
    if (!isNamed(caption, 'p')) return;
    if (!isCaption(caption) && !(isPicture(above) && isItalicLine(caption))) return;
    const beside = isPicture(above) || isNamed(above, 'table') ? above : siblings[index + 1];
    if (isPicture(beside)) makeFigure(beside, caption);
    else if (isNamed(beside, 'table')) captionTable(beside, caption);
    else return;
    parent.children.splice(parent.children.indexOf(caption), 1);
  });
}

/** Paragraphs of pictures that have a line in italics below them, `<img><br><em>…</em>`, become figures. */
function divideCaptioned(parent: Root | Element): void {
  for (const child of [...childrenOf(parent)]) {
    if (!isNamed(child, 'p', 'center')) continue;
    const figures = captionedPictures(child);
    if (figures) parent.children.splice(parent.children.indexOf(child), 1, ...figures);
  }
}

/** The pictures of a paragraph with their captions; null where none has one, or there are other words. */
function captionedPictures({ children }: Element): Element[] | null {
  const figures: Element[] = [];
  for (const child of children) {
    if (isWhitespace(child) || isNamed(child, 'br')) continue;
    const last = figures.at(-1);
    if (isElement(child) && isPictureAlone(child)) figures.push(newElement('figure', [child]));
    else if (last?.children.length === 1 && isElement(child) && isItalicLine(child))
      last.children.push(newElement('figcaption', [child]));
    else return null;
  }
  return figures.some((figure) => figure.children.length > 1) ? figures : null;
}

function isPictureAlone(node: Element): boolean {
  if (isNamed(node, 'img')) return true;
  return (
    textContent(node).trim() === '' && elementsIn(node).filter((each) => isNamed(each, 'img')).length === 1
  );
}

function isCaption(paragraph: Element): boolean {
  return classesOf(paragraph).includes('caption') && textContent(paragraph).trim() !== '';
}

/** Short words all in italics. */
function isItalicLine(node: Element): boolean {
  const words = textContent(node).trim();
  return words !== '' && words.length <= maxCaptionLength && (isNamed(node, 'em', 'i') || isAllItalic(node));
}

function isAllItalic(node: Node): boolean {
  return childrenOf(node).every((child) => {
    if (child.type === 'text') return isWhitespace(child);
    return isNamed(child, 'em', 'i') || (isElement(child) && !isNamed(child, 'img') && isAllItalic(child));
  });
}

/** A paragraph with a picture and no words, which has no caption yet. */
function isPicture(node: Node | undefined): node is Element {
  return isElement(node) && node.tagName === 'p' && textContent(node).trim() === '' && !isBlank(node);
}

function makeFigure(picture: Element, caption: Element): void {
  picture.tagName = 'figure';
  picture.children.push(newElement('figcaption', caption.children));
}

function captionTable(table: Element, caption: Element): void {
  table.children.unshift(newElement('caption', caption.children));
}

/**
 * Marks the frames of Writer's HTML. They contain paragraphs but are written as a span inside a paragraph, where a
 * parser would not leave them: each becomes a division.
 */
export function markWriterFrames(markup: string): string {
  if (!/<meta name="generator" content="(LibreOffice|OpenOffice)/.test(markup)) return markup;
  return markup.replace(framePattern, '<div class="writer-frame">$1</div>');
}

/** A frame ends where the text flows again, and is never longer than a page. */
const framePattern =
  /<span id="[^"<>]{1,100}" dir="(?:ltr|rtl)" style="float: [^"<>]{1,300}">([\s\S]{0,8000}?)<\/span>\s*<br clear="\w+"\/?>/g;

/** A picture of a text, with its alternative text and caption. */
export interface Image {
  element: Element;
  /** Its address; pages with lazy loading have it in another attribute. */
  source: string;
  alt: string;
  caption: string;
  /** What the page's styles cut away of it. */
  crop?: Crop | undefined;
}

/** Every picture in a part of a text, with the caption of the figure around it or its own title. */
export function imagesIn(part: Node): Image[] {
  const elements = elementsIn(part);
  const captions = new Map<Element, string>();
  const crops = cropsByStyle(part);
  // Inner figures come after the outer ones, so their captions win.
  for (const figure of elements.filter((each) => isNamed(each, 'figure'))) captionImages(figure, captions);
  return elements
    .filter((element) => isNamed(element, 'img'))
    .map((element) => ({
      element,
      source: sourceOf(element),
      alt: attribute(element, 'alt').trim(),
      caption: captions.get(element) || attribute(element, 'title').trim(),
      crop: crops.get(element),
    }));
}

function captionImages(figure: Element, captions: Map<Element, string>): void {
  const inside = elementsIn(figure);
  const nested = inside.filter((each) => isNamed(each, 'figure')).flatMap(elementsIn);
  const figcaption = inside.find((each) => isNamed(each, 'figcaption') && !nested.includes(each));
  if (!figcaption) return;
  const words = oneLine(textContent(figcaption));
  for (const image of inside.filter((each) => isNamed(each, 'img'))) captions.set(image, words);
}

function sourceOf(image: Element): string {
  const source = attribute(image, 'src').trim();
  const late = attribute(image, 'dataSrc').trim();
  return late !== '' && (source === '' || source.startsWith('data:')) ? late : source;
}

/** A picture whose bytes are in its address, `data:image/png;base64,…`; null for any other address. */
export function pictureInAddress(address: string): EmbeddedPicture | null {
  const comma = address.indexOf(',');
  const head = /^data:image\/([a-z0-9.+-]+)(?![a-z0-9.+-])(.*)$/is.exec(address.slice(0, Math.max(0, comma)));
  if (!head) return null;
  const [, type = '', parameters = ''] = head;
  const data = decodeAddress(address.slice(comma + 1));
  const bytes = Buffer.from(data, /;base64$/i.test(parameters) ? 'base64' : 'utf8');
  return { name: `image.${type.toLowerCase().replace('jpeg', 'jpg').replace('svg+xml', 'svg')}`, bytes };
}

/** Whether a file is a picture by its name. */
export function isPictureName(name: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i.test(name);
}

/** Takes the pictures out of a page that holds them in its addresses, so that a large page is parsed as the text that it is. */
export function takePictures(markup: string): { markup: string; embedded: Map<string, EmbeddedPicture> } {
  const embedded = new Map<string, EmbeddedPicture>();
  const kept: string[] = [];
  let from = 0;
  // No expression reads the address itself: V8 gives up on one that is some megabytes long.
  for (const { 0: before, 1: quote = '', index } of markup.matchAll(/\ssrc\s*=\s*(["'])(?=data:image\/)/gi)) {
    const start = index + before.length;
    const end = markup.indexOf(quote, start);
    const picture = end < 0 || index < from ? null : pictureInAddress(markup.slice(start, end));
    if (!picture) continue;
    const address = `embedded:data-${embedded.size + 1}`;
    embedded.set(address, picture);
    kept.push(markup.slice(from, start), address);
    from = end;
  }
  return { markup: [...kept, markup.slice(from)].join(''), embedded };
}
