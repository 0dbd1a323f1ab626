import type { Element, Root } from 'hast';
import { plainAddress } from '../../../src/article';
import type { ConversionReport } from '../report/conversion-report';
import { attribute, elementsIn, isNamed } from './tree';

/** An address with its percent escapes decoded; unchanged when they are invalid. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A path that stays inside the folder it starts from, with "/" as separator; null for any other. */
export function pathInside(address: string): string | null {
  const path = decodeAddress(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/') || path.includes('\0')) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? null : parts.join('/');
}

/**
 * Takes off links what follows the people who click on them: redirects through another address, as in the exports of Google
 * Docs, and the parameters of campaigns.
 */
export function removeTracking(root: Root, report: ConversionReport): void {
  for (const link of elementsIn(root).filter((element) => isNamed(element, 'a'))) {
    const href = attribute(link, 'href').trim();
    const plain = /^https?:/i.test(href) ? plainAddress(href) : href;
    if (plain === href) continue;
    link.properties['href'] = plain;
    report.change('link-tracking', 1, plain);
  }
}

/**
 * Cleans the links of pasted text: those that a browser made absolute though their target was copied too are local
 * again, and the others lose their tracking parameters.
 */
export function cleanLinks(root: Root): void {
  const elements = elementsIn(root);
  const anchors = new Set(elements.flatMap(namesOf));
  for (const link of elements.filter((each) => isNamed(each, 'a'))) cleanLink(link, anchors);
}

function cleanLink(link: Element, anchors: ReadonlySet<string>): void {
  const href = attribute(link, 'href').trim();
  const anchor = /#([^#]+)$/.exec(href)?.[1] ?? '';
  if (anchor !== '' && (anchors.has(anchor) || anchors.has(decodeAddress(anchor))))
    link.properties['href'] = `#${anchor}`;
  else if (href.startsWith('#') || /^file:/i.test(href)) delete link.properties['href'];
  else link.properties['href'] = plainAddress(href);
}

/** The names by which addresses lead to an element. */
export function namesOf(element: Element): string[] {
  return [attribute(element, 'id'), attribute(element, 'name')].filter((name) => name !== '');
}
