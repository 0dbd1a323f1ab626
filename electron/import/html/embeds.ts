import type { Element, Root } from 'hast';
import { isAddress } from '../../../src/article';
import type { ConversionReport } from '../report/conversion-report';
import { decodeAddress } from './links';
import { attribute, elementsIn, isNamed, newElement } from './tree';

/** Addresses of embedded players, with the page where the content is shown: [pattern, address of the page]. */
const players: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/youtu\.be\/([\w-]+)/i, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/(?:www\.|geo\.)?dailymotion\.com\/(?:embed\/video|player\.html\?video=)\/?(\w+)/i,
    'https://www.dailymotion.com/video/$1',
  ],
  [/^https?:\/\/open\.spotify\.com\/embed\/(\w+\/\w+)/i, 'https://open.spotify.com/$1'],
  [/^https?:\/\/archive\.org\/embed\/([\w.-]+)/i, 'https://archive.org/details/$1'],
  [/^(https?:\/\/[^/]+)\/videos\/embed\/([\w-]+)/i, '$1/w/$2'],
];

/** The page of the content of a frame; null for a frame that is no known player. */
export function framePage(address: string): string | null {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  for (const [pattern, page] of players) {
    const found = pattern.exec(absolute);
    if (found) return page.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
  }
  const sound = /^https?:\/\/w\.soundcloud\.com\/player\/?\?.*?\burl=([^&]+)/i.exec(absolute)?.[1];
  return sound === undefined ? null : decodeAddress(sound);
}

/** The page of content that a shortcode names by service and identifier: youtube, dQw4w9WgXcQ. */
export function servicePage(service: string, id: string): string | null {
  if (/^https?:\/\//i.test(id)) return framePage(id) ?? id;
  const page = services[service.toLowerCase()];
  return page !== undefined && /^[\w./@-]+$/.test(id) ? page.replace('$', id) : null;
}

const services: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=$',
  vimeo: 'https://vimeo.com/$',
  dailymotion: 'https://www.dailymotion.com/video/$',
  instagram: 'https://www.instagram.com/p/$/',
  gist: 'https://gist.github.com/$',
  mastodon: 'https://$',
};

/** Replaces videos and sounds of other sites by links to them; other frames stay, to be reported as dropped. */
export function replaceEmbeds(root: Root, report: ConversionReport): void {
  for (const element of elementsIn(root)) {
    const page = mediaPage(element);
    if (page === null || !isAddress(page)) continue;
    report.change('embed-as-link', 1, page);
    element.tagName = 'p';
    element.properties = {};
    element.children = [newElement('a', [{ type: 'text', value: page }], { href: page })];
  }
}

function mediaPage(element: Element): string | null {
  const source = attribute(element, 'src') || attribute(element, 'dataSrc');
  if (isNamed(element, 'iframe', 'embed')) return framePage(source);
  if (!isNamed(element, 'video', 'audio')) return null;
  const inner = elementsIn(element).find((each) => isNamed(each, 'source'));
  const address = source || (inner ? attribute(inner, 'src') : '');
  return /^https?:\/\//i.test(address) ? address : null;
}
