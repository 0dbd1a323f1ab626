import { cp, mkdir, rm, symlink, writeFile, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listOwnTemplates, readOwnTemplate } from '../../../electron/export';
import type { FindTemplate } from '../../../electron/export';
import { makePrintShopPdf } from '../../../electron/export/leaflet/print-shop';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { leafletFormats } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { shortLeaflet } from '../../fixtures/leaflet-articles';
import { newFolder } from '../../handlers/desk';
import { readPdf } from '../pdf-readers';
import { job, material } from './leaflet-fixture';
import { inkIn } from './page-ink';

let folder: string;
const find: FindTemplate = (name) => readOwnTemplate(folder, name);
const design: LeafletDesign = { format: 'a5', template: 'tract', own: 'notre tract', ink: 'black' };

beforeEach(async () => {
  folder = join(await newFolder(), 'templates');
  await cp(resolve('resources/templates/leaflet/tract'), join(folder, 'notre tract'), { recursive: true });
});

const typ = () => join(folder, 'notre tract', 'template.typ');

async function change(words: (source: string) => string): Promise<void> {
  await writeFile(typ(), words(await readFile(typ(), 'utf8')));
}

async function set() {
  const result = await setLeaflet(
    { ...material([]), ...job(), article: shortLeaflet, templates: find },
    design,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const brokenOf = ({ notices }: Awaited<ReturnType<typeof set>>) =>
  notices.find((notice) => notice.kind === 'template-broken');

describe('a template of the group’s own', () => {
  it('is the same leaflet while nothing is changed in it', async () => {
    const own = await set();
    const standard = await setLeaflet({ ...material([]), ...job(), article: shortLeaflet }, {
      ...design,
      own: undefined,
    } as never);
    expect(brokenOf(own)).toBeUndefined();
    expect(standard.ok && Buffer.from(standard.value.pdf).equals(Buffer.from(own.pdf))).toBe(true);
  });

  it('bleeds for a print shop what it draws over the edge of the paper', async () => {
    const band =
      '#place(top + left, dx: -margin.x - 5mm, dy: 60mm, rect(width: 160mm, height: 30mm, fill: ink))';
    await change((source) => source.replace('#begin-with(', `${band}\n#begin-with(`));
    const own = await set();
    expect(brokenOf(own)).toBeUndefined();
    const shop = await makePrintShopPdf(own.pdf, leafletFormats.a5, { bleed: 3, title: 'A', ink: 'black' });
    // White of 7 mm and a bleed of 3 mm are around the paper.
    const isBand = (y: number) => y > 100 && y < 115;
    expect(inkIn(shop, 1, (x, y) => x > 7.3 && x < 9.7 && isBand(y))).toBeGreaterThan(1000);
    expect(inkIn(shop, 1, (x, y) => x > 158.3 && x < 160.7 && isBand(y))).toBeGreaterThan(1000);
    expect(inkIn(shop, 1, (x, y) => x > 0.5 && x < 6.5 && isBand(y))).toBe(0);
  });

  it('sets the leaflet with what was changed, and with files of its own', async () => {
    await writeFile(
      join(folder, 'notre tract', 'devise.typ'),
      '#let devise = place(bottom + right, dx: 0mm, text(size: 7pt)[Tiré à la main])\n',
    );
    await change((source) => `#import "devise.typ": devise\n${source}\n#devise\n`);
    const own = await set();
    expect(brokenOf(own)).toBeUndefined();
    expect(readPdf(own.pdf).text).toContain('Tiré à la main');
  });

  it.each([
    ['is no Typst', (source: string) => `${source}\n#let = `, /expected/],
    ['reports nothing', () => '#set document(title: [a])\n#set text(lang: "fr")\nBonjour', /<report>/],
    ['reads a file of the machine', (source: string) => `#read("/../../../../etc/passwd")\n${source}`, /./],
    [
      'names a font that is not there',
      (source: string) => `#set text(font: "Nowhere Grotesk")\n${source}\n#text(font: "Nowhere Grotesk")[a]`,
      /nowhere grotesk/i,
    ],
    [
      'asks for a package of the registry',
      (source: string) => `#import "@preview/${secret}:1.0.0": x\n${source}`,
      /^it asks for a package$/,
    ],
    [
      'asks for one by a name made of the text',
      (source: string) => `#eval("import \\"@pre" + "view/${secret}:1.0.0\\"", mode: "code")\n${source}`,
      /^it asks for a package$/,
    ],
    [
      'asks for one of the person’s own',
      (source: string) => `#include "@lo" + "cal/letters:1.0.0"\n${source}`,
      /^it asks for a package$/,
    ],
  ])('that %s is named, and the standard one is used', async (_what, broken, why) => {
    await change(broken);
    const own = await set();
    expect(brokenOf(own)).toMatchObject({ template: 'notre tract', why: expect.stringMatching(why) });
    expect(readPdf(own.pdf).text).toContain(shortLeaflet.headline.slice(0, 12));
  });

  it('that is gone, or not made for the format, is named, and the standard one is used', async () => {
    const manifest = join(folder, 'notre tract', 'manifest.json');
    await writeFile(manifest, JSON.stringify({ like: 'tract', formats: ['a4'] }));
    expect(brokenOf(await set())).toMatchObject({ why: 'it is not made for this format' });
    await rm(join(folder, 'notre tract'), { recursive: true });
    expect(brokenOf(await set())).toMatchObject({ template: 'notre tract', why: 'its folder is gone' });
  });
});

/** Words of a text, which an address would tell. */
const secret = 'the-strike-begins-at-six';

describe('a template that asks for a package', () => {
  it('says so in the list, before it is used', async () => {
    await change((source) => `  #import "@preview/cetz:0.3.4"\n${source}`);
    expect(await listOwnTemplates(folder)).toMatchObject([{ broken: 'it asks for a package' }]);
    await change((source) => source.replace('  #import', '// #import'));
    expect(await listOwnTemplates(folder)).toMatchObject([{ broken: null }]);
  });
});

describe('the templates of an archive', () => {
  it('are listed with what their manifests say, broken ones with why', async () => {
    await mkdir(join(folder, 'sans manifeste'));
    await writeFile(join(folder, 'sans manifeste', 'template.typ'), '');
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos', 'a.txt'), '');
    const listed = await listOwnTemplates(folder);
    expect(listed.map(({ name, like, broken }) => ({ name, like, broken }))).toEqual([
      { name: 'notre tract', like: 'tract', broken: null },
      { name: 'sans manifeste', like: 'tract', broken: 'its manifest.json cannot be read' },
    ]);
    expect(listed[0]).toMatchObject({
      title: { fr: 'Classique', en: 'Classic' },
      formats: expect.arrayContaining(['a5']),
    });
    expect(await listOwnTemplates(join(folder, 'nowhere'))).toEqual([]);
  });

  it('hold no file that a link shows from elsewhere, and none outside', async () => {
    await symlink('/etc/hostname', join(folder, 'notre tract', 'secret.txt'));
    const template = await readOwnTemplate(folder, 'notre tract');
    expect([...(template?.files.keys() ?? [])].sort()).toEqual([
      'manifest.json',
      ...['de', 'en', 'es', 'fr', 'it'].map((language) => `sample.${language}.md`),
      'template.typ',
    ]);
    expect(template?.broken).toBe('a link in it leads out of the folder of templates');
    expect(await readOwnTemplate(folder, '../templates/notre tract')).toBeNull();
    expect(await readOwnTemplate(folder, '..')).toBeNull();
  });

  it('are none that a link shows from elsewhere, whole or in part; a link among themselves is let be', async () => {
    const elsewhere = await newFolder();
    await cp(join(folder, 'notre tract'), join(elsewhere, 'voisins'), { recursive: true });
    await symlink(join(elsewhere, 'voisins'), join(folder, 'voisins'));
    await cp(join(folder, 'notre tract'), join(folder, 'à moitié'), { recursive: true });
    await symlink(join(elsewhere, 'voisins'), join(folder, 'à moitié', 'parts'));
    await symlink(join(folder, 'notre tract'), join(folder, 'le même'));
    const broken = 'a link in it leads out of the folder of templates';
    expect(
      (await listOwnTemplates(folder)).map(({ name, broken: why, files }) => [name, why, files.size]),
    ).toEqual([
      ['le même', null, 7],
      ['notre tract', null, 7],
      ['voisins', broken, 0],
      ['à moitié', broken, 7],
    ]);
  });
});
