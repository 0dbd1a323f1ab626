import { escaped } from '../formats/markup';
import { figureMarkup } from '../shortcodes/known-codes';
import type { Losses } from '../losses';
import { linkPages } from './link-pages';
import { withoutWordPressCodes } from './wordpress-codes';
import type { Item } from './item';
import type { ExportLibrary } from './library';

/** The content of an entry as markup that the walker reads: blocks, codes and lines of the classic editor made plain. */
export function postMarkup(item: Item, library: ExportLibrary, losses: Losses): string {
  const whole = withReusable(item.content.replace(/\r\n?/g, '\n'), library);
  const known = withoutDynamic(whole, losses);
  const coded = withoutWordPressCodes(known, { gallery: (ids) => gallery(ids, item, library) }, losses);
  return linkPages(brokenLines(coded), losses) + notesOf(item);
}

/** Blocks that are kept once and shown in many posts, one level deep. */
function withReusable(content: string, { blocks }: ExportLibrary): string {
  return content.replace(
    /<!--\s*wp:(?:core\/)?block\s+\{[^}]*"ref"\s*:\s*(\d+)[^}]*\}\s*\/-->/g,
    (whole, id: string) => blocks.get(id) ?? whole,
  );
}

/** Blocks that only their site could draw are told, with all that they were told to show. */
function withoutDynamic(content: string, losses: Losses): string {
  return content.replace(
    /<!--\s*wp:([\w/-]+)(?:\s+(\{[\s\S]*?\}))?\s*\/-->/g,
    (_whole, name: string, settings: string | undefined) => {
      if (!/^(more|nextpage|spacer|separator|footnotes|paragraph|list-item|column|post-[\w-]+)$/.test(name))
        losses.drop(`block:${name}`, 1, settings ?? '');
      return '';
    },
  );
}

/** Outside blocks a line's end is a line's end, as the classic editor writes it, and two of them part paragraphs. */
function brokenLines(content: string): string {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, 1: end, index } of content.matchAll(/<!--\s*(\/?)wp:[\s\S]*?-->/g)) {
    const part = content.slice(from, index);
    parts.push(depth === 0 ? broken(part) : part, mark);
    depth = Math.max(0, depth + (end === '' ? 1 : -1));
    from = index + mark.length;
  }
  return [...parts, broken(content.slice(from))].join('');
}

function broken(part: string): string {
  return part.replace(/(<[^>]*>)|\n/g, (_, tag: string | undefined) => tag ?? '<br>');
}

/** The pictures of a gallery: those named, else all that were sent with the post. */
function gallery(ids: readonly string[], item: Item, { media }: ExportLibrary): string {
  const named = ids.flatMap((id) => media.get(id) ?? []);
  const own = [...media.values()].filter(({ parent, url }) => parent === item.id && isPictureAddress(url));
  return (ids.length > 0 ? named : own)
    .map(({ url, alt, caption }) => figureMarkup({ src: url, alt, caption }))
    .join('');
}

function isPictureAddress(url: string): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg|tiff?)$/i.test(url);
}

/** The notes of a post, which WordPress keeps beside it: [{"id":"…","content":"…"}]. */
function notesOf({ meta }: Item): string {
  const kept = meta.find(([name]) => name === 'footnotes')?.[1] ?? '';
  const notes = parsed(kept).map(({ id, content }) => {
    const back = `<a href="#${escaped(id)}-link">↩</a>`;
    return `<li id="${escaped(id)}">${content} ${back}</li>`;
  });
  return notes.length === 0 ? '' : `<section class="footnotes"><ol>${notes.join('')}</ol></section>`;
}

function parsed(json: string): { id: string; content: string }[] {
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
