import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepareLogos } from '../../../../electron/export/press/kit/kit-logos';
import { newSignatory } from '../../../../src/article';
import type { Picture } from '../../../../src/article';
import { renderPressKit } from '../../../../src/render';
import { sampleMasthead, sampleRelease } from '../../../render/press/sample-release';

const hash = 'c'.repeat(64);

/** The logo of a kit in a language, and what the read-me says of it. */
async function kitOf(bytes: Uint8Array, type: Picture['type'], language = 'fr') {
  const article = { ...sampleRelease, language, lead: null, body: [] };
  const masthead = { ...sampleMasthead, logo: { hash, type, width: 400, height: 400 } };
  const readPicture = () => Promise.resolve(bytes);
  const made = await prepareLogos({ article, masthead, readPicture, cache: null });
  if (!made.ok || !made.value[0]) throw new Error(JSON.stringify(made));
  const { files, shown } = made.value[0];
  const { texts } = renderPressKit(article, masthead, 'stem', [], [shown]);
  const readMe = [...texts.values()][0] ?? '';
  const fileOf = (name: string) => {
    const found = files.find((file) => file.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found.bytes;
  };
  return { names: files.map(({ name }) => name), fileOf, readMe };
}

const drawn = (shapes: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="40mm" viewBox="0 0 100 100"><title>Qui</title><script>1</script>${shapes}</svg>`,
  );

/** The colour and opacity of a pixel, by its place in hundredths of the picture. */
async function pixelAt(bytes: Uint8Array, x: number, y: number) {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.round((y / 100) * info.height) * info.width + Math.round((x / 100) * info.width)) * 4;
  return [...data.subarray(at, at + 4)];
}

const disc = '<circle cx="50" cy="50" r="45" fill="#4a3aa7"/>';
const bar = '<rect x="30" y="45" width="40" height="10" fill="#fff"/>';

describe('the logo in a kit', () => {
  it('is there as it was drawn, and in black and in white, as a drawing and in pixels, its white parts free', async () => {
    const { names, fileOf, readMe } = await kitOf(drawn(disc + bar), 'image/svg+xml');
    expect(names).toEqual([
      'logo/logo-couleur.svg',
      'logo/logo-couleur.png',
      'logo/logo-noir.svg',
      'logo/logo-noir.png',
      'logo/logo-blanc.svg',
      'logo/logo-blanc.png',
    ]);
    expect(readMe).toContain('le logo (couleur, noir, blanc, SVG, PNG)');
    expect(String(Buffer.from(fileOf('logo/logo-couleur.svg')))).not.toContain('script');
    for (const [name, level] of [
      ['noir', 0],
      ['blanc', 255],
    ] as const)
      for (const bytes of [
        fileOf(`logo/logo-${name}.png`),
        await sharp(fileOf(`logo/logo-${name}.svg`), { density: 300 })
          .png()
          .toBuffer(),
      ]) {
        expect(await pixelAt(bytes, 50, 20)).toEqual([level, level, level, 255]);
        expect((await pixelAt(bytes, 50, 50))[3]).toBe(0);
        expect((await pixelAt(bytes, 2, 2))[3]).toBe(0);
      }
    expect(await sharp(fileOf('logo/logo-noir.png')).metadata()).toMatchObject({ width: 2000, height: 2000 });
    expect(await pixelAt(fileOf('logo/logo-couleur.png'), 50, 20)).toEqual([74, 58, 167, 255]);
  });

  it('is plain shapes in the ink where nothing in it is white, also those that say no colour', async () => {
    const { fileOf } = await kitOf(
      drawn('<path d="M10 10H90V90z"/><circle cx="20" cy="80" r="8" style="fill:navy"/>'),
      'image/svg+xml',
    );
    const white = String(Buffer.from(fileOf('logo/logo-blanc.svg')));
    expect(white).not.toContain('mask');
    expect(await pixelAt(fileOf('logo/logo-blanc.png'), 80, 30)).toEqual([255, 255, 255, 255]);
    expect(await pixelAt(fileOf('logo/logo-noir.png'), 20, 80)).toEqual([0, 0, 0, 255]);
  });

  it('is made black and white by its transparency where it is pixels, and has names in the language of the text', async () => {
    const png = await sharp(drawn(disc + bar), { density: 300 })
      .png()
      .toBuffer();
    const { names, fileOf, readMe } = await kitOf(png, 'image/png', 'de');
    expect(names).toEqual(['logo/logo-farbe.png', 'logo/logo-schwarz.png', 'logo/logo-weiss.png']);
    expect(readMe).toContain('das Logo (Farbe, Schwarz, Weiß, PNG)');
    expect(await pixelAt(fileOf('logo/logo-schwarz.png'), 50, 20)).toEqual([0, 0, 0, 255]);
    expect((await pixelAt(fileOf('logo/logo-weiss.png'), 50, 50))[3]).toBe(0);
    expect((await pixelAt(fileOf('logo/logo-weiss.png'), 2, 2))[3]).toBe(0);
  });

  it.each([
    [
      'a photo has no free ground',
      sharp(drawn(disc)).flatten({ background: '#fff' }).jpeg().toBuffer(),
      'image/jpeg',
    ],
    [
      'a picture without transparency',
      sharp(drawn(disc)).flatten({ background: '#fff' }).png().toBuffer(),
      'image/png',
    ],
    [
      'two colours that touch',
      Promise.resolve(drawn(`${disc}${bar.replace('#fff', '#ffcc00')}`)),
      'image/svg+xml',
    ],
    [
      'a sheet of one colour',
      Promise.resolve(drawn('<rect width="100" height="100" fill="red"/>')),
      'image/svg+xml',
    ],
  ] as const)('is in colour alone where one ink would not show it: %s', async (_why, bytes, type) => {
    const { names, readMe } = await kitOf(new Uint8Array(await bytes), type);
    expect(names.filter((name) => !name.includes('couleur'))).toEqual([]);
    expect(readMe).toContain('Il n’existe qu’en couleur');
  });

  it('is in pixels alone where a drawing holds more than shapes', async () => {
    const shadow =
      '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><circle cx="50" cy="50" r="40" fill="#4a3aa7" filter="url(#f)"/>';
    const { names } = await kitOf(drawn(shadow), 'image/svg+xml');
    expect(names).toEqual([
      'logo/logo-couleur.svg',
      'logo/logo-couleur.png',
      'logo/logo-noir.png',
      'logo/logo-blanc.png',
    ]);
  });

  it('is beside those of the groups that sign, each in a folder of its own and in its inks, also of two with one name', async () => {
    const drawing = drawn(disc);
    const picture = { hash, type: 'image/svg+xml', width: 400, height: 400 } as const;
    const group = { ...newSignatory('Ligue des quais'), logo: picture };
    const signatories = { groups: [group, newSignatory('Union'), group], isRelayed: false };
    const article = { ...sampleRelease, lead: null, body: [], signatories };
    const masthead = { ...sampleMasthead, logo: picture };
    const readPicture = () => Promise.resolve(drawing);
    const made = await prepareLogos({ article, masthead, readPicture, cache: null });
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value.map(({ files }) => files[0]?.name)).toEqual([
      'logo/logo-couleur.svg',
      'logo/ligue-des-quais/ligue-des-quais-couleur.svg',
      'logo/ligue-des-quais-2/ligue-des-quais-2-couleur.svg',
    ]);
    const { texts } = renderPressKit(
      article,
      masthead,
      'stem',
      [],
      made.value.map(({ shown }) => shown),
    );
    expect([...texts.values()][0]).toMatch(
      /logo\/ligue-des-quais\/ +Ligue des quais \(couleur, noir, blanc, SVG, PNG\)/,
    );
    const theirs = await prepareLogos({
      ...{ article: { ...article, signatories: { groups: [group], isRelayed: true } } },
      ...{ masthead, readPicture, cache: null },
    });
    expect(theirs.ok && theirs.value.map(({ group: name }) => name)).toEqual(['Ligue des quais']);
  });
});
