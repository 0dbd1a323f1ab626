import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { makePaperFiles } from '../../../electron/export/leaflet/paper-files';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletAdjustment, LeafletDesign } from '../../../src/leaflet';
import { callToMarch } from '../../fixtures/appointment';
import { lineMasthead, mediumLeaflet } from '../../fixtures/leaflet-articles';
import { platesOf, readAllPixels, readLines, readPdf, readPicturePlaces, readWords } from '../pdf-readers';
import type { GreyPage } from '../pdf-readers';
import { job, material, paragraphOf, whenSetWhole as it } from './leaflet-fixture';
import { codeIn } from './proof/page-checks';

const called = { ...callToMarch, ...mediumLeaflet };
const logo = { hash: 'c'.repeat(64), type: 'image/png', width: 300, height: 200 } as const;
const logoFile = sharp({ create: { width: 300, height: 200, channels: 3, background: '#222' } })
  .png()
  .toBuffer();

describe('what is set of a leaflet by hand', () => {
  it('leaves out the date', async () => {
    expect(readPdf((await set({})).pdf).text).toContain('mars 2026');
    expect(readPdf((await set({ date: 'none' })).pdf).text).not.toContain('mars 2026');
  });

  it('sets headlines and text in the faces that were chosen', async () => {
    const named = async (adjusted: LeafletAdjustment) =>
      readPdf((await set(adjusted)).pdf)
        .faces.map(({ name }) => name)
        .join(' ');
    expect(await named({})).toMatch(/Barlow/);
    const chosen = await named({ display: 'serif', reading: 'sans' });
    expect(chosen).not.toMatch(/Barlow/);
    expect(chosen).toMatch(/SourceSerif4-Bold/);
  });

  it('makes day and hour larger and smaller', async () => {
    const tall = async (adjusted: LeafletAdjustment) => heightOf((await set(adjusted)).pdf, 'Samedi');
    const [smaller, usual, largest] = await Promise.all([
      tall({ day: 'smaller' }),
      tall({}),
      tall({ day: 'largest' }),
    ]);
    expect(smaller).toBeLessThan(0.95 * usual);
    expect(largest).toBeGreaterThan(1.2 * usual);
  });

  it('prints the logo large or not at all', async () => {
    const width = async (size?: 'large' | 'none') => {
      const [place] = readPicturePlaces((await set(size ? { logo: size } : {})).pdf);
      return place ? place.right - place.left : 0;
    };
    expect(await width('none')).toBe(0);
    expect(await width('large')).toBeGreaterThan(1.8 * (await width()));
  });

  it('prints a large logo larger on a poster to the edge', async () => {
    const poster = { format: 'a4', template: 'fond-perdu', ink: 'black' } as const;
    const width = async (adjusted: LeafletAdjustment) => {
      const [place] = readPicturePlaces((await set(adjusted, poster)).pdf);
      return place ? place.right - place.left : 0;
    };
    expect(await width({ logo: 'large' })).toBeGreaterThan(1.4 * (await width({})));
    expect(await width({ logo: 'none' })).toBe(0);
  });

  it('gives another colour than the group’s a plate of its own at the print shop', async () => {
    const design = { format: 'a5', template: 'appel', ink: 'two', adjusted: { colour: '#0b6e4f' } } as const;
    const order = {
      ...material([]),
      ...job(),
      masthead: { ...lineMasthead, colour: '#b23a1e' },
      article: called,
    };
    const made = await setLeaflet(order, design);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const paper = { turn: undefined, guide: undefined, sheetTitle: undefined };
    const files = await makePaperFiles(made.value, design, order, { ...paper, printShop: 3, spot: 'HKS 54' });
    if (!files.ok) throw new Error(JSON.stringify(files.problem));
    const shop = files.value.files.find(({ kind }) => kind === 'print-shop')?.bytes ?? new Uint8Array();
    const plates = await platesOf(shop, { withMarks: false });
    expect(plates).toEqual({ Black: 0, Cyan: 255, Magenta: 255, Yellow: 255, 'HKS 54': 0 });
  }, 120_000);

  it.each([
    [
      'ar',
      'المكتبة تبقى مفتوحة',
      'لن نغلق أبوابنا هذا الشتاء. يمكنكم الحضور كل يوم خميس دون موعد.',
      /Vazirmatn/,
    ],
    [
      'he',
      'הספרייה נשארת פתוחה',
      'לא נסגור את הדלתות החורף. אפשר לבוא בכל יום חמישי בלי לקבוע תור.',
      /NotoSerifHebrew/,
    ],
  ])(
    'sets %s from the right in its own letters, whatever faces were chosen',
    async (language, headline, words, face) => {
      const article = {
        ...mediumLeaflet,
        language,
        headline,
        standfirst: '',
        kicker: '',
        body: [paragraphOf(words)],
      };
      const order = { ...material([]), ...job(), masthead: lineMasthead, article };
      for (const display of ['serif', 'sans'] as const) {
        const adjusted = { display, reading: 'sans' } as const;
        const made = await setLeaflet(order, { format: 'a5', template: 'tract', ink: 'black', adjusted });
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        const { pdf, notices } = made.value;
        expect(notices.map(({ kind }) => kind).join()).not.toMatch(/letters|unprintable/);
        const { faces, text } = readPdf(pdf);
        expect(faces.map(({ name }) => name).join()).toMatch(face);
        expect(text.replace(/[\u202a-\u202e]/g, '')).toContain(words.split(' ')[1]);
        const own = readWords(pdf).filter((word) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word.text));
        expect(Math.max(...own.map(({ right }) => right))).toBeGreaterThan(((148 - 10.5) / 25.4) * 72);
      }
    },
  );

  it('has day and place on a panel of ink, or between rules', async () => {
    const dark = async (adjusted: LeafletAdjustment) => {
      const [first] = readAllPixels((await set(adjusted)).pdf, 60);
      return first?.pixels.filter((light) => light < 90).length ?? 0;
    };
    const [panel, rules, usual] = [
      await dark({ appointment: 'panel' }),
      await dark({ appointment: 'rules' }),
      await dark({}),
    ];
    expect(panel).toBeGreaterThan(1.8 * rules);
    expect(usual).toBe(panel);
  });

  it.each([
    ['a5', 'tract'],
    ['dl', 'tract'],
    ['a4-fold', 'depliant'],
  ] as const)('prints two codes on %s, each above its address in words', async (format, template) => {
    const one = 'https://ligne.example/signer';
    const other = 'https://ligne.example/aider';
    const { pdf } = await set({ code: `${one} ${other}` }, { format, template, ink: 'black' });
    const pages = readAllPixels(pdf, 200);
    const [first, second] = [one, other].map((address) => {
      const said = address.replace('https://', '');
      return readWords(pdf).find(({ text }) => text === said) ?? expect.fail(`no ${said}`);
    });
    const page = pages.at(-1) ?? expect.fail('no page');
    const half = Math.round((((first?.right ?? 0) + (second?.left ?? 0)) / 2 / 72) * 200);
    const read = [0, half].map((from) => codeIn(between(page, from, from === 0 ? half : page.width), 0.7));
    expect(read).toEqual([one, other]);
    expect(Math.abs((first?.top ?? 0) - (second?.top ?? 0))).toBeLessThan(1);
  });

  it('ends with a slogan that is larger than the call and no larger than the headline', async () => {
    const { pdf, pages } = await set({ slogan: 'Le train maintenant' });
    const [slogan, call, headline] = ['maintenant', 'Rejoignez', 'quarante'].map((word) =>
      heightOf(pdf, word),
    );
    expect(slogan).toBeGreaterThan(call ?? 0);
    expect(slogan).toBeLessThanOrEqual(headline ?? 0);
    expect(pages).toBe((await set({})).pages);
  });

  it.each(['appel', 'affiche', 'fond-perdu', 'lettre', 'petition'] as const)(
    'holds in %s, too',
    async (template) => {
      const adjusted = {
        ...({ appointment: 'panel', day: 'larger', logo: 'large', code: 'none', display: 'sans' } as const),
        slogan: 'Le train maintenant',
      };
      const { pdf, notices } = await set(adjusted, { format: 'a4', template, ink: 'black' });
      expect(readPdf(pdf).text).toContain('Le train maintenant');
      expect(notices.map(({ kind }) => kind)).not.toContain('letters-astray');
    },
  );
});

/** A part of a page, from one column of dots up to another. */
function between({ width, height, pixels }: GreyPage, from: number, to: number): GreyPage {
  const rows = Array.from({ length: height }, (_, y) => pixels.subarray(y * width + from, y * width + to));
  return { width: to - from, height, pixels: Buffer.concat(rows) };
}

async function set(
  adjusted: LeafletAdjustment,
  design: LeafletDesign = { format: 'a5', template: 'tract', ink: 'black' },
) {
  const readPicture = (hash: string) => (hash === logo.hash ? logoFile : Promise.resolve(null));
  const order = {
    ...material([]),
    ...job(),
    masthead: { ...lineMasthead, logo },
    readPicture,
    article: called,
  };
  const made = await setLeaflet(order, { ...design, adjusted });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

/** The height of the largest letters of a word. */
function heightOf(pdf: Uint8Array, word: string): number {
  const found = readLines(pdf)
    .flat()
    .filter(({ text }) => text.startsWith(word));
  return Math.max(0, ...found.map(({ top, bottom }) => bottom - top));
}
