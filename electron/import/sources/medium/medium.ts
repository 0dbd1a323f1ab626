import { slugify } from '../../../../src/article';
import { textOfMarkup } from '../../html/tree';
import type { Fields } from '../../model/post';
import type { SiteSource } from '../../model/source';

/** Medium's export: a page for each post, "posts/2019-03-02_L-eau-1a2b.html", and pages on what the person read and liked. */
export const medium: SiteSource = {
  kind: 'site',
  recognise: (paths) => (paths.some(isPost) ? [] : null),
  texts: isPost,
  pictures: [''],
  addresses: ({ path }) =>
    path.startsWith('posts/draft_') ? { hiddenBy: path } : { address: `/${nameOf(path)}` },
  readPage,
};

function isPost(path: string): boolean {
  return /^posts\/(?:draft|\d{4}-\d{2}-\d{2})_.*-[0-9a-f]+\.html$/.test(path);
}

/** "L-eau-1a2b". */
function nameOf(path: string): string {
  return path.replace(/^.*\/(?:draft|[\d-]+)_|\.html$/g, '');
}

/** The title, author and date, which stand around the post in its page. */
function readPage(path: string, page: string): { fields: Fields; body: string } {
  const words = (pattern: RegExp) => textOfMarkup(pattern.exec(page)?.[1] ?? '');
  const title = words(/<h1 class="p-name">([^]{0,2000}?)<\/h1>/) || words(/<title>([^<]{0,2000})<\/title>/);
  const subtitle = words(/<section data-field="subtitle"[^>]{0,200}>([^]{0,4000}?)<\/section>/);
  const stated = {
    title,
    subtitle,
    author: words(/class="p-author h-card">([^<]{0,200})</),
    date: /<time class="dt-published" datetime="([^"]{0,40})"/.exec(page)?.[1] ?? '',
    slug: slugify(nameOf(path).replace(/-?[0-9a-f]+$/, ''), 'en'),
  };
  const fields = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== ''));
  const start = page.search(/<section data-field="body"/);
  const end = page.lastIndexOf('<footer>');
  const body = page.slice(Math.max(0, start), end > start ? end : undefined);
  return { fields, body: withoutRepeats(body, [title, subtitle]) };
}

/** The post begins with its title and its subtitle again. */
function withoutRepeats(body: string, shown: readonly string[]): string {
  return body
    .replace(/<hr class="section-divider"\s*\/?>/, '')
    .replace(
      /<h[34]\b[^>]{0,400}\bgraf--(?:title|subtitle)\b[^>]{0,400}>([^]{0,4000}?)<\/h[34]>/g,
      (whole, inner: string) => (shown.includes(textOfMarkup(inner)) ? '' : whole),
    );
}
