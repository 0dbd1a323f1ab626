import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import { checkArticles, publicArticles } from '../../../electron/export/order/check-order';
import type { Article } from '../../../src/article';
import { isReservedSlug, renderSite } from '../../../src/render';
import {
  archive,
  articleOf,
  hashOf,
  idOf,
  isPublic,
  isShown,
  mastheadOf,
  privateWord,
  settingsOf,
  wordOf,
} from './any-archive';
import type { Archive, Standing, Text } from './any-archive';
import { typesetHere } from '../leaflet/leaflet-fixture';

/** One for all sites of this file: what networks show beside links is set anew, as its words are made up. */
const typeset = typesetHere();

const runs = Number(process.env['RUNS'] ?? 200);
const limit = 60_000 + runs * 200;

/** What the export draws of texts that may be public. */
function draw(articles: readonly Article[], given: Archive) {
  const { sound } = checkArticles(articles, isReservedSlug);
  const site = renderSite({
    articles: sound,
    masthead: mastheadOf(given),
    settings: settingsOf(given),
    now: given.now,
  });
  const files = [...site.files];
  return { files, pictures: site.pictures, lost: site.lostAddresses };
}

/** All that readers get, in small letters. */
function wordsIn(files: readonly { path: string; text: string }[], more: unknown = ''): string {
  return `${files.map(({ path: place, text: words }) => `${place}\n${words}`).join('\n')}${JSON.stringify(more)}`.toLowerCase();
}

/** What of a text is in words that readers get. */
function tracesIn(words: string, at: number): string[] {
  return [wordOf(at), hashOf(at).slice(0, 20), idOf(at)].filter((trace) => words.includes(trace));
}

/** What of a public text readers get; static pages are in no feed, which alone name texts by their identifiers. */
function tracesOf(at: number, { kind }: Text): string[] {
  return [wordOf(at), hashOf(at).slice(0, 20), ...(kind === 'page' ? [] : [idOf(at)])];
}

describe('a site', () => {
  it(
    'is the same, to the byte, with the texts that may not be public and without them',
    () => {
      fc.assert(
        fc.property(archive, (given) => {
          const all = given.texts.map((each, at) => articleOf(each, at, given));
          const drawn = draw(publicArticles(all, given.now).articles, given);
          expect(drawn).toEqual(
            draw(
              all.filter((_each, at) => isPublic(given.texts[at]?.standing as Standing)),
              given,
            ),
          );
          const words = wordsIn(drawn.files, drawn.pictures);
          for (const [at, each] of given.texts.entries())
            expect([at, tracesIn(words, at)]).toEqual([at, isShown(each) ? tracesOf(at, each) : []]);
          expect(words).not.toContain(privateWord);
          expect(words).not.toContain('98 00 00');
        }),
        { numRuns: runs },
      );
    },
    limit,
  );

  it(
    'has on the disk no word of a text that may not be public, built over the site of another day',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'roneo-leaks-'));
      await fc.assert(
        fc.asyncProperty(archive, async (given) => {
          const all = given.texts.map((each, at) => articleOf(each, at, given));
          const written = await exportSite(
            {
              articles: all,
              masthead: {
                ...mastheadOf(given),
                signing: [{ key: `RW${'A'.repeat(54)}`, since: '2026-01-01' }],
              },
              site: settingsOf(given),
              names: plainNames,
              draftWords: { draft: 'Draft', tooMany: 'Page too many' },
              readPicture: () => Promise.resolve(null),
            },
            path.join(folder, 'site'),
            {
              now: given.now,
              signal: new AbortController().signal,
              progress: () => undefined,
              resources: path.resolve('resources'),
              cache: null,
              typeset,
              sign: () => 'a signature',
            },
          );
          expect(written).toMatchObject({ ok: true });
          const words = wordsIn(await readAll(path.join(folder, 'site')));
          for (const [at, each] of given.texts.entries()) {
            // The list of what was written names the text of each page.
            const listed = isPublic(each.standing) && each.isWithdrawn ? [idOf(at)] : [];
            const traces = tracesIn(words, at).filter((trace) => !listed.includes(trace));
            expect([at, traces.length > 0]).toEqual([at, isShown(each)]);
          }
          expect(words).not.toContain(privateWord);
        }),
        { numRuns: Math.ceil(runs / 30) },
      );
      await rm(folder, { recursive: true });
    },
    limit,
  );
});

async function readAll(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(?:woff2|css)$/.test(entry.name));
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return { path: path.relative(folder, file), text: await readFile(file, 'utf8') };
    }),
  );
}
