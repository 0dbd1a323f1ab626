import type { Element } from 'hast';
import { isAddress, languageSchema, markOrder } from '../../../src/article';
import type { Mark } from '../../../src/article';
import { attribute, classesOf, isNamed, styleOf, wordsIn } from '../html/tree';
import type { Reading } from './block-context';

/** The marks of what stands in an element, from its name, its style and its language; always in one order. */
export function marksWithin(element: Element, around: readonly Mark[], reading: Reading): Mark[] {
  const marks = new Map(around.map((mark) => [mark.type, mark]));
  markByName(element, marks, reading);
  markByStyle(element, marks, reading);
  markLanguage(element, marks, reading.language);
  return markOrder.flatMap((type) => marks.get(type) ?? []);
}

type Marks = Map<Mark['type'], Mark>;

const byName: Readonly<Record<string, Mark['type'] & ('bold' | 'italic' | 'superscript' | 'subscript')>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  sup: 'superscript',
  sub: 'subscript',
};

function markByName(element: Element, marks: Marks, reading: Reading): void {
  const type = byName[element.tagName];
  if (type) set(marks, type);
  if (isNamed(element, 'a')) markLink(element, marks, reading);
  if (isNamed(element, 's', 'strike', 'del')) reading.losses.change('strikethrough', 1, wordsIn(element));
  if (isNamed(element, 'u')) reading.losses.change('underline', 1, wordsIn(element));
  if (isNamed(element, 'code', 'kbd', 'samp', 'tt')) reading.losses.change('monospace');
}

function markLink(element: Element, marks: Marks, reading: Reading): void {
  const href = encodeSpaces(attribute(element, 'href').trim());
  if (href === '') return;
  if (isAddress(href) && !href.startsWith('#')) marks.set('link', { type: 'link', href });
  else reading.losses.drop('link', 1, href);
}

function markByStyle(element: Element, marks: Marks, reading: Reading): void {
  const style = styleOf(element);
  markWeight(style.get('font-weight') ?? '', marks);
  const slant = style.get('font-style') ?? '';
  if (/italic|oblique/.test(slant)) set(marks, 'italic');
  if (slant === 'normal') marks.delete('italic');
  const capitals = `${style.get('font-variant') ?? ''} ${style.get('font-variant-caps') ?? ''}`;
  if (/small-caps/.test(capitals) || classesOf(element).some(isSmallCapitals)) set(marks, 'smallCapitals');
  const height = style.get('vertical-align') ?? '';
  if (height === 'super') set(marks, 'superscript');
  if (height === 'sub') set(marks, 'subscript');
  if (/line-through/.test(style.get('text-decoration') ?? ''))
    reading.losses.change('strikethrough', 1, wordsIn(element));
}

function markWeight(weight: string, marks: Marks): void {
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) set(marks, 'bold');
  if (/^(normal|[1-5]00)$/.test(weight)) marks.delete('bold');
}

function isSmallCapitals(name: string): boolean {
  return ['small-caps', 'smallcaps', 'small-capitals', 'smcp'].includes(name);
}

function set(marks: Marks, type: 'bold' | 'italic' | 'smallCapitals' | 'superscript' | 'subscript'): void {
  if (type === 'superscript') marks.delete('subscript');
  if (type === 'subscript') marks.delete('superscript');
  marks.set(type, { type });
}

/** A passage in the article's own language needs no mark, and ends the mark of a passage around it. */
function markLanguage(element: Element, marks: Marks, own: string): void {
  const language = attribute(element, 'lang') || attribute(element, 'xmlLang');
  if (language === '' || !languageSchema.safeParse(language).success) return;
  if (isSameLanguage(language, own)) marks.delete('language');
  else marks.set('language', { type: 'language', language });
}

function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

function encodeSpaces(href: string): string {
  return href.replace(/\s+/g, '%20');
}
