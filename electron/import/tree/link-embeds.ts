import type { Element, Root } from 'hast';
import { isAddress } from '../../../src/article';
import { pageOfFrame } from '../embeds';
import type { Losses } from '../losses';
import { attribute, elementsIn, isNamed, newElement } from './look';

/** Films and sounds of other sites become links to them; other frames stay, to be told as lost. */
export function linkEmbeds(root: Root, losses: Losses): void {
  for (const element of elementsIn(root)) {
    const page = pageOf(element);
    if (page === null || !isAddress(page)) continue;
    losses.change('embed-as-link', 1, page);
    element.tagName = 'p';
    element.properties = {};
    element.children = [newElement('a', [{ type: 'text', value: page }], { href: page })];
  }
}

function pageOf(element: Element): string | null {
  const source = attribute(element, 'src') || attribute(element, 'dataSrc');
  if (isNamed(element, 'iframe', 'embed')) return pageOfFrame(source);
  if (!isNamed(element, 'video', 'audio')) return null;
  const inner = elementsIn(element).find((each) => isNamed(each, 'source'));
  const address = source || (inner ? attribute(inner, 'src') : '');
  return /^https?:\/\//i.test(address) ? address : null;
}
