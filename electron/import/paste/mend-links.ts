import type { Element, Root } from 'hast';
import { plainAddress } from '../../../src/article';
import { attribute, elementsIn, isNamed } from '../tree/look';
import { decodeAddress } from '../tree/lead-links';

/**
 * Sets links right: those that a browser made absolute though they lead to a place in what was copied are local again,
 * and the others lose what was put in them to follow people.
 */
export function mendLinks(root: Root): void {
  const elements = elementsIn(root);
  const places = new Set(elements.flatMap(namesOf));
  for (const link of elements.filter((each) => isNamed(each, 'a'))) mend(link, places);
}

function mend(link: Element, places: ReadonlySet<string>): void {
  const href = attribute(link, 'href').trim();
  const place = /#([^#]+)$/.exec(href)?.[1] ?? '';
  if (place !== '' && (places.has(place) || places.has(decodeAddress(place))))
    link.properties['href'] = `#${place}`;
  else if (href.startsWith('#') || /^file:/i.test(href)) delete link.properties['href'];
  else link.properties['href'] = plainAddress(href);
}

function namesOf(element: Element): string[] {
  return [attribute(element, 'id'), attribute(element, 'name')].filter((name) => name !== '');
}
