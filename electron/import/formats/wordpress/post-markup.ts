import { escaped } from '../markup';
import { figureMarkup } from '../../shortcodes/known-shortcodes';
import type { Losses } from '../../report/conversion-report';
import { withoutWordPressCodes } from './shortcodes';
import type { Item } from './item';
import type { ExportLibrary } from './export-library';
import { pageOfFrame } from '../../html/embeds';
import { spansOf } from '../../shortcodes/parse-shortcodes';

/** An address alone in its paragraph, where WordPress shows what it leads to, becomes a link. */
function linkPages(markup: string, losses: Losses): string {
  return markup.replace(alone, (_whole, before: string, address: string) => {
    const page = pageOfFrame(address.replaceAll('&amp;', '&')) ?? address;
    losses.change('embed-as-link', 1, page);
    return `${before}<a href="${escaped(page.replaceAll('&amp;', '&'))}">${escaped(page)}</a>`;
  });
}

const alone =
  /(^|<p\b[^>]*>|<br>|<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<>"[\]]+)\s*(?=<\/p>|<br>|<\/div>|$)/gi;

/** The content of an entry as markup that the walker reads: blocks, codes and lines of the classic editor made plain. */
export function postMarkup(item: Item, library: ExportLibrary, losses: Losses): string {
  const whole = withReusable(item.content.replace(/\r\n?/g, '\n'), library);
  const known = withoutDynamic(whole, losses);
  const coded = withoutWordPressCodes(known, { gallery: (ids) => gallery(ids, item, library) }, losses);
  return linkPages(brokenLines(coded), losses) + notesOf(item);
}

/** Blocks that are kept once and shown in many posts, one level deep. */
function withReusable(content: string, { blocks }: ExportLibrary): string {
  return withMarks(content, (mark) => {
    const id = /^(?:core\/)?block$/.test(mark.name)
      ? /"ref"\s*:\s*(\d+)/.exec(mark.settings)?.[1]
      : undefined;
    return id === undefined ? mark.source : (blocks.get(id)?.content ?? mark.source);
  });
}

/** Blocks that only their site could draw are told, with all that they were told to show. */
function withoutDynamic(content: string, losses: Losses): string {
  return withMarks(content, ({ name, settings, alone, source }) => {
    if (!alone) return source;
    if (!drawnElsewhere.test(name)) losses.drop(`block:${name}`, 1, settings);
    return '';
  });
}

/** Blocks without words that stand alone: what they are for is known, or is nothing. */
const drawnElsewhere = /^(more|nextpage|spacer|separator|footnotes|paragraph|list-item|column|post-[\w-]+)$/;

/** Outside blocks a line's end is a line's end, as the classic editor writes it, and two of them part paragraphs. */
function brokenLines(content: string): string {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { index, source, alone, closing } of marksIn(content)) {
    const part = content.slice(from, index);
    parts.push(depth === 0 ? broken(part) : part, source);
    if (!alone) depth = Math.max(0, depth + (closing ? -1 : 1));
    from = index + source.length;
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

/** What WordPress writes where a block begins or ends: `<!-- wp:image {"id":3} -->`, `<!-- /wp:image -->`. */
interface BlockMark {
  index: number;
  source: string;
  name: string;
  /** JSON as it is written, "" for none. */
  settings: string;
  closing: boolean;
  /** Whether the block has no content of its own. */
  alone: boolean;
}

/** The marks of blocks in the content of a post, in order. */
function marksIn(content: string): BlockMark[] {
  return spansOf(content, [['<!--', '-->']]).flatMap(({ index, source, words }) => {
    const found = /^\s*(\/?)wp:([\w/-]+?)(?:\s+(\{.*\}))?\s*(\/?)$/s.exec(words.trimEnd());
    if (!found) return [];
    const [, end, name = '', settings = '', alone] = found;
    return [{ index, source, name, settings, closing: end === '/', alone: alone === '/' }];
  });
}

/** Content whose marks are written anew. */
function withMarks(content: string, write: (mark: BlockMark) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const mark of marksIn(content)) {
    parts.push(content.slice(from, mark.index), write(mark));
    from = mark.index + mark.source.length;
  }
  return [...parts, content.slice(from)].join('');
}
