import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import { siteLooks, usualSite } from '../../../src/article';
import { outletLanguages } from '../../../src/messages';
import { march } from '../../fixtures/appointment';
import type { Article, SiteLook } from '../../../src/article';
import { article, figure, masthead, paragraph, release, smallSite } from '../../render/site/small-site';
import { typeset } from '../leaflet/leaflet-fixture';

const zone = 'Europe/Paris';
const texts: Article[] = [
  ...smallSite.filter(({ id }) => id !== release.id),
  {
    ...release,
    downloads: ['leaflet', 'kit'],
    corrections: [
      { date: { local: '2026-03-04T10:00', zone }, words: 'Trois mille signatures, et non deux mille.' },
    ],
    formerPaths: ['2019/la-ligne.html'],
    translationKey: 'ligne',
  },
  article(20, { language: 'en', headline: 'The line is closing', slug: 'the-line', translationKey: 'ligne' }),
  article(21, {
    headline: 'Le chiffre de la ligne',
    slug: 'le-chiffre',
    withdrawn: { date: { local: '2026-03-05T10:00', zone }, reason: 'Le chiffre était faux.' },
  }),
  article(22, { kind: 'page', headline: 'Nous rejoindre', slug: 'nous-rejoindre', lead: figure('b') }),
  ...[23, 24, 25, 26, 27].map((number) =>
    article(number, { lead: figure('a'), body: [paragraph('Un paragraphe.')] }),
  ),
  // Two in each language, so that all pages of lists are in each.
  ...outletLanguages
    .filter((language) => language !== 'fr')
    .flatMap((language, at) =>
      [40, 80].map((from) =>
        article(from + at, { kind: 'release', language, byline: 'Maud Kerbrat', appointment: march }),
      ),
    ),
];

/** One page of every kind. */
const kinds = [
  'index.html',
  'en/index.html',
  'la-region-ferme-la-ligne/index.html',
  'the-line/index.html',
  'le-chiffre/index.html',
  'nous-rejoindre/index.html',
  'archives/index.html',
  '2026/index.html',
  'tag/transports/index.html',
  'author/maud-kerbrat/index.html',
  'agenda/index.html',
  'press/index.html',
  'search/index.html',
  '2019/la-ligne.html',
  '404.html',
];

/** The pages that a site has in each language, in those but its own. */
const lists = [
  'index.html',
  'archives/index.html',
  '2026/index.html',
  'tag/transports/index.html',
  'author/maud-kerbrat/index.html',
  'agenda/index.html',
  'press/index.html',
  'search/index.html',
];
const abroad = (languages: readonly string[]) =>
  languages.flatMap((language) => lists.map((page) => `${language}/${page}`));
/** What is looked at in a browser: in other languages only their words differ, so that one of Latin letters and one of others do. */
const seen = [...new Set([...kinds.filter((each) => !each.startsWith('2019')), ...abroad(['en', 'el'])])];

/** Day and night differ in colours alone. */
const inColours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

let desk = '';
let browser: Browser;
let invalid: Promise<string[]>;
const written = new Map<SiteLook, string[]>();
const folderOf = (look: SiteLook) => path.join(desk, look);

beforeAll(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-every-page-'));
  const photo = await sharp({ create: { width: 1300, height: 870, channels: 3, background: '#7a3b32' } })
    .jpeg()
    .toBuffer();
  for (const look of siteLooks) {
    const material = {
      articles: texts,
      masthead: { ...masthead, site: 'https://vallee-haute.example/ligne' },
      site: { ...usualSite(), look, search: true },
      names: plainNames,
      draftWords: { draft: 'Draft', tooMany: 'Page too many' },
      readPicture: () => Promise.resolve(photo),
    };
    const exported = await exportSite(material, folderOf(look), {
      now: Date.parse('2026-03-10T12:00:00Z'),
      signal: new AbortController().signal,
      progress: () => undefined,
      resources: path.resolve('resources'),
      cache: null,
      typeset,
    });
    if (!exported.ok) throw new Error(JSON.stringify(exported.problem));
    written.set(look, exported.value.files);
  }
  invalid = nu(siteLooks.map(folderOf));
  invalid.catch(() => undefined); // The test that waits for it tells.
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rm(desk, { recursive: true, force: true });
});

describe.each(siteLooks)('every page of a site in the look %s', (look) => {
  const files = () => written.get(look) ?? [];
  const pages = () => files().filter((file) => file.endsWith('.html'));

  it('is of the kinds that a site has, and valid by the Nu checker', async () => {
    const others = outletLanguages.filter((language) => language !== 'fr');
    for (const kind of [...kinds, ...abroad(others)]) expect(pages()).toContain(kind);
    expect((await invalid).filter((fault) => fault.includes(`${folderOf(look)}/`))).toEqual([]);
    expect((await invalid).filter((fault) => !fault.includes(`${desk}/`))).toEqual([]);
  });

  it('leads only to files of the site and to parts that are there', async () => {
    const texts = new Map(
      await Promise.all(
        pages().map(async (page) => [page, await readFile(path.join(folderOf(look), page), 'utf8')] as const),
      ),
    );
    const all = new Set(files());
    const broken = [...texts].flatMap(([page, text]) =>
      addressesIn(text).filter((address) => {
        const { pathname, hash } = new URL(address, `file:///${page}`);
        const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
        const there = file === '' ? page : file;
        const isPart = hash === '' || texts.get(there)?.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
        return !all.has(there) || !isPart;
      }),
    );
    expect(broken).toEqual([]);
  });

  it('has no fault that axe finds, by day and by night', async () => {
    const faults: string[] = [];
    const shown = { viewport: { width: 1280, height: 900 }, bypassCSP: true };
    await onPages(2, seen, shown, async (page, kind) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(pathToFileURL(path.join(folderOf(look), kind)).href);
      await page.evaluate(axe.source);
      for (const [colorScheme, asked] of [
        ['light', {}],
        ['dark', inColours],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(asked)})`);
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        );
        faults.push(...found.map((fault) => `${kind} (${colorScheme}): ${fault}`));
      }
    });
    expect(faults).toEqual([]);
  }, 480_000);

  it('is whole in a folder of a host, and asks for nothing but its own files there', async () => {
    const { server, origin } = await serve(folderOf(look));
    const faults: string[] = [];
    let fonts = 0;
    const follow = (page: Page) => {
      page.on('request', (asked) => {
        if (!asked.url().startsWith(origin)) faults.push(asked.url());
      });
      page.on('response', (answer) => {
        if (answer.status() !== 200) faults.push(`${answer.status()} ${answer.url()}`);
        if (answer.url().endsWith('.woff2')) fonts += 1;
      });
    };
    const visited = [...new Set([...kinds, ...seen])];
    const visit = (page: Page, kind: string) => page.goto(`${origin}${kind}`, { waitUntil: 'networkidle' });
    await onPages(6, visited, {}, visit, follow); // A page that asks for nothing more is waited for half a second.
    server.close();
    expect(faults).toEqual([]);
    expect(fonts).toBeGreaterThan(0);
  });

  it('moves nothing on a telephone when pictures come after the words', async () => {
    let release = () => undefined as void;
    let late: Promise<void> = Promise.resolve();
    const { server, origin } = await serve(folderOf(look), (place) =>
      place.startsWith('pictures/') ? late : null,
    );
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, bypassCSP: true });
    const moved: unknown[] = [];
    let pictures = 0;
    const facesForOneName: string[] = [];
    page.on('response', (answer) => {
      pictures += Number(answer.url().includes('/pictures/'));
      if (/-(?:cyrl|grek)\.woff2$/.test(answer.url())) facesForOneName.push(answer.url());
    });
    for (const kind of ['index.html', 'la-region-ferme-la-ligne/index.html', 'nous-rejoindre/index.html']) {
      late = new Promise((resolve) => (release = resolve));
      await page.goto(`${origin}${kind}`, { waitUntil: 'domcontentloaded' });
      // The first frame after the faces have come is laid out after its callbacks: what they move is told by the second.
      const from = await page.evaluate<number>(
        'document.fonts.ready.then(() => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(performance.now())))))',
      );
      release();
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate<unknown[]>(`new Promise((tell) => {
        new PerformanceObserver((list) => tell(list.getEntries().filter(({ startTime }) => startTime > ${from}).map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]))).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => tell([])));
      })`);
      moved.push(...shifts.map((shift) => [kind, shift]));
    }
    await page.close();
    server.close();
    expect(moved).toEqual([]);
    expect(facesForOneName, 'the name of a language in other letters').toEqual([]);
    expect(pictures).toBeGreaterThan(1);
  });

  it('breaks no menu elsewhere when faces come after the words, and moves none on a telephone', async () => {
    const moved: string[] = [];
    const lookAt = async (width: number) => {
      let release = () => undefined as void;
      let late: Promise<void> = Promise.resolve();
      const { server, origin } = await serve(folderOf(look), (place) =>
        place.endsWith('.woff2') ? late : null,
      );
      const page = await browser.newPage({ viewport: { width, height: 823 }, bypassCSP: true });
      for (const kind of ['index.html', 'en/index.html', 'la-region-ferme-la-ligne/index.html']) {
        late = new Promise((resolve) => (release = resolve));
        await page.goto(`${origin}${kind}`, { waitUntil: 'domcontentloaded' });
        await page.waitForFunction("document.querySelector('link[rel=stylesheet]').sheet !== null");
        // A face that is late is waited for a tenth of a second before another stands in; a machine at work is late itself.
        await page.waitForTimeout(600);
        const places = () =>
          page.evaluate<number[]>(
            `[...document.querySelectorAll('.masthead li, main')].map((one) => one.getBoundingClientRect()).flatMap(({ top, left }) => (innerWidth > 640 ? [top] : [top, left]).map(Math.round))`,
          );
        const before = await places();
        release();
        await page.waitForLoadState('networkidle');
        await page.evaluate('document.fonts.ready.then(() => undefined)');
        const after = await places();
        if (after.some((top, at) => Math.abs(top - (before[at] ?? 0)) > 2))
          moved.push(`${kind} at ${width}: from ${before.join(' ')} to ${after.join(' ')}`);
      }
      await page.close();
      server.close();
    };
    await Promise.all([360, 390, 412, 768, 1280].map(lookAt));
    expect(moved).toEqual([]);
  });

  it('sets the name of the group in the same lines on the front page and on a text', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 823 } });
    const lines: unknown[] = [];
    for (const kind of ['index.html', 'la-region-ferme-la-ligne/index.html']) {
      await page.goto(pathToFileURL(path.join(folderOf(look), kind)).href);
      const widths = `document.fonts.ready.then(() => {
        const name = document.querySelector('.masthead-name span');
        name.textContent = 'La Petite Ligne, collectif de la vallée de la Lorsanne';
        const range = document.createRange();
        range.selectNodeContents(name);
        return [...range.getClientRects()].map(({ width }) => Math.round(width));
      })`;
      lines.push(await page.evaluate<number[]>(widths));
    }
    await page.close();
    expect(lines[1]).toEqual(lines[0]);
  });

  it('prints in black on white within a sheet, without what paper cannot use', async () => {
    const sheet = { width: 642, height: 900 }; // 170 mm, as A4 has between its margins.
    const page = await browser.newPage({ colorScheme: 'dark', viewport: sheet });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const kind of seen) {
      await page.goto(pathToFileURL(path.join(folderOf(look), kind)).href);
      const seen = await page.evaluate<unknown>(`({
        wide: document.documentElement.scrollWidth,
        inks: [...document.querySelectorAll('h1, .masthead .name, .section span')].map((one) => getComputedStyle(one).color).filter((ink) => ink !== 'rgb(0, 0, 0)'),
        grounds: [...document.querySelectorAll('.masthead, .section span')].map((one) => getComputedStyle(one).backgroundColor).filter((ground) => ground !== 'rgba(0, 0, 0, 0)'),
        bars: [...document.querySelectorAll('.teasers .wordy, .quotation, .appointment')].flatMap((one) => [getComputedStyle(one).borderTopColor, getComputedStyle(one).borderLeftColor]).filter((bar) => bar !== 'rgb(0, 0, 0)'),
        controls: [...document.querySelectorAll('nav, form, .share, .foot, .skip')].filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 80)),
      })`);
      expect([kind, seen]).toEqual([
        kind,
        { wide: sheet.width, inks: [], grounds: [], bars: [], controls: [] },
      ]);
    }
    await page.close();
  });
});

/** Serves a site in a folder of a host; `hold` keeps the answer to some requests back. */
async function serve(folder: string, hold: (place: string) => Promise<void> | null = () => null) {
  const server = createServer((request, response) => {
    const place = decodeURIComponent((request.url ?? '').replace(/^\/ligne\//, '')).replace(
      /(^|\/)$/,
      '$1index.html',
    );
    Promise.resolve(hold(place))
      .then(() => readFile(path.join(folder, place)))
      .then(
        (bytes) => response.writeHead(200, { 'content-type': typeOf(place) }).end(bytes),
        () => response.writeHead(404).end(),
      );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}/ligne/` };
}

const types = { html: 'text/html', css: 'text/css', svg: 'image/svg+xml', js: 'text/javascript' } as const;

function typeOf(place: string): string {
  return (
    Object.entries(types).find(([ending]) => place.endsWith(`.${ending}`))?.[1] ?? 'application/octet-stream'
  );
}

/** Shows places one after the other in some tabs at a time, each of a session of its own. */
async function onPages(
  tabs: number,
  places: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, place: string) => Promise<unknown>,
  opened: (page: Page) => void = () => undefined,
): Promise<void> {
  const left = [...places];
  const lookAtSome = async () => {
    const page = await browser.newPage(options);
    opened(page);
    for (let place = left.shift(); place !== undefined; place = left.shift()) await look(page, place);
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, lookAtSome));
}

/**
 * What the Nu checker says against the pages of folders, a line each. It does not know where a page of the disk lies, so that for it nothing
 * is of the page's own origin; nor that data is no script.
 */
async function nu(folders: readonly string[]): Promise<string[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const args = ['--stdout', '--format', 'gnu', '--exit-zero-always', '--skip-non-html', ...folders];
  const { stdout } = await promisify(execFile)('java', ['-Xss2m', '-jar', jar, ...args], {
    maxBuffer: 2 ** 24,
  });
  return stdout
    .split('\n')
    .filter((fault) => fault !== '' && !/violates Content Security Policy/.test(fault));
}

/** The addresses of a page that lie in the site. */
function addressesIn(text: string): string[] {
  const plain = [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  const sets = [...text.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
  );
  return [...plain, ...sets].filter((address) => !/^(?:[a-z]+:|\/)/i.test(address));
}
