import { markdownMarkup } from '../../formats/markdown/read-markdown';
import { element, emptyElement, escaped } from '../../html/markup';
import { servicePage } from '../../html/embeds';
import { argumentOf } from './parse-shortcodes';
import type { ShortcodeArguments } from './parse-shortcodes';

/** Renders a shortcode as HTML; `inner` is HTML too, "" for one without content. Null when it cannot be rendered. */
type Renderer = (args: ShortcodeArguments, inner: string, name: string) => string | null;

/** The renderer of a shortcode of Hugo, of Jekyll or of their best-known themes; null for an unknown one. */
export function rendererOf(name: string): Renderer | null {
  const bare = name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.html?$/, '');
  return renderers.find(([names]) => names.test(bare))?.[1] ?? null;
}

const figure: Renderer = (args) => {
  const src = argumentOf(args, ['src', 'url', 'image_path', 'image', 'file', 'path', 'href'], 0);
  if (src === '') return null;
  const title = argumentOf(args, ['title']);
  const caption = argumentOf(args, ['caption', 'legend', 'legende', 'description', 'text']);
  const credit = argumentOf(args, ['attr', 'credit', 'author', 'source']);
  const alt = argumentOf(args, ['alt']);
  const texts = [title, caption].filter((each) => each !== '').join(' — ');
  const label = texts + (credit === '' ? '' : `${texts === '' ? '' : ' — '}Photo : ${credit}`);
  return figureMarkup({ src, alt, caption: captionMarkup(label) });
};

/** Captions may be a line of Markdown. */
function captionMarkup(args: string): string {
  return /[*_[`<]/.test(args) ? markdownMarkup(args) : escaped(args);
}

/** A picture with its caption, as a block. */
export function figureMarkup(options: { src: string; alt: string; caption: string }): string {
  const image = emptyElement('img', { src: options.src, alt: options.alt });
  const label = options.caption === '' ? '' : element('figcaption', {}, options.caption);
  return `\n\n${element('figure', {}, image + label)}\n\n`;
}

/** A link to embedded content, as a paragraph of its own. */
export function embedMarkup(address: string, args = address): string {
  return `\n\n${element('p', {}, element('a', { href: address }, escaped(args)))}\n\n`;
}

const embed: Renderer = (args, _inner, name) => {
  const service = name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.html?$/, '')
    .replace(/(?:-|_)?(?:player|video|embed|simple)$/i, '');
  const user = argumentOf(args, ['user', 'username']);
  const id = argumentOf(args, ['id', 'url', 'src', 'video', 'video_id'], 0);
  const page = service === 'tweet' || service === 'twitter' || service === 'x' ? tweet(args, user, id) : null;
  const gist = service === 'gist' && args.positional.length > 1 ? args.positional.slice(0, 2).join('/') : id;
  const address = page ?? servicePage(service, gist);
  return address === null ? null : embedMarkup(address);
};

function tweet(args: ShortcodeArguments, user: string, id: string): string | null {
  const number = argumentOf(args, ['id'], args.positional.length > 1 ? 1 : 0);
  if (/^https?:\/\//.test(id)) return id;
  if (!/^\d+$/.test(number)) return null;
  return `https://x.com/${user === '' ? 'i' : user}/status/${number}`;
}

const code: Renderer = (_args, inner) => `\n\n${element('pre', {}, inner.replace(/^\n|\n$/g, ''))}\n\n`;

const box: Renderer = (args, inner) => {
  const title = argumentOf(args, ['title', 'heading']);
  const heading = title === '' ? '' : `${element('h3', {}, escaped(title))}\n\n`;
  return inner.trim() === '' && heading === ''
    ? null
    : `\n\n<aside>\n\n${heading}${inner.trim()}\n\n</aside>\n\n`;
};

const details: Renderer = (args, inner) => {
  const summary = argumentOf(args, ['summary', 'title'], 0);
  const heading = summary === '' ? '' : `${element('p', {}, element('strong', {}, escaped(summary)))}\n\n`;
  return `\n\n${heading}${inner.trim()}\n\n`;
};

const quote: Renderer = (args, inner) => {
  const author = argumentOf(args, ['author', 'cite', 'by']);
  const from = argumentOf(args, ['title', 'source']);
  const texts = [author, from].filter((each) => each !== '').join(', ');
  const footer = texts === '' ? '' : `${element('footer', {}, escaped(texts))}\n`;
  return inner.trim() === '' ? null : `\n\n<blockquote>\n\n${inner.trim()}\n\n${footer}</blockquote>\n\n`;
};

const pull: Renderer = (_args, inner) =>
  inner.trim() === '' ? null : `\n\n<aside class="pull-quote">\n\n${inner.trim()}\n\n</aside>\n\n`;

const link: Renderer = (args, inner) => {
  const href = argumentOf(args, ['href', 'url', 'link'], 0);
  return href === '' || inner.trim() === '' ? null : element('a', { href }, inner.trim());
};

const media: Renderer = (args) => {
  const src = argumentOf(args, ['src', 'url', 'file', 'mp3', 'mp4', 'ogg', 'webm'], 0);
  return /^https?:\/\//.test(src) ? embedMarkup(src) : null;
};

/** A note where it is referred to, as plugins of WordPress write it: `[mfn]Source : préfecture.[/mfn]`. */
const note: Renderer = (_args, inner) =>
  inner.trim() === '' ? null : element('span', { class: 'inline-note' }, inner.trim());

const inside: Renderer = (_args, inner) => inner;

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
  [/^(mfn|modern_footnote|efn_note|efn|footnote|fn|ref|sidenote)$/, note],
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
