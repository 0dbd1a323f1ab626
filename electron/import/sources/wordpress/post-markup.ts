import { framePage } from '../../html/embeds';
import type { ConversionReport } from '../../report/conversion-report';
import { figureMarkup } from '../shortcodes/known-shortcodes';
import { findSpans } from '../shortcodes/parse-shortcodes';
import { element, escaped } from '../../html/markup';
import type { ExportLibrary } from './export-library';
import type { ExportItem } from './item';
import { convertWordPressShortcodes } from './shortcodes';

/**
 * The content of an item as plain HTML: block comments, shortcodes and the line breaks of the classic editor resolved.
 */
export function postMarkup(item: ExportItem, library: ExportLibrary, report: ConversionReport): string {
  const expanded = withReusable(item.content.replace(/\r\n?/g, '\n'), library);
  const staticMarkup = withoutDynamic(expanded, report);
  const converted = convertWordPressShortcodes(
    withNotesInLine(staticMarkup),
    { gallery: (ids) => galleryMarkup(ids, item, library) },
    report,
  );
  return linkBareAddresses(withLineBreaks(converted), report) + notesOf(item);
}

/** Puts in the content of reusable blocks, one level deep. */
function withReusable(content: string, { blocks }: ExportLibrary): string {
  return replaceBlockComments(content, (comment) => {
    const id = /^(?:core\/)?block$/.test(comment.name)
      ? /"ref"\s*:\s*(\d+)/.exec(comment.settings)?.[1]
      : undefined;
    return id === undefined ? comment.source : (blocks.get(id)?.content ?? comment.source);
  });
}

/** Notes as the plugins FD Footnotes, `[1. Source : préfecture.]`, and WP-Footnotes, `((Source : préfecture.))`, write them. */
function withNotesInLine(content: string): string {
  return content.replace(
    /\[\d{1,3}\. ([^[\]]+)\]|\(\(((?:(?!\(\(|\)\)|<\/?(?:p|div|li|td|blockquote|h\d|!--)\b)[^]){12,2000}?)\)\)/g,
    (_, numbered: string | undefined, doubled: string | undefined) =>
      element('span', { class: 'inline-note' }, (numbered ?? doubled ?? '').trim()),
  );
}

/** Blocks that only their site can render are reported with their settings. */
function withoutDynamic(content: string, report: ConversionReport): string {
  return replaceBlockComments(content, ({ name, settings, isSelfClosing, source }) => {
    if (!isSelfClosing) return source;
    if (!withoutContent.test(name)) report.drop(`block:${name}`, 1, settings);
    return '';
  });
}

/** Blocks without content that lose nothing when they are left out. */
const withoutContent = /^(more|nextpage|spacer|separator|footnotes|paragraph|list-item|column|post-[\w-]+)$/;

/** Outside blocks a line break is kept, as the classic editor shows it, and two of them separate paragraphs. */
function withLineBreaks(content: string): string {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { index, source, isSelfClosing, isClosing } of blockCommentsIn(content)) {
    const part = content.slice(from, index);
    parts.push(depth === 0 ? breakLines(part) : part, source);
    if (!isSelfClosing) depth = Math.max(0, depth + (isClosing ? -1 : 1));
    from = index + source.length;
  }
  return [...parts, breakLines(content.slice(from))].join('');
}

function breakLines(part: string): string {
  return part.replace(/(<[^>]*(?:>|$))|\n/g, (_, tag: string | undefined) => tag ?? '<br>');
}

/** An address on its own in a paragraph, where WordPress embeds what it leads to, becomes a link. */
function linkBareAddresses(markup: string, report: ConversionReport): string {
  return markup.replace(bareAddress, (_whole, before: string, address: string) => {
    const page = framePage(address.replaceAll('&amp;', '&')) ?? address;
    report.change('embed-as-link', 1, page);
    return `${before}<a href="${escaped(page.replaceAll('&amp;', '&'))}">${escaped(page)}</a>`;
  });
}

const bareAddress =
  /(^|<p\b[^>]*>|<br>|<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<>"[\]]+)\s*(?=<\/p>|<br>|<\/div>|$)/gi;

/** The pictures of a gallery: those listed, else all that were uploaded with the post. */
function galleryMarkup(ids: readonly string[], item: ExportItem, { media }: ExportLibrary): string {
  const named = ids.flatMap((id) => media.get(id) ?? []);
  const own = [...media.values()].filter(({ parent, url }) => parent === item.id && isPictureAddress(url));
  return (ids.length > 0 ? named : own)
    .map(({ url, alt, caption }) => figureMarkup({ src: url, alt, caption }))
    .join('');
}

function isPictureAddress(url: string): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg|tiff?)$/i.test(url);
}

/** The notes of a post, which WordPress keeps in a custom field: [{"id":"…","content":"…"}]. */
function notesOf({ meta }: ExportItem): string {
  const kept = meta.find(([name]) => name === 'footnotes')?.[1] ?? '';
  const notes = parseNotes(kept).map(({ id, content }) => {
    const back = `<a href="#${escaped(id)}-link">↩</a>`;
    return `<li id="${escaped(id)}">${content} ${back}</li>`;
  });
  return notes.length === 0 ? '' : `<section class="footnotes"><ol>${notes.join('')}</ol></section>`;
}

function parseNotes(json: string): { id: string; content: string }[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter(isNote) : [];
  } catch {
    return [];
  }
}

function isNote(value: unknown): value is { id: string; content: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'content' in value &&
    typeof value.id === 'string' &&
    typeof value.content === 'string'
  );
}

/** A comment where a block begins or ends: `<!-- wp:image {"id":3} -->`, `<!-- /wp:image -->`. */
interface BlockComment {
  index: number;
  source: string;
  name: string;
  /** JSON as written, "" for none. */
  settings: string;
  isClosing: boolean;
  /** Whether the block has no content of its own. */
  isSelfClosing: boolean;
}

/** The block comments in the content of a post, in order. */
function blockCommentsIn(content: string): BlockComment[] {
  return findSpans(content, [['<!--', '-->']]).flatMap(({ index, source, content: words }) => {
    const found = /^\s*(\/?)wp:([\w/-]+?)(?:\s+(\{.*\}))?\s*(\/?)$/s.exec(words.trimEnd());
    if (!found) return [];
    const [, end, name = '', settings = '', isSelfClosing] = found;
    return [{ index, source, name, settings, isClosing: end === '/', isSelfClosing: isSelfClosing === '/' }];
  });
}

/** The content with its block comments replaced. */
function replaceBlockComments(content: string, write: (comment: BlockComment) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const comment of blockCommentsIn(content)) {
    parts.push(content.slice(from, comment.index), write(comment));
    from = comment.index + comment.source.length;
  }
  return [...parts, content.slice(from)].join('');
}
