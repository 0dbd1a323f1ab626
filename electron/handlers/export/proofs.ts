import { linkedByMenu } from '../../../src/article';
import type { Article, ArticleId, Masthead, SiteSettings } from '../../../src/article';
import { interfaceLanguage } from '../../../src/messages';
import { done, failed } from '../../../src/contract';
import type { Handlers, LeafletProof, Problem, Result } from '../../../src/contract';
import { isImposed, leafletFormats } from '../../../src/leaflet';
import type { DuplexEdge, LeafletChoice, LeafletDesign } from '../../../src/leaflet';
import { renderArticlePage, renderFrontPage, siteSlug } from '../../../src/render';
import type { RenderedSite } from '../../../src/render';
import {
  contentOf,
  draftSetup,
  largerFormat,
  layOut,
  leftOutNotice,
  linkedPages,
  markAsDraft,
  printSetup,
  proofLeaflet,
  proofMail,
  proofNewsletter,
  readSiteAssets,
} from '../../export';
import type { OutletFile } from '../../export';
import type { StoredPage, Tools } from '../desk/tools';
import { textsOnLine } from './archive-notices';
import { cardHandlers } from './card-proofs';
import { draftWords } from './naming';
import { latestOnly, linkedFrom, mailOrderOf, orderOf, publicPages, shownMasthead } from './proof-order';
import { readTemplateSample } from './leaflet-templates';

/** A leaflet that is printed. */
interface LeafletPrintOrder {
  article: Article;
  design: LeafletDesign;
  turn?: DuplexEdge;
}

type ProofCall = Extract<keyof Handlers, `proof:${string}`>;

/** What proofs are made with. */
export type ProofTools = Pick<
  Tools,
  'archive' | 'resources' | 'clock' | 'systemLanguage' | 'files' | 'clipboard' | 'proofs' | 'typeset'
>;

/** Shows an article as each outlet will, with the same functions as the export. */
export function proofHandlers(tools: ProofTools): Pick<Handlers, ProofCall> {
  const { archive, proofs, typeset } = tools;
  const assets = assetsOf(tools.resources);
  const leaflets = latestOnly();
  const largerFormats = latestOnly();
  const newsletters = latestOnly();
  return {
    'proof:site': async (article) => {
      const settings = archive.siteSettings.open();
      const linked = publicPages(
        [...linkedFrom(article, archive), ...linkedByMenu(settings)],
        archive,
        tools.clock(),
      );
      const page = renderArticlePage(article, shownMasthead(article, archive), {
        linked: [...linked.values()],
        settings,
      });
      const base = proofs.hold(
        'site',
        new Map([...(await assets(settings, archive.masthead.open())), ...heldPages(page)]),
      );
      const notice = leftOutNotice(article, tools.clock());
      return done({ url: `${base}${siteSlug(article)}/index.html`, notices: notice ? [notice] : [] });
    },
    'proof:front': async (settings) => {
      const front = await drawFront(settings, tools);
      if (!front.ok) return front;
      const base = proofs.hold(
        'front',
        new Map([...(await assets(settings, archive.masthead.open())), ...heldPages(front.value)]),
      );
      return done(`${base}${front.value.path}`);
    },
    'proof:leaflet': async ({ article, design }) => {
      // A new proof is asked for at each pause in typing; the one before is obsolete.
      const signal = leaflets();
      largerFormats();
      return proofLeaflet({ ...orderOf(article, tools), typeset, signal }, design, { now: tools.clock() });
    },
    'proof:template': ({ article, design }) =>
      proofLeaflet({ ...orderOf(article, tools), typeset }, design, {
        now: tools.clock(),
        countsWords: false,
      }),
    'proof:copier': ({ article, design }) =>
      proofLeaflet({ ...orderOf(article, tools), typeset }, design, {
        now: tools.clock(),
        countsWords: false,
        forCopier: true,
      }),
    'proof:sample': async ({ language, design }) => {
      const article = await readTemplateSample(design.template, language, tools.resources);
      const options = { now: tools.clock(), countsWords: false };
      return proofLeaflet({ ...orderOf(article, tools), typeset }, design, options);
    },
    'proof:newsletter': ({ ids, leaflets: choice }) => showNewsletter(ids, choice, tools, newsletters()),
    'proof:larger-format': ({ article, leaflets: choice, asked }) => {
      const order = { ...orderOf(article, tools), typeset, signal: largerFormats() };
      return largerFormat(order, { leaflets: choice, asked }, tools.clock());
    },
    'proof:print': (order) => printLeaflet(order, tools),
    'proof:mail': (article) => showMail(article, tools),
    'proof:outgoing-mail': (article) => proofMail(mailOrderOf(article, tools)),
    ...cardHandlers(tools),
  };
}

/** The front page as the next export writes it. */
async function drawFront(
  settings: SiteSettings,
  { archive, clock }: Pick<Tools, 'archive' | 'clock'>,
): Promise<Result<RenderedSite & { path: string }, Problem>> {
  const texts = await archive.site.texts();
  if (!texts.ok) return texts;
  const articles = [...linkedPages(texts.value.articles, clock()).values()];
  texts.value.close();
  const front = renderFrontPage({ articles, masthead: archive.masthead.open(), settings, now: clock() });
  return done(front);
}

/** Prints a leaflet as far as it is, what its format has no room for among it, each page marked as a draft. */
/** Prints the sheets of a leaflet as the export lays them out; a text that is too long, as a draft. */
async function printLeaflet(
  order: LeafletPrintOrder,
  tools: Pick<Tools, 'archive' | 'clock' | 'systemLanguage' | 'files' | 'typeset'>,
): Promise<Result<null, Problem>> {
  const { article, design, turn } = order;
  const { format } = design;
  const given = { ...orderOf(article, tools), typeset: tools.typeset };
  const options = { now: tools.clock(), countsWords: false, forCopier: true };
  const proof = await proofLeaflet(given, design, options);
  if (!proof.ok) return proof;
  const { pdf, pages, wordsTooMany } = proof.value;
  if (wordsTooMany > 0) return printDraft(order, tools);
  const sheets = await layOut(pdf, pages, { format, turn, sheetTitle: undefined }, given);
  if (!sheets.ok) return sheets;
  const kind = isImposed(leafletFormats[format]) ? 'imposed' : 'leaflet';
  const why = await tools.files.print(sheets.value, printSetup({ file: '', kind, format }, turn));
  return why === null ? done(null) : failed({ kind: 'printing', path: article.headline, why });
}

/** Prints the pages of a leaflet that is too long, to be read and shortened on paper. */
async function printDraft(
  { article, design }: LeafletPrintOrder,
  tools: Pick<Tools, 'archive' | 'clock' | 'systemLanguage' | 'files' | 'typeset'>,
): Promise<Result<null, Problem>> {
  const { archive, typeset, systemLanguage } = tools;
  const options = { now: tools.clock(), countsWords: false };
  const proof = await proofLeaflet({ ...orderOf(article, tools), typeset }, design, options);
  if (!proof.ok) return proof;
  const { language = 'system' } = archive.settings.open();
  const words = draftWords(interfaceLanguage({ language, systemLanguage }));
  const pages = Math.max(...leafletFormats[design.format].pageCounts);
  const pdf = await markAsDraft(proof.value.pdf, words, pages);
  const why = await tools.files.print(pdf, draftSetup(design.format));
  return why === null ? done(null) : failed({ kind: 'printing', path: article.headline, why });
}

/** A newsletter of texts as they are saved, each with the links and calls that it may have in public. */
async function showNewsletter(
  ids: readonly ArticleId[],
  leaflets: LeafletChoice,
  tools: Pick<Tools, 'archive' | 'clock' | 'typeset'>,
  signal: AbortSignal,
): Promise<Result<LeafletProof, Problem>> {
  const opened = ids.flatMap((id) => {
    const found = tools.archive.articles.open(id);
    return found.ok ? [orderOf(found.value.article, tools)] : [];
  });
  const [first] = opened;
  if (!first) return failed({ kind: 'nothing-to-export' });
  const articles = opened.map(({ article }) => article);
  return proofNewsletter({ ...first, articles, typeset: tools.typeset, signal }, leaflets, tools.clock());
}

async function showMail(article: Article, tools: Pick<Tools, 'archive' | 'clock' | 'proofs'>) {
  const { proofs } = tools;
  const isPublished = textsOnLine(tools.archive)(article.id);
  const proof = await proofMail({ ...orderOf(article, tools), isPublished });
  if (!proof.ok) return proof;
  const { html, subject, text, size } = proof.value;
  const base = proofs.hold('press', new Map([['index.html', heldText('index.html', html)]]));
  return done({ url: `${base}index.html`, subject, text, size });
}

/** The page's files, with pictures that the window loads from the archive, so that no renditions are made for a proof. */
function heldPages({ files, pictures }: RenderedSite): [string, StoredPage][] {
  return [...files].map(({ path, text }) => {
    const inArchive = pictures.reduce(
      (page, { path: place, hash, width }) =>
        page.replaceAll(
          `${'../'.repeat(path.split('/').length - 1)}${place}`,
          `app://picture/${hash}?w=${width}`,
        ),
      text,
    );
    return [path, heldText(path, inArchive)];
  });
}

/** The files of a site's looks, read again only when the settings they depend on change. */
function assetsOf(
  resources: string,
): (settings: SiteSettings, masthead: Masthead) => Promise<[string, StoredPage][]> {
  let known = '';
  let assets: Promise<[string, StoredPage][]> = Promise.resolve([]);
  return ({ look, faces, search, styles }, { colour }) => {
    const asked = JSON.stringify([look, faces, search, styles, colour]);
    if (asked !== known) assets = readAssets(resources, { look, faces, search, styles }, { colour });
    known = asked;
    return assets;
  };
}

async function readAssets(
  resources: string,
  settings: Pick<SiteSettings, 'look' | 'faces' | 'search' | 'styles'>,
  masthead: Pick<Masthead, 'colour'>,
): Promise<[string, StoredPage][]> {
  const files = await readSiteAssets(resources, settings, masthead);
  return Promise.all(
    files.map(async (file): Promise<[string, StoredPage]> => [file.path, await heldFile(file)]),
  );
}

async function heldFile(file: OutletFile): Promise<StoredPage> {
  const bytes = await contentOf(file);
  return typeof bytes === 'string' ? heldText(file.path, bytes) : { type: typeOf(file.path), bytes };
}

function heldText(path: string, text: string): StoredPage {
  return { type: typeOf(path), bytes: new TextEncoder().encode(text) };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

function typeOf(path: string): string {
  return types[path.replace(/^.*\./, '')] ?? 'text/plain; charset=utf-8';
}
