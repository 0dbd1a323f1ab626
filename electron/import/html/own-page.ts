import type { Element, ElementContent, Root } from 'hast';
import { classesOf, elementsIn, isNamed } from './tree';

/** Whether HTML is a page of a site that Ronéo exported: it has that site's style sheets and the place of its text. */
export function isOwnPage(markup: string): boolean {
  return (
    // Earlier sites have their colours in a file of their own.
    /<link rel="stylesheet" href="[^"]*assets\/(site|colour)\.css">/.test(markup) &&
    markup.includes('<main id="text">')
  );
}

/** Whether HTML is a page of that site without a text of its own: a redirect at a former address, or a list of texts. */
export function isPageWithoutText(markup: string): boolean {
  if (isOwnPage(markup)) return !/<main id="text">\s*<article class="h-entry"/.test(markup);
  return /<meta name="robots" content="noindex">\s*<meta http-equiv="refresh" content="0; url=/.test(markup);
}

/** Removes from a page of that site what stands around the text on each: menus, ways to share it, its date beside the byline. */
export function removeOwnFrame(root: Root): void {
  for (const parent of [root, ...elementsIn(root)])
    parent.children = (parent.children as ElementContent[]).filter(
      (child) => child.type !== 'element' || !isFrame(child),
    );
}

const frames: readonly string[] = [
  'masthead',
  'skip',
  'section',
  'translations',
  'share',
  'tags',
  'address',
  'related',
  'calls',
  'dt-published',
];

function isFrame(element: Element): boolean {
  return (
    isNamed(element, 'nav') || classesOf(element).some((name) => frames.includes(name)) || isFooter(element)
  );
}

/** The page's own footer, and not that of the article, which holds the notes. */
function isFooter(element: Element): boolean {
  return isNamed(element, 'footer') && !classesOf(element).includes('article-foot');
}
