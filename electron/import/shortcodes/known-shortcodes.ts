import { markdownMarkup } from '../formats/markdown/read-markdown';
import { element, emptyElement, escaped } from '../formats/markup';
import { servicePage } from '../html/embeds';
import { argumentOf } from './parse-shortcodes';
import type { ShortcodeArguments } from './parse-shortcodes';

/**
 * Renders a shortcode as HTML; `inner` is HTML too, "" for one without content. Null when it cannot be
 * rendered.
 */
export type Renderer = (words: ShortcodeArguments, inner: string, name: string) => string | null;

/** The renderer of a shortcode of Hugo, of Jekyll or of their best-known themes; null for an unknown one. */
export function rendererOf(name: string): Renderer | null {
  const bare = name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.html?$/, '');
  return renderers.find(([names]) => names.test(bare))?.[1] ?? null;
}

const figure: Renderer = (words) => {
  const src = argumentOf(words, ['src', 'url', 'image_path', 'image', 'file', 'path', 'href'], 0);
  if (src === '') return null;
  const title = argumentOf(words, ['title']);
  const caption = argumentOf(words, ['caption', 'legend', 'legende', 'description', 'text']);
  const credit = argumentOf(words, ['attr', 'credit', 'author', 'source']);
  const alt = argumentOf(words, ['alt']);
  const texts = [title, caption].filter((each) => each !== '').join(' — ');
  const label = texts + (credit === '' ? '' : `${texts === '' ? '' : ' — '}Photo : ${credit}`);
  return figureMarkup({ src, alt, caption: captionMarkup(label) });
};

/** Captions may be a line of Markdown. */
function captionMarkup(words: string): string {
  return /[*_[`<]/.test(words) ? markdownMarkup(words) : escaped(words);
}

/** A picture with its caption, as a block. */
export function figureMarkup(of: { src: string; alt: string; caption: string }): string {
  const image = emptyElement('img', { src: of.src, alt: of.alt });
  const label = of.caption === '' ? '' : element('figcaption', {}, of.caption);
  return `\n\n${element('figure', {}, image + label)}\n\n`;
}

/** A link to embedded content, as a paragraph of its own. */
export function embedMarkup(address: string, words = address): string {
  return `\n\n${element('p', {}, element('a', { href: address }, escaped(words)))}\n\n`;
}

const embed: Renderer = (words, _inner, name) => {
  const service = name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.html?$/, '')
    .replace(/(?:-|_)?(?:player|video|embed|simple)$/i, '');
  const user = argumentOf(words, ['user', 'username']);
  const id = argumentOf(words, ['id', 'url', 'src', 'video', 'video_id'], 0);
  const page =
    service === 'tweet' || service === 'twitter' || service === 'x' ? tweet(words, user, id) : null;
  const gist =
    service === 'gist' && words.positional.length > 1 ? words.positional.slice(0, 2).join('/') : id;
  const address = page ?? servicePage(service, gist);
  return address === null ? null : embedMarkup(address);
};

function tweet(words: ShortcodeArguments, user: string, id: string): string | null {
  const number = argumentOf(words, ['id'], words.positional.length > 1 ? 1 : 0);
  if (/^https?:\/\//.test(id)) return id;
  if (!/^\d+$/.test(number)) return null;
  return `https://x.com/${user === '' ? 'i' : user}/status/${number}`;
}

const code: Renderer = (_words, inner) => `\n\n${element('pre', {}, inner.replace(/^\n|\n$/g, ''))}\n\n`;

const box: Renderer = (words, inner) => {
  const title = argumentOf(words, ['title', 'heading']);
  const heading = title === '' ? '' : `${element('h3', {}, escaped(title))}\n\n`;
  return inner.trim() === '' && heading === ''
    ? null
    : `\n\n<aside>\n\n${heading}${inner.trim()}\n\n</aside>\n\n`;
};

const details: Renderer = (words, inner) => {
  const summary = argumentOf(words, ['summary', 'title'], 0);
  const heading = summary === '' ? '' : `${element('p', {}, element('strong', {}, escaped(summary)))}\n\n`;
  return `\n\n${heading}${inner.trim()}\n\n`;
};

const quote: Renderer = (words, inner) => {
  const author = argumentOf(words, ['author', 'cite', 'by']);
  const from = argumentOf(words, ['title', 'source']);
  const texts = [author, from].filter((each) => each !== '').join(', ');
  const footer = texts === '' ? '' : `${element('footer', {}, escaped(texts))}\n`;
  return inner.trim() === '' ? null : `\n\n<blockquote>\n\n${inner.trim()}\n\n${footer}</blockquote>\n\n`;
};

const pull: Renderer = (_words, inner) =>
  inner.trim() === '' ? null : `\n\n<aside class="pull-quote">\n\n${inner.trim()}\n\n</aside>\n\n`;

const link: Renderer = (words, inner) => {
  const href = argumentOf(words, ['href', 'url', 'link'], 0);
  return href === '' || inner.trim() === '' ? null : element('a', { href }, inner.trim());
};

const media: Renderer = (words) => {
  const src = argumentOf(words, ['src', 'url', 'file', 'mp3', 'mp4', 'ogg', 'webm'], 0);
  return /^https?:\/\//.test(src) ? embedMarkup(src) : null;
};

const inside: Renderer = (_words, inner) => inner;

const renderers: readonly (readonly [RegExp, Renderer])[] = [
  [
    /^(figure|img|image|picture|photo|fig|responsive-image|captioned-image|image-caption|figure_?img|imgproc|lightbox)$/,
    figure,
  ],
  [
    /^(youtube|vimeo|dailymotion|instagram|gist|tweet|twitter|x|mastodon)(?:[-_]?(?:player|video|embed|simple))?$/,
    embed,
  ],
  [/^(highlight|code|codeblock)$/, code],
  [
    /^(notice|callout|alert|admonition|note|tip|info|warning|caution|important|box|aside|encadre|panel|card|hint|lead)$/,
    box,
  ],
  [/^(details|expand|spoiler|collapse)$/, details],
  [/^(blockquote|quote|citation)$/, quote],
  [/^(pullquote|pull|exergue)$/, pull],
  [/^(button|link|a|btn)$/, link],
  [/^(audio|video|mp3|mp4)$/, media],
  [
    /^(raw|rawhtml|html|markdown|md|center|columns?|row|div|section|gallery|tabs?|steps?|unsafe|inline)$/,
    inside,
  ],
];
