import { readFile } from 'node:fs/promises';
import type { Article, Masthead } from '../../../src/article';
import { isHeld } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Handlers, Notice } from '../../../src/contract';
import { renderArticlePage, siteSlug } from '../../../src/render';
import type { RenderedSite } from '../../../src/render';
import type { OutletFile } from '../../export';
import type { HeldPage, Tools } from '../desk/tools';

/** Draws an article as each outlet will show it, with the very functions that the export uses. */
export function proofHandlers(tools: Tools): Pick<Handlers, 'proof:site' | 'proof:leaflet' | 'proof:mail'> {
  const { archive, proofs, typeset } = tools;
  const assets = once(() => readAssets(tools.resources));
  let setting = new AbortController();
  return {
    'proof:site': async (article) => {
      const page = renderArticlePage(article, archive.openMasthead());
      const base = proofs.hold('site', new Map([...(await assets()), ...heldPages(page)]));
      return done({
        url: `${base}${siteSlug(article)}/index.html`,
        notices: remarks(article, tools.clock()),
      });
    },
    'proof:leaflet': async (article) => {
      // A leaflet is set anew while one types: the proof before is of no use any more.
      setting.abort();
      setting = new AbortController();
      const { proofLeaflet } = await import('../../export');
      return proofLeaflet(article, archive.openMasthead(), archive.readPicture, typeset, setting.signal);
    },
    'proof:mail': (article) => proofMailOf(article, archive.openMasthead(), tools),
  };
}

async function proofMailOf(article: Article, masthead: Masthead, { archive, proofs }: Tools) {
  const { proofMail } = await import('../../export');
  const proof = await proofMail(article, masthead, archive.readPicture);
  if (!proof.ok) return proof;
  const { html, subject, text, size } = proof.value;
  const base = proofs.hold('press', new Map([['index.html', heldText('index.html', html)]]));
  return done({ url: `${base}index.html`, subject, text, size });
}

/** The page with its pictures taken from the archive, as the desk has them, and not made ready for the site each time. */
function heldPages({ files, pictures }: RenderedSite): [string, HeldPage][] {
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

async function readAssets(resources: string): Promise<[string, HeldPage][]> {
  const { readSiteAssets } = await import('../../export');
  const files = await readSiteAssets(resources);
  return Promise.all(
    files.map(async (file): Promise<[string, HeldPage]> => [file.path, await heldFile(file)]),
  );
}

async function heldFile(file: OutletFile): Promise<HeldPage> {
  if ('copyOf' in file) return { type: typeOf(file.path), bytes: await readFile(file.copyOf) };
  return typeof file.bytes === 'string'
    ? heldText(file.path, file.bytes)
    : { type: typeOf(file.path), bytes: file.bytes };
}

function heldText(path: string, text: string): HeldPage {
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

function remarks(article: Article, now: number): Notice[] {
  const { headline, embargo, status } = article;
  if (status === 'draft') return [{ kind: 'draft-left-out', article: headline }];
  return embargo && isHeld(article, now)
    ? [{ kind: 'held-back', article: headline, until: embargo.local }]
    : [];
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
