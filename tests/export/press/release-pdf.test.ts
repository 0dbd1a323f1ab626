import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Article, Figure, Masthead } from '../../../src/article';
import { emptyMasthead, linesOf, newSignatory, plainText } from '../../../src/article';
import { makeReleasePdf } from '../../../electron/export';
import type { ReleasePdf } from '../../../electron/export';
import { everyBlock } from '../../fixtures/every-block';
import {
  lineArticle,
  lineMasthead,
  longLeaflet,
  mediumLeaflet,
  readBody,
} from '../../fixtures/leaflet-articles';
import { typeset } from '../leaflet/leaflet-fixture';
import { plainSpaces, readPdf, readWords } from '../pdf-readers';

const embargo = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
const picture: Figure = {
  type: 'figure',
  picture: { hash: '1'.repeat(64), type: 'image/jpeg', width: 1600, height: 900 },
  caption: 'Le quai de Guichen',
  credit: 'Claire Le Goff',
  alt: 'Un quai désert le matin',
};
const notes = readBody('Les chiffres de fréquentation sont à la disposition des rédactions.').filter(
  (block) => block.type === 'paragraph',
);

describe('the PDF of a release', () => {
  test('has its parts in order', async () => {
    const { text } = await read({ ...mediumLeaflet, notesToEditors: notes, byline: 'Maud Kerbrat' });
    expectInOrder(text, [
      'Collectif pour la ligne de la Vilaine',
      'COMMUNIQUÉ DE PRESSE',
      'POUR DIFFUSION IMMÉDIATE',
      'Guichen, le 1er mars 2026',
      'LIGNE RENNES-REDON',
      'Deux cent quarante habitants votent le recours',
      'La région a décidé seule',
      'Réunis jeudi soir',
      'Par Maud Kerbrat',
      '– Fin –',
      'Notes aux rédactions',
      'Les chiffres de fréquentation',
      'À propos d',
      'réunit depuis 2021 des usagères',
    ]);
  });

  test('has every word of the body', async () => {
    const { text } = await read(longLeaflet);
    const read1 = text.replaceAll('- ', '-').replaceAll(/([.,»]) ?\d(?= [A-Z])/g, '$1');
    for (const line of linesOf(longLeaflet.body)) {
      for (const word of plainSpaces(plainText(line)).split(' ')) expect(read1).toContain(word);
    }
  });

  test('has an embargo in a box at the top', async () => {
    const { text } = await read({ ...mediumLeaflet, embargo });
    expectInOrder(text, [
      'COMMUNIQUÉ DE PRESSE',
      'SOUS EMBARGO JUSQU’AU mardi 3 mars 2026, 6 h 00 (heure de Paris)',
      'Deux cent quarante',
    ]);
    expect(text).not.toContain('DIFFUSION IMMÉDIATE');
  });

  test('has page numbers from the second page on', async () => {
    const { text, info } = await read(longLeaflet);
    const pages = Number(/Pages: +(\d)/.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(text).not.toContain(`1/${pages}`);
    expect(text).toContain(`2/${pages}`);
    expect(info).toMatch(/Page size: +595\.276 x 841\.89 pts \(A4\)/);
  });

  test('has tags, a title, its language, only our fonts, and pure black', async () => {
    const { info, faces, structure, source } = await read({ ...mediumLeaflet, notesToEditors: notes });
    expect(info).toMatch(/Title: +Deux cent quarante habitants/);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/Lang (fr)');
    for (const { name, embedded } of faces)
      expect([name, embedded]).toEqual([
        expect.stringMatching(/^(SourceSerif4|LibreFranklin|BarlowCondensed)-/),
        true,
      ]);
    for (const tag of ['H1', 'H2', 'LI', 'Note', 'Link']) expect(structure).toContain(tag);
    const inks = [...source.matchAll(/^(.*) (rg|RG|k|K|g|G|sc|SC|scn|SCN)$/gm)].map(([line]) => line);
    expect(new Set(inks)).toEqual(new Set(['0 0 0 1 k', '0 0 0 1 K']));
  });

  test('has whom to call in a line under the headline, and in full after the text', async () => {
    for (const article of [mediumLeaflet, longLeaflet]) {
      const { text } = await read(article);
      expect(text.match(/Contact presse/g)).toHaveLength(2);
      expectInOrder(text, [
        article.headline.slice(0, 20),
        'Contact presse : ',
        article.standfirst.slice(0, 20),
        '– Fin –',
      ]);
      expect(text.lastIndexOf('Contact presse')).toBeGreaterThan(text.indexOf('– Fin –'));
    }
  });

  test('has pictures of 300 dots to the inch at their size, the lead and others', async () => {
    const upright = { ...picture.picture, hash: '2'.repeat(64), width: 3000, height: 4000 };
    const large = { ...picture.picture, width: 4000, height: 3000 };
    const logo = { hash: '3'.repeat(64), type: 'image/png' as const, width: 1600, height: 1200 };
    const sizes = new Map([large, upright, logo].map((each) => [each.hash, each]));
    const readPicture = (hash: string) => {
      const { width = 1, height = 1 } = sizes.get(hash) ?? {};
      return sharp({ create: { width, height, channels: 3, background: '#49595c' } })
        .jpeg()
        .toBuffer();
    };
    const body = [{ ...picture, picture: upright }];
    const article = { ...mediumLeaflet, lead: { ...picture, picture: large }, body };
    const order = { article, masthead: { ...lineMasthead, logo }, readPicture, typeset, cache: null };
    const made = await makeReleasePdf(order);
    const pdf = made.ok ? made.value.pdf : Buffer.of();
    const list = execFileSync('pdfimages', ['-list', '-'], { input: pdf, encoding: 'utf8' });
    const dots = list
      .split('\n')
      .slice(2)
      .flatMap((line) => line.trim().split(/\s+/)[12] ?? []);
    expect(dots).toHaveLength(3);
    for (const each of dots) expect(Math.abs(Number(each) - 300)).toBeLessThanOrEqual(3);
  });

  test('has the logos of the groups that sign above their names, each with its name for those who do not see it', async () => {
    const logo = (digit: string) => ({
      ...{ hash: digit.repeat(64), type: 'image/png' as const, width: 800, height: 400 },
    });
    const readPicture = (hash: string) =>
      sharp({ create: { width: 800, height: 400, channels: 3, background: `#49${hash.slice(0, 2)}5c` } })
        .png()
        .toBuffer();
    const set = async (names: readonly string[], isRelayed = false) => {
      const groups = names.map((name, at) => ({ ...newSignatory(name), logo: logo(String(at)) }));
      const article = { ...mediumLeaflet, signatories: { groups, isRelayed } };
      const masthead = { ...lineMasthead, logo: logo('9') };
      const made = await makeReleasePdf({ article, masthead, readPicture, typeset, cache: null });
      if (!made.ok) throw new Error(made.problem.kind);
      const list = execFileSync('pdfimages', ['-list', '-'], { input: made.value.pdf, encoding: 'utf8' });
      const { source, text } = readPdf(made.value.pdf);
      return { source, text, pictures: list.trim().split('\n').length - 2 };
    };
    const joint = await set(['Ligue', 'Union']);
    expect(joint.pictures).toBe(3);
    for (const name of [lineMasthead.name, 'Ligue', 'Union']) expect(altTexts(joint.source)).toContain(name);
    expectInOrder(joint.text, ['Ligue', 'COMMUNIQUÉ DE PRESSE COMMUN']);
    const relayed = await set(['Ligue'], true);
    expect(relayed.pictures).toBe(1);
    expect((await set(Array.from({ length: 9 }, (_, at) => `Comité ${String(at)}`))).pictures).toBe(10);
  });

  test('has contacts that would fill the first page after the text', async () => {
    const people = Array.from({ length: 9 }, (_, at) => ({
      name: `Porte-parole ${String(at + 1)}`,
      role: 'comité local',
      phone: `06 39 98 10 0${String(at)}`,
      email: `comite${String(at)}@ligne-vilaine.example`,
    }));
    const { text } = await read(mediumLeaflet, { ...lineMasthead, spokespersons: people });
    const block = text.slice(text.indexOf('– Fin –'));
    expectInOrder(block, ['Contact presse', 'Porte-parole 1', 'Porte-parole 9', 'À propos d']);
  });

  test.each([
    'La Petite Ligne, collectif de la vallée de la Lorsanne',
    'Fédération des associations d’usagers des lignes de la vallée de la Lorsanne et du plateau des Combes',
    'Verkehrswegeplanungsbeschleunigungsgesetzgebungskritik',
  ])('keeps the group’s name clear of its addresses: %s', async (name) => {
    const email = 'secretariat.de.la.federation@lignes-de-la-lorsanne.example';
    for (const masthead of [
      { ...lineMasthead, name },
      { ...lineMasthead, name, email },
    ]) {
      const words = readWords(await pdfOf(mediumLeaflet, masthead));
      const label = words.find(({ text }) => text === 'COMMUNIQUÉ')?.top ?? 0;
      const head = words.filter(({ page, top }) => page === 1 && top < label - 1);
      const isAddress = ({ text }: { text: string }) => /[@.]/.test(text);
      const addresses = Math.min(...head.filter(isAddress).map(({ left }) => left));
      const rest = head.filter((word) => !isAddress(word) && word.left < addresses);
      expect(
        rest
          .map(({ text }) => text)
          .join(' ')
          .replaceAll(/[\u00ad-] ?/g, ''),
      ).toBe(name.replaceAll('-', ''));
      expect(Math.max(...rest.map(({ right }) => right))).toBeLessThan(addresses - 12);
    }
  });

  test('has its lead picture, the address on the site and the licence', async () => {
    const article = { ...mediumLeaflet, lead: picture, slug: 'deux-cent-quarante', status: 'ready' as const };
    const { text, structure, source } = await read(article, { ...lineMasthead, licence: 'CC BY-SA 4.0' });
    expectInOrder(text, [
      'La région a décidé seule',
      'Le quai de Guichen',
      'Claire Le Goff',
      'Réunis jeudi soir',
    ]);
    expect(structure).toContain('Figure');
    expectInOrder(text, ['À propos d', 'Lire en ligne :', 'deux-cent-quarante', 'Licence : CC BY-SA 4.0']);
    expect(source).toMatch(/\/URI \(https:\/\/[^)]+\/deux-cent-quarante\/\)/);
    const held = await read({ ...article, embargo });
    expect(held.text).not.toContain('Lire en ligne');
  });

  test('an upright lead picture leaves room for the text on the first page', async () => {
    const upright = { ...picture, picture: { ...picture.picture, width: 900, height: 1600 } };
    const words = readWords(await pdfOf({ ...mediumLeaflet, lead: upright }));
    expect(words.find(({ text }) => text === 'Réunis')?.page).toBe(1);
  });

  test('has English labels in English', async () => {
    const { text } = await read({ ...mediumLeaflet, language: 'en-GB', embargo, notesToEditors: notes });
    expectInOrder(text, ['PRESS RELEASE', 'EMBARGO', 'ENDS', 'Notes to editors', 'About']);
    expect(text).toContain('Press contact');
    expect(text).toContain('has brought together passengers');
  });

  test('has every kind of block, pictures in colour, and the same bytes each time', async () => {
    const article = lineArticle({ headline: 'Tout', body: everyBlock });
    const [one, two] = [await pdfOf(article), await pdfOf(article)];
    expect(Buffer.compare(one, two)).toBe(0);
    const { text, source } = readPdf(one);
    for (const words of [
      'xxe siècle',
      '3. réparer la voie',
      'La halte un matin',
      'Trains par jour',
      'Rendez-vous',
    ])
      expect(text).toContain(words);
    expect(source).toMatch(/\/N 3\b|\/DeviceRGB/);
  });

  test('a table whose cell is taller than a page is printed to its last word', async () => {
    const marks = [{ type: 'link' as const, href: 'https://exemple.org/' }];
    const long = (text: string) => ({ header: false, content: [{ type: 'text' as const, text, marks }] });
    const words = `${'trains '.repeat(400)}terminus`;
    const rows = [{ cells: [long(words), long('court'), long(words)] }];
    const { text } = await read(
      lineArticle({ headline: 'Tableau', body: [{ type: 'table', caption: '', rows }] }),
    );
    expect(text.split('terminus').length - 1).toBe(2);
  });

  test('has addresses without an added hyphen or invisible character', async () => {
    const addresses = [
      'communication@confederation-generale.example',
      'documentos@departamentodecomunicaciones.example',
      'https://transparenciamunicipal.example/presupuestosparticipativos/administraciones-publicas/responsabilidades',
      `https://exemple.org/${'a'.repeat(120)}`,
    ];
    const words = addresses.map((address) => `${'Escriban hoy mismo a '.repeat(3)}${address}. Sin falta.`);
    const { text } = await read(lineArticle({ language: 'es', body: readBody(words.join('\n\n')) }));
    const together = text.replace(/\s/g, '');
    for (const address of addresses) expect(together).toContain(address);
    expect(text).not.toMatch(/[\u00ad\u200b]|^\.|\s\. /m); // Nor does a full stop stand alone.
  });

  test('a word that is wider than the page is hyphenated as its language does, in the headline too', async () => {
    const word = 'Verkehrswegeplanungsbeschleunigungsgesetzgebung';
    const pull = { type: 'pullQuote' as const, content: [{ type: 'text' as const, text: word, marks: [] }] };
    const words = readWords(await pdfOf(lineArticle({ language: 'de', headline: word, body: [pull] })));
    const right = Math.max(...words.map(({ right }) => right));
    expect(right).toBeLessThanOrEqual(595.28 - 35 * (72 / 25.4) + 1);
    expect(words.filter(({ text }) => /[\u00ad-]$/.test(text)).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['de', ['PRESSEMITTEILUNG', 'Zur sofortigen Veröffentlichung', '– Ende –', 'Pressekontakt']],
    ['es', ['COMUNICADO DE PRENSA', 'Para publicación inmediata', '– Fin –', 'Contacto de prensa']],
    ['it', ['COMUNICATO STAMPA', 'Per la diffusione immediata', '– Fine –', 'Contatto stampa']],
  ])('in %s, with its own fixed words', async (language, words) => {
    const { text } = await read({ ...mediumLeaflet, language });
    for (const word of words) expect(text.toLowerCase()).toContain(word.toLowerCase());
    expect(text).not.toMatch(/press release|ENDS|Press contact/i);
  });

  test('gives notice of letters that no font has, and prints an accented one without its accent', async () => {
    const body = readBody('Le docteur Ὀδυσσεύς écrit 漢.');
    const { pdf, notices } = await made(lineArticle({ headline: 'Lettre', body }));
    expect(readPdf(pdf).text).toContain('Οδυσσεύς écrit ■');
    expect(notices).toEqual([{ kind: 'characters-unprintable', article: 'Lettre', characters: 'Ὀ漢' }]);
  });

  test('without headline, masthead or text there is still a page', async () => {
    expect((await read(lineArticle({}), emptyMasthead())).info).toMatch(/Pages: +1\n/);
  });
});

async function read(article: Article, masthead: Masthead = lineMasthead) {
  return readPdf(await pdfOf(article, masthead));
}

async function pdfOf(article: Article, masthead: Masthead = lineMasthead): Promise<Uint8Array> {
  return (await made(article, masthead)).pdf;
}

async function made(article: Article, masthead: Masthead = lineMasthead): Promise<ReleasePdf> {
  const photo = sharp({ create: { width: 300, height: 200, channels: 3, background: '#b3261e' } });
  const answer = await makeReleasePdf({
    article,
    masthead,
    readPicture: () => photo.jpeg().toBuffer(),
    typeset,
    cache: null,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** The alternative texts of a PDF whose streams are decompressed. */
function altTexts(source: string): string[] {
  return [...source.matchAll(/\/Alt (?:<([0-9a-fA-F]+)>|\(((?:\\.|[^\\)])*)\))/g)].map(
    ([, hex, plain = '']) =>
      hex ? Buffer.from(hex, 'hex').swap16().toString('utf16le').replace('\ufeff', '') : plain,
  );
}

function expectInOrder(text: string, passages: string[]): void {
  const places = passages.map((passage) => text.indexOf(passage));
  expect(passages.filter((_, at) => (places[at] ?? -1) < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
}
