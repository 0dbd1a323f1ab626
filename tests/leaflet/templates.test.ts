import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { setLeaflet } from '../../electron/export/leaflet/set-leaflet';
import {
  couponNames,
  designFor,
  designedFormat,
  holdsCoupon,
  inks,
  largerFormats,
  leafletFormatNames,
  leafletFormats,
  usualLeaflets,
  leafletTemplateNames,
  leafletTemplates,
} from '../../src/leaflet';
import type { Ink, LeafletDesign, LeafletFormatName, LeafletTemplateName } from '../../src/leaflet';
import { messagesIn, outletMessages } from '../../src/messages';
import type { Article } from '../../src/article';
import { sampleArticle } from '../article/sample';
import { figure, job, material } from '../export/leaflet/leaflet-fixture';
import { inkIn } from '../export/leaflet/page-ink';
import { collisionFaults, edgeFaults, marginFaults } from '../export/leaflet/proof/page-checks';
import { plainSpaces, readHues, readPdf } from '../export/pdf-readers';
import { callToMarch, march } from '../fixtures/appointment';
import { lineArticle, longLeaflet, mediumLeaflet, shortLeaflet } from '../fixtures/leaflet-articles';
import { isSetWhole } from './whole-set';

const folderOf = (name: LeafletTemplateName) =>
  new URL(`../../resources/templates/leaflet/${name}/`, import.meta.url);

async function set(article: Article, design: LeafletDesign) {
  const result = await setLeaflet({ ...material([]), ...job(), article }, design);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The words of a text's body, in any order, its notes among them. */
function wordsOf(body: Article['body']): string[] {
  const texts: string[] = [];
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return plainSpaces(texts.join(' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
}

const languages = ['de', 'en', 'es', 'it'] as const;

describe.each(leafletTemplateNames)('the template %s', (name) => {
  const { formats, printsText, cover } = leafletTemplates[name];
  let sample: Article;
  beforeAll(async () => {
    sample = await sampleArticle('sample.fr.md', folderOf(name));
  });

  it('has a manifest that says what the program says of it', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('manifest.json', folderOf(name)), 'utf8'));
    const said = (key: 'templates' | 'purposes') => ({
      fr: messagesIn('fr').leafletNames[key][name],
      en: messagesIn('en').leafletNames[key][name],
    });
    expect(manifest).toMatchObject({
      name: said('templates'),
      purpose: said('purposes'),
      like: name,
      formats,
    });
    expect(existsSync(new URL('template.typ', folderOf(name)))).toBe(true);
  });

  /** In one language a template, each language at least once, and in its first format. */
  const few = {
    language: languages[leafletTemplateNames.indexOf(name) % languages.length],
    format: formats[0],
  };

  for (const language of languages)
    it.skipIf(!isSetWhole && language !== few.language)(
      `sets its sample in the language ${language}, with the words of that language`,
      async () => {
        const text = await sampleArticle(`sample.${language}.md`, folderOf(name));
        expect(text.language.slice(0, 2)).toBe(language);
        expect(text.appointment === undefined).toBe(sample.appointment === undefined);
        const [format = 'a5'] = formats;
        const { pdf, pages, wordsTooMany } = await set(text, { format, template: name, ink: 'black' });
        expect(wordsTooMany).toBe(0);
        expect(pages).toBeLessThanOrEqual(leafletFormats[format].pageCounts.at(-1) ?? 0);
        const printed = readPdf(pdf).text;
        // A placard leads nowhere, nor does a small sticker or a card to somebody else.
        const leads = ['headline', 'card'].includes(leafletTemplates[name].head)
          ? ''
          : outletMessages(text.language).readOnline.slice(0, 6);
        expect(printed).toContain(leads);
        expect(plainSpaces(printed)).not.toMatch(/Lire en ligne|Suite au verso|Sommaire/);
      },
      60_000,
    );

  for (const [at, format] of formats.entries()) {
    const ink = inks[at % inks.length] as Ink;
    it.skipIf(!isSetWhole && format !== few.format)(
      `sets its sample as ${format} in the ink ${ink}, whole and within its margins`,
      async () => {
        const { pdf, pages, wordsTooMany } = await set(sample, { format, template: name, ink });
        const { faces, text } = readPdf(pdf);
        expect(wordsTooMany).toBe(0);
        expect(faces.every(({ embedded }) => embedded)).toBe(true);
        const counts = leafletFormats[format].pageCounts;
        expect(pages).toBeLessThanOrEqual(counts.at(-1) ?? 0);
        if (cover.before > 0) expect(counts).toContain(pages);
        const { side, bottom } = leafletFormats[format].margin;
        const { width, height } = leafletFormats[format];
        const isFree = (x: number, y: number) =>
          x < side - 1 || x > width - side + 1 || y > height - bottom / 2;
        // Placards, stickers and one kind of poster have letters and colour up to the edge.
        if (leafletTemplates[name].head === 'headline' || name === 'fond-perdu') return;
        for (let page = 1; page <= pages; page += 1) expect(inkIn(pdf, page, isFree)).toBe(0);
        if (!printsText) return;
        const printed = new Set(
          wordsOf([{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }]),
        );
        const missing = wordsOf(sample.body).filter((word) => !printed.has(word));
        // A word may be cut where a column or a page turns, with something else between its halves.
        expect(missing.slice(pages)).toEqual([]);
      },
    );

    it.skipIf(!isSetWhole && format !== few.format)(
      `has no letter outside the page or over another as ${format}, in any ink, with any coupon`,
      async () => {
        const article = { ...sample, appointment: march, lead: await figure() };
        const bare = { format, template: name };
        const coupons = holdsCoupon(bare) ? couponNames : [];
        // What is cut off is the same in every ink.
        const designs: LeafletDesign[] = [
          ...inks.map((colour) => ({ ...bare, ink: colour })),
          ...coupons.map((coupon) => ({ ...bare, ink: 'black' as const, coupon })),
        ];
        for (const design of designs) {
          const { pdf, notices } = await set(article, design);
          const astray = notices.filter(({ kind }) => kind === 'letters-astray');
          const outside =
            leafletTemplates[name].head === 'headline' || name === 'fond-perdu'
              ? edgeFaults(pdf, leafletFormats[format], 3)
              : marginFaults(pdf, designedFormat(design));
          const found = { design, astray, outside, over: collisionFaults(pdf) };
          expect(found).toEqual({ design, astray: [], outside: [], over: [] });
        }
      },
      600_000,
    );
  }
});

/** The hue of the group's green, and that of the red picture. */
const [green, red] = [131, 3];

describe('the inks of a leaflet', () => {
  const hues = async (template: LeafletTemplateName, format: LeafletFormatName, ink: Ink) => {
    const { pdf, pages } = await set({ ...callToMarch, lead: await figure() }, { format, template, ink });
    return Array.from({ length: pages }, (_, at) => [...readHues(pdf, at + 1)]).flat();
  };

  it.each([
    ['tract', 'a5'],
    ['appel', 'a4'],
    ['affiche', 'a3'],
    ['depliant', 'a4-fold'],
  ] as const)(
    'of %s: black alone has no colour, two have the one hue of the group',
    async (template, format) => {
      expect(await hues(template, format, 'black')).toEqual([]);
      const two = await hues(template, format, 'two');
      expect(two.length).toBeGreaterThan(0);
      expect(two.filter((hue) => Math.abs(hue - green) > 6)).toEqual([]);
    },
  );

  it('all colours print the pictures in theirs', async () => {
    expect((await hues('tract', 'a5', 'colour')).some((hue) => Math.abs(hue - red) <= 3)).toBe(true);
  });

  it('two without a colour of the group are black alone', async () => {
    const plain = { ...material([]), ...job(), article: shortLeaflet };
    const masthead = { ...plain.masthead, colour: '' };
    const result = await setLeaflet({ ...plain, masthead }, { format: 'a5', template: 'tract', ink: 'two' });
    expect(result.ok && [...readHues(result.value.pdf, 1)]).toEqual([]);
  });
});

describe('the template of a leaflet', () => {
  it('is the one that suits the format, unless another that is made for it is asked for', () => {
    const suited = leafletFormatNames.map((format) => designFor(usualLeaflets, format).template);
    expect(suited).toEqual([
      ...['tract', 'tract', 'tract', 'tract', 'tract', 'affiche', 'affiche', 'affiche', 'affiche', 'affiche'],
      ...['tract', 'tract', 'tract', 'carte'],
      ...['etiquette', 'etiquette', 'etiquette'],
      ...['depliant', 'depliant', 'depliant', 'depliant', 'zine', 'brochure'],
    ]);
    const letter = { ...usualLeaflets, template: 'lettre' } as const;
    expect(designFor(letter, 'a4').template).toBe('lettre');
    expect(designFor(letter, 'a6-zine').template).toBe('depliant');
  });

  it('says that a poster does not print the text', async () => {
    const { notices, pdf } = await set(shortLeaflet, { format: 'a4', template: 'affiche', ink: 'black' });
    expect(notices).toContainEqual({ kind: 'text-unprinted', article: shortLeaflet.headline });
    expect(readPdf(pdf).text).not.toContain('remboursement automatique');
  });

  it('says that an appeal has no appointment to show', async () => {
    const { notices } = await set(shortLeaflet, { format: 'a5', template: 'appel', ink: 'black' });
    expect(notices.map(({ kind }) => kind)).toContain('leaflet-without-appointment');
  });

  it('proposes one that shows a few words large', async () => {
    const few = lineArticle({ headline: 'La gare reste ouverte', body: shortLeaflet.body.slice(0, 1) });
    const design: LeafletDesign = { format: 'a5', template: 'tract', ink: 'black' };
    const suited = async (article: Article) =>
      (await set(article, design)).notices.flatMap((notice) =>
        notice.kind === 'leaflet-short' ? [notice.suited] : [],
      );
    expect(await suited(few)).toEqual(['affiche']);
    expect(await suited({ ...few, appointment: march })).toEqual(['appel']);
    expect(await suited(mediumLeaflet)).toEqual([]);
  });

  it('shows the day of an appeal larger than anything else', async () => {
    const { pdf } = await set(callToMarch, { format: 'a5', template: 'appel', ink: 'black' });
    expect(plainSpaces(readPdf(pdf).text)).toContain('Samedi 20 juin');
  });

  it('has a cover and a back for a text that fits between them, and else the flow of a tract', async () => {
    const design: LeafletDesign = { format: 'a4-fold', template: 'depliant', ink: 'black' };
    const folder = await set(mediumLeaflet, design);
    expect(folder.pages).toBe(4);
    const [cover = ''] = readPdf(folder.pdf).raw.split('\f');
    expect(cover).not.toContain('Réunis jeudi soir');
    const longer = {
      ...longLeaflet,
      body: [...longLeaflet.body, ...mediumLeaflet.body, ...shortLeaflet.body],
    };
    const [front = ''] = readPdf((await set(longer, design)).pdf).raw.split('\f');
    expect(front).toContain('Réunis jeudi soir');
  });

  it('gives a booklet its contents, and pages of a multiple of four', async () => {
    const booklet = await set(longLeaflet, { format: 'a5-booklet', template: 'brochure', ink: 'black' });
    expect(booklet.pages % 4).toBe(0);
    const [, facing = '', first = ''] = readPdf(booklet.pdf).raw.split('\f');
    expect(facing).toContain('SOMMAIRE');
    expect(facing).toContain('Qui paie');
    expect(first).toContain('Réunis jeudi soir');
  });
});

describe('the formats that a leaflet too long for one is made in', () => {
  it('follow each other up to the booklet', () => {
    expect(largerFormats({ template: null }, 'a6')).toEqual(['a5', 'a4-fold', 'a5-booklet']);
    expect(largerFormats({ template: 'lettre' }, 'a5-booklet')).toEqual([]);
  });

  it('are those of a poster for a poster, which prints no text', () => {
    expect(largerFormats({ template: 'affiche' }, 'dl')).toEqual(['a5', 'a4', 'a3']);
    expect(largerFormats({ template: 'affiche' }, 'a3')).toEqual([]);
    expect(largerFormats({ template: 'affiche' }, 'letter')).toEqual([]);
  });
});
