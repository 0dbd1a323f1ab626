import { entryText } from '../../formats/office/unpack';
import type { Entries, PackedFiles } from '../../formats/office/unpack';
import { byFolder, withFields } from '../paths/posts';

/**
 * The posts of an export of Medium, without its pages on what a person read, liked and followed. Null for any other zip. Their words
 * for title, author and date, which stand around the post, become fields.
 */
export function fromMedium(entries: Entries): PackedFiles | null {
  const posts = [...entries.keys()].filter((path) => /(^|\/)posts\/[^/]+\.html$/.test(path));
  const [first = ''] = posts;
  if (!/<section data-field="body"|class="[^"]*\bgraf\b/.test(entryText(entries, first) ?? '')) return null;
  const others = [...entries.keys()].filter((path) => !posts.includes(path));
  return {
    files: posts.map((path) => ({ path, bytes: postOf(path, entryText(entries, path) ?? '') })),
    leftOut: byFolder(others),
  };
}

function postOf(path: string, page: string): Uint8Array {
  const words = (pattern: RegExp) => plain(pattern.exec(page)?.[1] ?? '');
  const isDraft = /(^|\/)draft_[^/]*$/.test(path);
  const fields = {
    title: words(/<h1 class="p-name">([^]{0,2000}?)<\/h1>/) || words(/<title>([^<]{0,2000})<\/title>/),
    subtitle: words(/<section data-field="subtitle"[^>]{0,200}>([^]{0,4000}?)<\/section>/),
    author: words(/class="p-author h-card">([^<]{0,200})</),
    date: /<time class="dt-published" datetime="([^"]{0,40})"/.exec(page)?.[1],
    ...(isDraft ? { draft: true } : { published: true }),
  };
  const start = page.search(/<section data-field="body"/);
  const end = page.lastIndexOf('<footer>');
  const body = page.slice(Math.max(0, start), end > start ? end : undefined);
  return withFields(fields, withoutRepeats(body, fields));
}

/** The post begins with its title and its subtitle again. */
function withoutRepeats(body: string, { title, subtitle }: { title: string; subtitle: string }): string {
  return body
    .replace(/<hr class="section-divider"\s*\/?>/, '')
    .replace(
      /<h[34]\b[^>]{0,400}\bgraf--(?:title|subtitle)\b[^>]{0,400}>([^]{0,4000}?)<\/h[34]>/g,
      (whole, inner: string) => ([title, subtitle].includes(plain(inner)) ? '' : whole),
    );
}

function plain(markup: string): string {
  return markup
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39|#x27);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  '#39': "'",
  '#x27': "'",
};
