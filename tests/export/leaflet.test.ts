import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article, Figure, Masthead } from '../../src/article';
import { emptyMasthead, footnotesOf, linesOf, plainText } from '../../src/article';
import type { LeafletProof } from '../../src/contract';
import { renderLeaflet } from '../../src/render';
import { createTypesetter, exportLeaflet, proofLeaflet } from '../../electron/export';
import type { Job, Material, Typeset } from '../../electron/export';
import { everyBlock } from '../fixtures/every-block';
import {
  lineArticle,
  lineMasthead,
  longLeaflet,
  mediumLeaflet,
  readBody,
  shortLeaflet,
} from '../fixtures/leaflet-articles';
import { joinLines, plainSpaces, readPdf, readPixels } from './pdf-readers';

const typesetter = createTypesetter('resources');
const typeset: Typeset = (request) => Promise.resolve(typesetter.typeset(request));

describe('a leaflet fits its pages', () => {
  test.each([
    ['120 words on one side, at the most generous size', shortLeaflet, 1, 10.5],
    ['300 words on one side', mediumLeaflet, 1, 8.2],
    ['830 words on two sides', longLeaflet, 2, 8.2],
  ])('%s', async (_, article, pages, least) => {
    const proof = await proofOf(article);
    expect(proof).toMatchObject({ pages, wordsTooMany: 0 });
    expect(proof.bodySize).toBeGreaterThanOrEqual(least);
    expect(proof.bodySize).toBeLessThanOrEqual(10.5);
    expect(readPdf(proof.pdf).info).toMatch(new RegExp(`Pages: +${pages}\\n`));
  });

  test('it is A5, and its text keeps 8 mm from the edge of the paper', async () => {
    const { pdf } = await proofOf(longLeaflet);
    expect(readPdf(pdf).info).toMatch(/Page size: +419\.5\d+ x 595\.2\d+ pts/);
    for (const page of [1, 2])
      expect(inkIn(pdf, page, (x, y) => x < 8 || y < 8 || x > 140 || y > 202)).toBe(0);
  });

  test('its columns end level, at most three lines apart, above the foot', async () => {
    const { pdf } = await proofOf({
      ...longLeaflet,
      body: longLeaflet.body.filter(({ type }) => type === 'paragraph'),
    });
    const [left, right] = [columnEnd(pdf, 10, 71), columnEnd(pdf, 77, 138)];
    expect(Math.abs(left - right)).toBeLessThan(3 * 11.5);
  });

  test('one that is too long says by how many words, and so many fewer fit', async () => {
    const words = Array.from({ length: 1400 }, (_, at) => (at % 9 === 8 ? 'réunion.' : 'mesure'));
    const long = (count: number) =>
      lineArticle({ headline: 'Trop long', body: readBody(words.slice(0, count).join(' ')) });
    const { wordsTooMany, pages } = await proofOf(long(1400));
    expect(pages).toBeGreaterThan(2);
    expect(wordsTooMany).toBeGreaterThan(0);
    expect((await proofOf(long(1400 - wordsTooMany))).wordsTooMany).toBe(0);
    expect((await proofOf(long(1400 - wordsTooMany + 1))).wordsTooMany).toBe(1);
  });

  test('setting 830 words takes no more than sixteen tries', async () => {
    let tries = 0;
    await proofOf(longLeaflet, lineMasthead, (request) => ((tries += 1), typeset(request)));
    expect(tries).toBeLessThanOrEqual(16);
  });

  test('without headline, text or masthead there is still a page', async () => {
    expect(await proofOf(lineArticle({}), emptyMasthead())).toMatchObject({ pages: 1, wordsTooMany: 0 });
  });

  test('a headline of forty words, or of one endless word, stays on its page', async () => {
    const headlines = [
      Array.from({ length: 40 }, (_, at) => `parole${at}`).join(' '),
      'Rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    ];
    for (const headline of headlines) {
      const { pdf } = await proofOf({ ...mediumLeaflet, headline });
      expect(inkIn(pdf, 1, (x) => x > 140)).toBe(0);
      expect(readPdf(pdf).text).toContain(headline);
    }
  });
});

describe('a leaflet says what the article says', () => {
  test('every word of the text, in order, notes at the foot', async () => {
    const { text, raw } = readPdf((await proofOf(longLeaflet)).pdf);
    const said = linesOf(longLeaflet.body).map((line) => plainSpaces(plainText(line)));
    const read = runningText(raw, longLeaflet);
    let from = 0;
    for (const line of said) {
      for (const word of line.split(' ')) {
        const at = read.indexOf(word, from);
        expect(at, `${word} of “${line}”`).toBeGreaterThanOrEqual(from);
        from = at + word.length;
      }
    }
    expect(text).toContain('Rapport de la chambre régionale des comptes, 2024, page 87.');
  });

  test('group, date in its language, kicker, headline, standfirst, call, address and imprint', async () => {
    const { text } = readPdf((await proofOf(mediumLeaflet)).pdf);
    for (const words of [
      'Collectif pour la ligne de la Vilaine',
      'Guichen, le 1er mars 2026',
      'LIGNE RENNES-REDON',
      'Deux cent quarante habitants votent le recours contre la fermeture des guichets',
      'avant de saisir le tribunal administratif.',
      'Rejoignez le collectif, venez à la prochaine réunion',
      'Lire en ligne : ligne-vilaine.exemple.org/recours-guichets',
      '4, place de la Gare, 35580 Guichen',
      'Imprimé par Imprimerie coopérative du Port, 12, quai des Radoubs, 35600 Redon. Ne pas jeter sur la voie publique.',
    ])
      expect(text).toContain(words);
  });

  test('markup of any language is printed as it was typed', async () => {
    const hostile =
      '#panic("x") $x^2$ *gras* _it_ \\ @ref <label> `code` = Titre // rien </script> & %d {{x}} #[x] ~ ---';
    const article = lineArticle({
      headline: hostile,
      kicker: hostile,
      standfirst: hostile,
      body: [paragraphOf(hostile)],
    });
    const { text } = readPdf((await proofOf(article)).pdf);
    expect(text.split(hostile).length - 1).toBeGreaterThanOrEqual(2);
  });

  test('every kind of block, every mark', async () => {
    const { text, structure } = readPdf(
      (await proofOf(lineArticle({ headline: 'Tout', body: everyBlock }))).pdf,
    );
    for (const words of [
      '1er mars',
      'xxe siècle',
      'CO2',
      '– un train par heure',
      '3. réparer la voie',
      'Maud Kerbrat, usagère',
      'Douze minutes de retard',
      'La halte un matin',
      'Trains par jour',
      'Rendez-vous',
    ])
      expect(text).toContain(words);
    for (const tag of ['H1', 'H2', 'L (block)', 'LI', 'Table', 'TH', 'Figure', 'Note', 'Link'])
      expect(structure).toContain(tag);
  });

  test.each([
    ['en', 'The council “forgot” to ask — twice. It isn’t over; we’ll be back: £40,000 a year, 9% more.'],
    ['de', '„Größe“ heißt Verantwortung: Straßenbahnhaltestellenschließungen – nicht mit uns!'],
    ['pl', '„Zażółć gęślą jaźń” – mówią mieszkańcy Łodzi, żądając pociągów.'],
    ['el', 'Οι κάτοικοι ζητούν «ένα τρένο την ώρα»· τίποτα λιγότερο.'],
    ['uk', 'Мешканці вимагають «потяг щогодини», їжачок ґречний.'],
    ['tr', 'İstasyon kapanmasın: ışık, ğ, ş ve ç.'],
  ])('in %s, with no letter missing', async (language, words) => {
    const article = lineArticle({ language, headline: words, standfirst: words, body: [paragraphOf(words)] });
    const { notices, text, source } = await exported(article);
    expect(notices).toEqual([]);
    expect(text.split(words).length - 1).toBe(3);
    expect(source).toContain(`/Lang (${language})`);
  });

  test('what our faces cannot print is left out and said, and fancy dress is taken off', async () => {
    const article = lineArticle({ headline: 'Tous à la gare 🚂', body: [paragraphOf('Non 中 et 𝗡𝗼𝗻 ✊🏽 !')] });
    const { notices, text } = await exported(article);
    expect(text).toContain('Tous à la gare');
    expect(text).toContain('Non ■ et Non !');
    expect(notices).toContainEqual({
      kind: 'characters-unprintable',
      article: article.headline,
      characters: '🚂中✊🏽',
    });
  });
});

describe('a leaflet is print', () => {
  test('black ink alone: no other colour is ever set, and photos are grey', async () => {
    const { source } = readPdf(
      (await proofOf({ ...mediumLeaflet, lead: await figure() }, lineMasthead, typeset)).pdf,
    );
    const inks = [...source.matchAll(/^(.*) (rg|RG|k|K|g|G|sc|SC|scn|SCN)$/gm)].map(([line]) => line);
    expect(new Set(inks)).toEqual(new Set(['0 0 0 1 k', '0 0 0 1 K']));
    expect(source).toContain('/Subtype /Image');
    expect(source).not.toMatch(/\/DeviceRGB|\/N 3\b/);
  });

  test('tagged, titled, in its language, with our faces only, all embedded', async () => {
    const { info, faces, source } = readPdf((await proofOf(longLeaflet)).pdf);
    expect(info).toMatch(/Title: +On affame la bête pour l’accuser d’être maigre/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/Lang (fr)');
    expect(faces.length).toBeGreaterThan(3);
    for (const { name, embedded } of faces) {
      expect(name).toMatch(/^(SourceSerif4|LibreFranklin|BarlowCondensed)-/);
      expect(embedded, name).toBe(true);
    }
  });

  test('the same bytes each time, with no clock, no user and no path in them', async () => {
    const [one, two] = [
      await proofOf({ ...longLeaflet }),
      await proofOf(longLeaflet, lineMasthead, freshTypeset()),
    ];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    const { info, source } = readPdf(one.pdf);
    expect(info).not.toMatch(/CreationDate: +(?!Thu Jan +1)|Author/);
    expect(source).not.toMatch(/\/(home|root|work|tmp|Users)\//);
  });

  test('the code is at least 20 mm wide with four modules of white around it', async () => {
    const { pdf } = await proofOf(longLeaflet);
    const { left, right, top, bottom } = codeBox(pdf, 2);
    const module = (right - left) / 33;
    expect(renderLeaflet(longLeaflet, lineMasthead).foot.page?.modules).toHaveLength(33);
    expect(right - left).toBeGreaterThanOrEqual(20);
    const isAround = (x: number, y: number) =>
      x > left - 4 * module && y > top - 4 * module && y < bottom + 4 * module;
    const isInside = (x: number, y: number) =>
      x > left - 0.2 && x < right + 0.2 && y > top - 0.2 && y < bottom + 0.2;
    expect(inkIn(pdf, 2, (x, y) => isAround(x, y) && !isInside(x, y))).toBe(0);
  });

  test('a masthead without a site gets no code, and says so', async () => {
    const { text, notices } = await exported(shortLeaflet, {
      ...lineMasthead,
      site: '',
      imprint: { printer: '', address: '' },
    });
    expect(text).not.toContain('Lire en ligne');
    expect(notices).toEqual([
      { kind: 'imprint-missing', article: shortLeaflet.headline },
      { kind: 'site-address-missing' },
    ]);
  });
});

describe('the export', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'roneo-leaflet-'))));
  afterEach(() => rm(folder, { recursive: true }));

  test('writes each leaflet as the preview shows it, and two on a sheet of A4', async () => {
    const out = join(folder, 'leaflet');
    const done = await exportLeaflet(material([shortLeaflet, longLeaflet]), out, job());
    expect(done).toMatchObject({
      ok: true,
      value: {
        files: [
          'guichet-de-guichen-a5.pdf',
          'guichet-de-guichen-a5-2up.pdf',
          'affamer-la-ligne-a5.pdf',
          'affamer-la-ligne-a5-2up.pdf',
        ],
      },
    });
    expect(
      Buffer.compare(await readFile(join(out, 'affamer-la-ligne-a5.pdf')), (await proofOf(longLeaflet)).pdf),
    ).toBe(0);
    const sheet = readPdf(await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf')));
    expect(sheet.info).toMatch(/Pages: +2\n/);
    expect(sheet.info).toMatch(/Page size: +841\.89 x 595\.276 pts \(A4\)/);
    expect(sheet.text.split('Il ne manque qu’une décision').length - 1).toBe(2);
  });

  test('both halves of a sheet are the same, front and back, with nothing in the outer 5 mm', async () => {
    const out = join(folder, 'leaflet');
    await exportLeaflet(material([longLeaflet]), out, job());
    const pdf = await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf'));
    for (const page of [1, 2]) {
      expect(halvesDiffer(pdf, page)).toBeLessThan(0.001);
      expect(inkIn(pdf, page, (x, y) => x < 5 || y < 5 || x > 292 || y > 205)).toBe(0);
      expect(inkIn(pdf, page, (x, y) => Math.abs(x - 148.5) < 1 && y < 8)).toBeGreaterThan(0);
    }
  });

  test.each([
    ['headline-missing', [lineArticle({})]],
    ['slug-taken', [shortLeaflet, shortLeaflet]],
    ['nothing-to-export', []],
    ['leaflet-too-long', [{ ...longLeaflet, body: [...longLeaflet.body, ...longLeaflet.body] }]],
    [
      'picture-missing',
      [
        {
          ...shortLeaflet,
          body: everyBlock.map((block) =>
            block.type === 'figure'
              ? { ...block, picture: { ...block.picture, hash: 'b'.repeat(64) } }
              : block,
          ),
        },
      ],
    ],
  ])('says %s and writes nothing', async (kind, articles) => {
    const out = join(folder, 'leaflet');
    expect(await exportLeaflet(material(articles), out, job())).toMatchObject({
      ok: false,
      problem: { kind },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

const proofs = new Map<Article, LeafletProof>();

/** A proof, made once of the articles that several tests read. */
async function proofOf(article: Article, masthead = lineMasthead, set = typeset): Promise<LeafletProof> {
  const isShared = masthead === lineMasthead && set === typeset;
  const known = isShared ? proofs.get(article) : undefined;
  if (known) return known;
  const proof = await proofLeaflet(article, masthead, readPicture, set);
  if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
  if (isShared) proofs.set(article, proof.value);
  return proof.value;
}

async function exported(article: Article, masthead: Masthead = lineMasthead) {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-leaflet-'));
  try {
    const done = await exportLeaflet({ ...material([article]), masthead }, join(folder, 'out'), job());
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    return {
      ...readPdf(await readFile(join(folder, 'out', done.value.files[0] ?? ''))),
      notices: done.value.notices,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function material(articles: Article[]): Material {
  return { articles, masthead: lineMasthead, readPicture };
}

function job(): Job {
  return {
    now: 0,
    signal: new AbortController().signal,
    progress: () => undefined,
    resources: 'resources',
    cache: null,
    typeset,
  };
}

function freshTypeset(): Typeset {
  const fresh = createTypesetter('resources');
  return (request) => Promise.resolve(fresh.typeset(request));
}

const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: '#b3261e' } })
  .jpeg()
  .toBuffer();

async function readPicture(hash: string): Promise<Uint8Array | null> {
  return hash === 'a'.repeat(64) ? photo : null;
}

async function figure(): Promise<Figure> {
  await photo;
  const picture = { hash: 'a'.repeat(64), type: 'image/jpeg', width: 600, height: 400 } as const;
  return { type: 'figure', picture, caption: 'La halte', credit: 'Collectif', alt: 'Un autorail rouge' };
}

function paragraphOf(text: string): Article['body'][number] {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

/** The running text alone, without the notes, the turn of the page and the running head that interrupt it. */
function runningText(raw: string, article: Article): string {
  const notes = footnotesOf(article).map((note) => plainText(note.content));
  const between = [...notes, lineMasthead.name, article.headline, 'Suite au verso →'];
  const without = between.reduce((text, words) => text.replace(asSet(words), ' '), raw);
  return joinLines(without)
    .replaceAll('- ', '-')
    .replaceAll(/([.,»]) ?\d(?= [A-Z])/g, '$1');
}

/** Finds words as they may be set: with breaks and hyphens of line ends inside, after the number of a note. */
function asSet(words: string): RegExp {
  const signs = [...words.replace(/\s/g, '')].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(\\d\\s*)?${signs.join('[\\u00ad\\s]*')}`, 'g');
}

const dpi = 144;
const perMillimetre = dpi / 25.4;

/** How many pixels of a part of a page, told in millimetres, are not white. */
function inkIn(pdf: Uint8Array, page: number, isPart: (x: number, y: number) => boolean): number {
  const { width, pixels } = readPixels(pdf, page, dpi);
  let count = 0;
  for (const [at, grey] of pixels.entries()) {
    if (grey < 250 && isPart((at % width) / perMillimetre, Math.floor(at / width) / perMillimetre))
      count += 1;
  }
  return count;
}

/** The pixels of a page as a question: whether there is ink in a row, in millimetres, between two of its places. */
function inkRows(pdf: Uint8Array, page: number) {
  const { width, pixels } = readPixels(pdf, page, dpi);
  return (y: number, from: number, to: number): number => {
    const start = Math.round(y * perMillimetre) * width;
    const row = pixels.subarray(
      start + Math.round(from * perMillimetre),
      start + Math.round(to * perMillimetre),
    );
    return row.filter((grey) => grey < 128).length / row.length;
  };
}

/** Where the rule over the foot of a page is, in millimetres: the thickest below the middle. */
function footRule(ink: ReturnType<typeof inkRows>): number {
  let y = 100;
  while (ink(y, 11, 137) < 0.99) y += 0.1;
  return y;
}

/** Where the text of a column between two millimetres ends on the back, in points. */
function columnEnd(pdf: Uint8Array, from: number, to: number): number {
  const ink = inkRows(pdf, 2);
  let y = footRule(ink) - 0.5;
  while (ink(y, from, to) === 0) y -= 0.1;
  return (y / 25.4) * 72;
}

/** The square of the code on a page, in millimetres. */
function codeBox(pdf: Uint8Array, page: number) {
  const ink = inkRows(pdf, page);
  let top = footRule(ink) + 1.2;
  while (ink(top, 102, 139) === 0) top += 0.1;
  let bottom = top;
  while (ink(bottom, 102, 139) > 0 || ink(bottom + 0.5, 102, 139) > 0) bottom += 0.1;
  let left = 102;
  while (ink(top + 0.2, left, left + 0.2) === 0) left += 0.1;
  return { left, right: 138, top, bottom };
}

/** The share of pixels that differ between the left and the right half of a page. */
function halvesDiffer(pdf: Uint8Array, page: number): number {
  const { width, height, pixels } = readPixels(pdf, page, dpi);
  const half = Math.round(148.5 * perMillimetre);
  let differing = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < half - 12; x += 1) {
      const [left = 0, right = 0] = [pixels[y * width + x], pixels[y * width + x + half]];
      if (Math.abs(left - right) > 128) differing += 1;
    }
  }
  return differing / (half * height);
}
