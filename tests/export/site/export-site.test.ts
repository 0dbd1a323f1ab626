import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import type { Job, Material, Progress } from '../../../electron/export';
import type { Article } from '../../../src/article';
import { article, figure, masthead, paragraph, smallSite } from '../../render/site/small-site';
import { typeset } from '../leaflet/leaflet-fixture';

const now = Date.parse('2026-03-10T12:00:00Z');
const held = article(7, {
  headline: 'Le rapport que la région cache',
  slug: 'le-rapport-que-la-region-cache',
  tags: ['Secret'],
  embargo: { local: '2026-03-10T13:01', zone: 'Europe/Paris' },
  lead: figure('d', 300, 200),
});
const draft = article(8, {
  status: 'draft',
  headline: 'Brouillon du bureau',
  slug: 'brouillon',
  lead: figure('e', 300, 200),
});

let desk = '';
let folder = '';
let photo: Uint8Array;
beforeEach(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-site-'));
  folder = path.join(desk, 'site');
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a3b32' } })
    .jpeg()
    .toBuffer();
});
afterEach(() => rm(desk, { recursive: true, force: true }));

const material = (articles: Article[], changes: Partial<Material> = {}): Material => ({
  articles,
  masthead,
  names: plainNames,
  draftWords: { draft: 'Draft', tooMany: 'Page too many' },
  readPicture: () => Promise.resolve(photo),
  ...changes,
});
const job = (changes: Partial<Job> = {}): Job => ({
  now,
  signal: new AbortController().signal,
  progress: () => undefined,
  resources: path.resolve('resources'),
  cache: null,
  typeset,
  ...changes,
});

/** Every file of the folder with its bytes, by path. */
async function contents(): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [path.relative(folder, file), await readFile(file)] as const),
    ),
  );
}

describe('the exported site', () => {
  it('holds the files it reports, and all that its pages and style sheet load', async () => {
    const written = await exportSite(material(smallSite), folder, job());
    if (!written.ok) throw new Error(JSON.stringify(written));
    const files = await contents();
    expect(written.value.files.toSorted()).toEqual(
      [...files.keys()].filter((file) => file !== '.roneo-files').sort(),
    );
    const style = files.get('assets/site.css')?.toString() ?? '';
    const asked = [...style.matchAll(/url\('([^']*)'\)/g)].map(([, url]) => `assets/${url}`);
    const faces = [...new Set(asked)];
    expect(faces.length).toBe(8);
    for (const face of faces) expect([face, files.has(face)]).toEqual([face, true]);
    const page = files.get('la-region-ferme-la-ligne/index.html')?.toString() ?? '';
    for (const [, source] of page.matchAll(/src="\.\.\/(pictures\/[^"]*)"/g))
      expect(files.has(source ?? '')).toBe(true);
  });

  it.each([
    ['el', 'Η γραμμή μένει ανοιχτή, λέει η ένωση', /-grek\.woff2$/],
    ['uk', 'Лінія залишається відкритою, ґанок і їжа', /-cyrl\.woff2$/],
  ])('has faces of its own for a language of another script (%s)', async (language, headline, faces) => {
    await exportSite(material([article(1, { language, headline, slug: 'text' })]), folder, job());
    const style = (await readFile(path.join(folder, 'assets/site.css'))).toString();
    const rules = style
      .split('@font-face')
      .filter((rule) => faces.test(/url\('([^']*)'/.exec(rule)?.[1] ?? ''));
    const serif = rules.find((rule) => /'Source Serif 4'[^]*style: normal/.test(rule)) ?? '';
    const file = /url\('([^']*)'/.exec(serif)?.[1] ?? '';
    const letters = [...headline.replace(/[ ,]/g, '')].map((letter) => letter.codePointAt(0) ?? 0);
    const ranges = [...serif.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(
      ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
    );
    expect((await stat(path.join(folder, 'assets', file))).size).toBeGreaterThan(5000);
    expect(letters.filter((letter) => !ranges.some(([from, to]) => from <= letter && letter <= to))).toEqual(
      [],
    );
  });

  it('is the same bytes when it is made twice, with and without prepared pictures', async () => {
    await exportSite(material(smallSite), folder, job());
    const first = await contents();
    await exportSite(
      material(smallSite),
      folder,
      job({ cache: path.join(desk, 'cache'), now: now + 86_400_000 }),
    );
    await exportSite(material(smallSite), folder, job({ cache: path.join(desk, 'cache') }));
    expect(await contents()).toEqual(first);
  });

  it('prepares a picture once, and again only when another is asked for', async () => {
    const cache = path.join(desk, 'cache');
    let reads = 0;
    const counted = { readPicture: () => Promise.resolve((reads++, photo)) };
    await exportSite(material(smallSite, counted), folder, job({ cache }));
    const first = reads;
    await exportSite(material(smallSite, counted), folder, job({ cache }));
    expect([first > 0, reads]).toEqual([true, first]);
  });

  it('reports how far it is, up to the last', async () => {
    const steps: Progress[] = [];
    await exportSite(material(smallSite), folder, job({ progress: (step) => steps.push(step) }));
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
  });
});

describe('what must not be public', () => {
  it('is in no byte of the folder: neither an embargoed text nor its pictures, nor a draft', async () => {
    const written = await exportSite(material([...smallSite, held, draft]), folder, job());
    expect(written).toMatchObject({
      ok: true,
      value: {
        notices: [
          { kind: 'held-back', article: held.headline, until: held.embargo },
          { kind: 'draft-left-out', article: draft.headline },
          ...(['legal', 'newsletter', 'join'] as const).map((what) => ({
            kind: 'words-untranslated',
            what,
            language: 'en',
          })),
        ],
      },
    });
    for (const [file, bytes] of await contents()) {
      const text = `${file} ${bytes.toString('latin1')}`;
      expect([file, /que-la-region-cache|brouillon|Secret|tag\/secret|d{20}|e{20}/i.test(text)]).toEqual([
        file,
        false,
      ]);
      expect([file, bytes.includes('région cache')]).toEqual([file, false]);
    }
  });

  it('comes out at its hour, and goes in again when it is withdrawn', async () => {
    await exportSite(material([held]), folder, job({ now: Date.parse('2026-03-10T12:01:00Z') }));
    expect((await contents()).has(`${held.slug}/index.html`)).toBe(true);
    await exportSite(material([{ ...held, status: 'draft' }]), folder, job());
    expect((await contents()).has(`${held.slug}/index.html`)).toBe(false);
    expect((await contents()).get('index.html')?.toString()).toContain('Aucun article');
  });
});

describe('a site of which something cannot be made', () => {
  const other = article(3);
  const refusals: [string, Article[], object][] = [
    [
      'has no headline',
      [article(1, { headline: ' ' })],
      { kind: 'headline-missing', article: article(1).id },
    ],
    [
      'has the address of another',
      [article(1, { slug: other.slug })],
      { kind: 'slug-taken', slug: other.slug },
    ],
    [
      'has the address of the archives',
      [article(1, { slug: 'archives' })],
      { kind: 'slug-taken', slug: 'archives' },
    ],
    ['has the address of a year', [article(1, { slug: '2026' })], { kind: 'slug-taken', slug: '2026' }],
  ];

  it.each(refusals)('has no page of an article that %s, and says so', async (_, articles, problem) => {
    const written = await exportSite(material([other, ...articles]), folder, job());
    if (!written.ok) throw new Error(JSON.stringify(written));
    expect(written.value.files).toContain(`${other.slug}/index.html`);
    expect(written.value.notices[0]).toMatchObject({ kind: 'outlet-missing', outlet: 'site', problem });
  });

  it('has its pages without a picture that is missing or is no picture, and says so', async () => {
    const shown = [article(2, { lead: figure('f') }), article(4, { lead: figure('a') })];
    for (const lost of [null, photo.subarray(0, 200)]) {
      const readPicture = (hash: string) => Promise.resolve(hash.startsWith('f') ? lost : photo);
      const written = await exportSite(material(shown, { readPicture }), folder, job());
      if (!written.ok) throw new Error(JSON.stringify(written));
      expect(written.value.notices).toContainEqual({
        kind: 'picture-left-out',
        article: article(2).headline,
        caption: figure('f').caption,
        place: 1,
      });
      const files = await contents();
      expect(files.get(`${article(2).slug}/index.html`)?.toString()).not.toContain('<img');
      expect(files.get(`${article(4).slug}/index.html`)?.toString()).toContain('<img');
    }
  });

  it('is drawn once, however many pictures are lost', async () => {
    const hashes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const shown = [...hashes, '1'].map((hash, at) => article(at + 1, { lead: figure(hash) }));
    let drawn = 0;
    const whole = (each: Article) => ((drawn += 1), each);
    const draw = async (isLost: (hash: string) => boolean) => {
      drawn = 0;
      await rm(folder, { recursive: true, force: true });
      const readPicture = (hash: string) => Promise.resolve(isLost(hash) ? null : photo);
      const written = await exportSite(material(shown, { readPicture, whole }), folder, job());
      if (!written.ok) throw new Error(JSON.stringify(written));
      return { ...written.value, drawn };
    };
    const sound = await draw(() => false);
    const torn = await draw((hash) => !hash.startsWith('1'));
    expect(torn.notices.filter(({ kind }) => kind === 'picture-left-out')).toHaveLength(6);
    expect(torn.drawn).toBe(sound.drawn);
    expect(torn.files.filter((file) => file.startsWith('pictures/1')).length).toBeGreaterThan(0);
    expect(torn.files.filter((file) => /^pictures\/[a-f](?!.*-card)/.test(file))).toEqual([]);
    const files = await contents();
    for (const each of shown)
      expect(files.get(`${each.slug}/index.html`)?.includes('<img')).toBe(each === shown.at(-1));
  });

  it('is written with half an emoji in a headline, and without a former address for which there is no room', async () => {
    const cut = article(1, {
      headline: 'La fête \ud83c',
      formerPaths: ['feed.xml', '404.html/a', 'fete.php'],
    });
    const written = await exportSite(material([cut]), folder, job());
    if (!written.ok) throw new Error(JSON.stringify(written));
    expect(written.value.files).toEqual(
      expect.arrayContaining([`${cut.slug}/index.html`, 'feed.xml', '404.html', 'fete.php/index.html']),
    );
    expect(written.value.notices.filter(({ kind }) => kind === 'former-address-left-out')).toEqual(
      ['feed.xml', '404.html/a'].map((path) => ({
        kind: 'former-address-left-out',
        article: cut.headline,
        path,
      })),
    );
  });

  it('keeps the old folder when the logo is lost', async () => {
    await exportSite(material([article(1)]), folder, job());
    const { mtimeMs } = await stat(folder);
    const logo = { ...masthead, logo: figure('e').picture };
    const readPicture = () => Promise.resolve(null);
    expect(
      await exportSite(material([article(1)], { masthead: logo, readPicture }), folder, job()),
    ).toMatchObject({ ok: false, problem: { kind: 'picture-missing' } });
    expect((await stat(folder)).mtimeMs).toBe(mtimeMs);
  });

  it('leaves nothing when it is cancelled', async () => {
    const stop = new AbortController();
    const stopping = job({ signal: stop.signal, progress: () => stop.abort() });
    expect(await exportSite(material(smallSite), folder, stopping)).toEqual({
      ok: false,
      problem: { kind: 'cancelled' },
    });
    expect(await readdir(desk)).toEqual([]);
  });
});

it('gives notice of a picture without alternative text, and of a site without an address', async () => {
  const silent = article(1, { lead: { ...figure('a'), alt: '' } });
  const written = await exportSite(
    material([silent], { masthead: { ...masthead, site: '' } }),
    folder,
    job(),
  );
  expect(written).toMatchObject({
    value: {
      notices: [
        { kind: 'site-address-missing' },
        { kind: 'alt-missing', article: silent.headline, caption: figure('a').caption, place: 1 },
      ],
    },
  });
});

it('gives an article without an address one made of its headline', async () => {
  await exportSite(
    material([article(1, { slug: '', headline: 'L’œuvre de tous', body: [paragraph('…')] })]),
    folder,
    job(),
  );
  expect((await contents()).has('l-oeuvre-de-tous/index.html')).toBe(true);
});
