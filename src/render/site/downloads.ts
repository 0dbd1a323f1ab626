import { slugify } from '../../article';
import type { Article, DownloadKind } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { siteWords } from '../drawing/markup';
import { sectionIn } from './edition';
import type { Edition } from './edition';
import { madePage } from './made-pages';
import { rootFrom, siteSlug, articlePath } from './paths';
import type { SiteDownload, SitePath } from './paths';

/** Where such a file stands, beside the page of its text: "samedi/samedi-tract.pdf". */
export function downloadPath(article: Article, kind: DownloadKind): SitePath {
  const { leaflet, kit } = outletMessages(article.language);
  const slug = siteSlug(article);
  const name = slugify(kind === 'leaflet' ? leaflet : kit.title, article.language) || kind;
  return `${slug}/${slug}-${name}${kind === 'leaflet' ? '.pdf' : '.zip'}`;
}

/** Where the words of a text stand that are signed: "samedi/samedi.txt". */
export function signedTextPath(article: Article): SitePath {
  const slug = siteSlug(article);
  return `${slug}/${slug}.txt`;
}

/** The files of an article, below its text; nothing where there are none. */
export function drawDownloads(article: Article, edition: Edition): Html {
  const files = edition.downloads.get(article.id) ?? [];
  if (files.length === 0) return html``;
  const { standing, kit, pages } = outletMessages(article.language);
  const root = rootFrom(articlePath(article));
  const names = { leaflet: standing.leaflet, kit: kit.title, text: standing.signedText };
  const press =
    files.some(({ signature }) => signature) && madePage(sectionIn(edition, article.language), 'press');
  return html`<section class="to-download">
<h2>${standing.downloads}</h2>
<ul class="downloads">
${files.map((file) => drawDownload(file, { name: names[file.kind], root, language: article.language }))}</ul>
${press && html`<p class="to-check"><a href="${root}${press}#signing-key">${siteWords(pages.signingKey, article.language)}</a></p>\n`}</section>
`;
}

/** The press kits of some articles, each by its headline; nothing where there are none. */
export function drawKits(articles: readonly Article[], edition: Edition, root: string): Html {
  const { language } = edition;
  const kits = articles.flatMap(({ id, headline }) =>
    (edition.downloads.get(id) ?? []).flatMap((file) => (file.kind === 'kit' ? [{ file, headline }] : [])),
  );
  if (kits.length === 0) return html``;
  return html`<h2>${outletMessages(language).kit.title}</h2>
<ul class="downloads">
${kits.map(({ file, headline }) => drawDownload(file, { name: headline, root, language }))}</ul>
`;
}

function drawDownload(
  { kind, path, size, signature }: SiteDownload,
  { name, root, language }: { name: string; root: string; language: string },
): Html {
  const { ending, type } = formats[kind];
  const signed = outletMessages(language).standing.signature;
  return html`<li><a href="${root}${path}" type="${type}" download>${siteWords(name, language)}</a> <small>${ending}, ${writtenSize(size, language)}${signature && html` · <a href="${root}${signature}" type="text/plain" download>${siteWords(signed, language)}</a>`}</small></li>
`;
}

const formats = {
  leaflet: { ending: 'PDF', type: 'application/pdf' },
  kit: { ending: 'ZIP', type: 'application/zip' },
  text: { ending: 'TXT', type: 'text/plain' },
};

/** "120 ko", "2,4 Mo". */
function writtenSize(bytes: number, language: string): string {
  const isSmall = bytes < 1_000_000;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  return format.format(isSmall ? Math.max(1, bytes / 1000) : bytes / 1_000_000);
}
