import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import { usualSite } from '../../../src/article';
import type { Article } from '../../../src/article';
import { article, masthead, paragraph } from '../../render/site/small-site';
import { typeset } from '../leaflet/leaflet-fixture';

const now = Date.parse('2026-03-10T12:00:00Z');

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'roneo-search-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes the site of these texts, and reads its files; those of the index are compressed, and unpacked here. */
async function written(articles: Article[], search: boolean, into?: string): Promise<Map<string, string>> {
  const folder = into ?? (await newFolder());
  const result = await exportSite(
    {
      articles,
      masthead,
      site: { ...usualSite(), search },
      names: plainNames,
      draftWords: { draft: 'Draft', tooMany: 'Page too many' },
      readPicture: () => Promise.resolve(null),
    },
    path.join(folder, 'site'),
    {
      now,
      signal: new AbortController().signal,
      progress: () => undefined,
      resources: path.resolve('resources'),
      cache: null,
      typeset,
    },
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  const files = await Promise.all(
    result.value.files.map(async (file) => {
      const bytes = await readFile(path.join(folder, 'site', file));
      return [file, (/\.pf_/.test(file) ? gunzipSync(bytes) : bytes).toString()] as const;
    }),
  );
  expect((await readdir(folder)).sort()).toEqual(['site']);
  return new Map(files);
}

const texts = [
  article(1, { headline: 'Le guichet rouvre', slug: 'le-guichet-rouvre' }),
  article(2, { language: 'en', headline: 'The ticket office opens', slug: 'the-ticket-office-opens' }),
  article(3, { headline: 'Le rapport caché', embargo: { local: '2026-03-10T13:01', zone: 'Europe/Paris' } }),
];

it('a site that can be searched has an index and a page for each language, and no word of what is not public', async () => {
  const files = await written(texts, true);
  const { languages } = JSON.parse(files.get('pagefind/pagefind-entry.json') ?? '') as {
    languages: Record<string, { page_count: number }>;
  };
  expect(
    Object.entries(languages)
      .map(([language, { page_count }]) => [language, page_count])
      .sort(),
  ).toEqual([
    ['en', 1],
    ['fr', 1],
  ]);
  const fragments = [...files].filter(([file]) => file.endsWith('.pf_fragment')).map(([, text]) => text);
  expect(fragments.filter((text) => text.includes('Le guichet rouvre'))).toHaveLength(1);
  expect(files.get('en/search/index.html')).toContain('<html lang="en"');
  for (const [file, text] of files) expect([file, /rapport|caché/i.test(text)]).toEqual([file, false]);
  expect([...files.keys()].filter((file) => /-ui|highlight/.test(file))).toEqual([]);
});

it('notes and all tags of a text are searched, its address and the links to share it are not', async () => {
  const noted = paragraph('Le guichet ferme.');
  noted.content.push({ type: 'footnote', content: [{ type: 'text', text: 'Arrêté du préfet.', marks: [] }] });
  const files = await written([article(1, { tags: ['Transports', 'Guichets'], body: [noted] })], true);
  const [, fragment] = [...files].find(([file]) => file.endsWith('.pf_fragment')) ?? [];
  expect(fragment).toMatch(/Guichets/);
  expect(fragment).toMatch(/Arrêté du préfet/);
  expect(fragment).not.toMatch(/Mastodon|vallee-haute\.example/);
});

it('only the search pages of a site run a script, and none where the group wants no search', async () => {
  const files = await written(texts, true);
  const scripted = [...files].filter(
    ([file, text]) => file.endsWith('.html') && text.includes('<script type="module"'),
  );
  expect(scripted.map(([file]) => file).sort()).toEqual(['en/search/index.html', 'search/index.html']);
  const allowing = [...files].filter(([, text]) => text.includes('script-src'));
  expect(allowing.map(([file]) => file).sort()).toEqual(['en/search/index.html', 'search/index.html']);
  const plain = await written(texts, false);
  expect([...plain.keys()].filter((file) => /search|pagefind/.test(file))).toEqual([]);
  for (const [file, text] of plain) expect([file, text.includes('pagefind')]).toEqual([file, false]);
});

it('the index has the same bytes when nothing changed', async () => {
  const [one, other] = [await written(texts, true), await written(texts, true)];
  expect([...one]).toEqual([...other]);
});

it('a site is written again over its index, and what is no longer searched is gone', async () => {
  const folder = await newFolder();
  const first = await written(texts, true, folder);
  const again = await written(texts.slice(1), true, folder);
  const fragments = (files: Map<string, string>) =>
    [...files.keys()].filter((file) => file.startsWith('pagefind/fragment/'));
  expect([fragments(first).length, fragments(again).length]).toEqual([2, 1]);
  const left = await readdir(path.join(folder, 'site'), { recursive: true });
  expect(left.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(1);
  await written(texts, false, folder);
  expect((await readdir(path.join(folder, 'site'))).includes('pagefind')).toBe(false);
});
