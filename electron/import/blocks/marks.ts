import type { Element } from 'hast';
import { baseOf, isAddress, languageSchema, markTypes } from '../../../src/article';
import type { Mark, PlainMark } from '../../../src/article';
import { provenLanguage } from '../language/words';
import { attribute, classesOf, elementsIn, isNamed, styleOf, textContent } from '../html/tree';
import type { BlockContext } from './block-context';

/** The marks of the content of an element, from its name, its style and its language; always in the same order. */
export function marksWithin(element: Element, around: readonly Mark[], context: BlockContext): Mark[] {
  const marks = new Map(around.map((mark) => [mark.type, mark]));
  markByName(element, marks, context);
  markByStyle(element, marks, context);
  markLanguage(element, marks, context);
  return markTypes.flatMap((type) => marks.get(type) ?? []);
}

type Marks = Map<Mark['type'], Mark>;

const byName: Readonly<Record<string, PlainMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

function markByName(element: Element, marks: Marks, context: BlockContext): void {
  const type = byName[element.tagName];
  if (type) addMark(marks, type);
  if (isNamed(element, 'a')) markLink(element, marks, context);
  if (isNamed(element, 's', 'strike', 'del')) context.report.change('strikethrough', 1, textContent(element));
  if (isNamed(element, 'u')) context.report.change('underline', 1, textContent(element));
}

function markLink(element: Element, marks: Marks, context: BlockContext): void {
  const href = encodeSpaces(attribute(element, 'href').trim());
  if (href === '') return;
  const part = context.partOf?.(href) ?? null;
  const open = context.links?.open(href) ?? null;
  if (part !== null) marks.set('link', { type: 'link', href: `#${part}` });
  else if (open !== null) marks.set('link', { type: 'link', href: open });
  else if (isAddress(href) && !href.startsWith('#')) marks.set('link', { type: 'link', href });
  else context.report.drop('link', 1, href);
}

function markByStyle(element: Element, marks: Marks, context: BlockContext): void {
  const style = styleOf(element);
  markWeight(style.get('font-weight') ?? '', marks);
  const slant = style.get('font-style') ?? '';
  if (/italic|oblique/.test(slant)) addMark(marks, 'italic');
  if (slant === 'normal') marks.delete('italic');
  const capitals = `${style.get('font-variant') ?? ''} ${style.get('font-variant-caps') ?? ''}`;
  if (/small-caps/.test(capitals) || classesOf(element).some(isSmallCapitals))
    addMark(marks, 'smallCapitals');
  const height = style.get('vertical-align') ?? '';
  if (height === 'super') addMark(marks, 'superscript');
  if (height === 'sub') addMark(marks, 'subscript');
  const decoration = style.get('text-decoration') ?? '';
  if (/line-through/.test(decoration)) context.report.change('strikethrough', 1, textContent(element));
  if (/underline/.test(decoration) && !isLink(element, marks))
    context.report.change('underline', 1, textContent(element));
}

/** Links are underlined anyway. */
function isLink(element: Element, marks: Marks): boolean {
  return marks.has('link') || elementsIn(element).some((each) => isNamed(each, 'a'));
}

function markWeight(weight: string, marks: Marks): void {
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) addMark(marks, 'bold');
  if (/^(normal|[1-5]00)$/.test(weight)) marks.delete('bold');
}

function isSmallCapitals(name: string): boolean {
  return ['small-caps', 'smallcaps', 'small-capitals', 'smcp'].includes(name);
}

function addMark(marks: Marks, type: PlainMark): void {
  if (type === 'superscript') marks.delete('subscript');
  if (type === 'subscript') marks.delete('superscript');
  marks.set(type, { type });
}

/** A passage in the article's own language, by what it declares or by its words, needs no mark, and ends the mark of a passage around it. */
function markLanguage(element: Element, marks: Marks, { language: own, disproved }: BlockContext): void {
  const language = attribute(element, 'lang') || attribute(element, 'xmlLang');
  if (language === '' || !languageSchema.safeParse(language).success) return;
  const isOwn = [own, disproved].some((each) => each !== undefined && baseOf(each) === baseOf(language));
  if (isOwn || provenLanguage(textContent(element)) === baseOf(own)) marks.delete('language');
  else marks.set('language', { type: 'language', language });
}

function encodeSpaces(href: string): string {
  return href.replace(/\s+/g, '%20');
}
