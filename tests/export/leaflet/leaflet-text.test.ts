import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article';
import { footnotesOf, linesOf, plainText } from '../../../src/article';
import { localMasthead } from '../../../src/render';
import { everyBlock } from '../../fixtures/every-block';
import { lineArticle, lineMasthead, longLeaflet, mediumLeaflet } from '../../fixtures/leaflet-articles';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletFormatName, LeafletTemplateName } from '../../../src/leaflet';
import { exported, job, material, paragraphOf, proofOf } from './leaflet-fixture';
import { joinLines, plainSpaces, readLines, readPdf, readWords } from '../pdf-readers';

describe('the text of a leaflet', () => {
  test('has every word of the article in order, and its notes', async () => {
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

  test('has group, date, kicker, headline, standfirst, call, address and imprint', async () => {
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

  test.each(['cs', 'fr', 'pl'])(
    'has addresses without their scheme, and licences, with no hyphen but their own: %s',
    async (language) => {
      const address =
        'reka-patri-vsem.example/vyzva-hejtmanovi-kraje-proti-znecisteni-reky-zbanky-a-pro-cistou-vodu';
      const licences = Array.from({ length: 12 }, (_, at) => `${'a'.repeat(at + 1)} CC BY-NC-SA`).join(' ');
      const body = [paragraphOf(`Adres: ${address}, a také ${address} i ${address}. ${licences}`)];
      const { raw } = readPdf((await proofOf(lineArticle({ language, body }))).pdf);
      expect(raw.replaceAll(/\s/g, '').split(address)).toHaveLength(4);
      expect(raw.match(/CC\sBY-NC-SA/g)).toHaveLength(12);
    },
  );

  test('has markup of any language as it was typed', async () => {
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

  test('has every kind of block and mark', async () => {
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
  ])('in %s has every letter', async (language, words) => {
    const article = lineArticle({ language, headline: words, standfirst: words, body: [paragraphOf(words)] });
    const { notices, text, source } = await exported(article);
    expect(notices.filter(({ kind }) => kind !== 'leaflet-short')).toEqual([
      { kind: 'words-untranslated', what: 'join', language },
    ]);
    expect(text.split(words).length - 1).toBe(3);
    expect(source).toContain(`/Lang (${language})`);
  });

  test('lacks emoji, replaces letters that no font has, and gives notice; ornamental letters become plain', async () => {
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
  const long = 'Stadtverordnetenversammlungen';

  test.each([
    ['tract', 'a6'],
    ['affiche', 'a3'],
  ] as const)(
    'divides no word of a standfirst that a line holds, in the template %s',
    async (template, format) => {
      const standfirst = `Am 12. November entscheiden die ${long} über den Plan.`;
      const article = lineArticle({ language: 'de', standfirst, body: [paragraphOf('Kommt alle.')] });
      const words = readWords(await setAs(article, template, format)).map(({ text }) => text);
      expect(words).toContain(long);
    },
  );

  test('opens with no long word in small capitals', async () => {
    const said = 'Die Straßenverkehrsbehörde lehnt Tempo 30 ab, weil die Straße wichtig sei. ';
    const article = lineArticle({ language: 'de', body: [paragraphOf(said.repeat(50))] });
    const words = readWords(await setAs(article, 'tract', 'dl'));
    const first = words.find(({ text }) => text.startsWith('Straßenv'));
    const whole = words.filter(({ text }) => text === 'Straßenverkehrsbehörde');
    const width = ({ left, right }: { left: number; right: number }) => right - left;
    expect(whole[0]).toBe(first);
    expect(width(whole[0] ?? expect.fail())).toBeLessThan(1.08 * width(whole.at(-1) ?? expect.fail()));
  });

  test('ends with who wrote it in lines of about the same length', async () => {
    const byline = 'Bürgerinitiative Bahnhofsviertel bleibt bunt, für den Vorstand';
    const lines = readLines((await proofOf({ ...mediumLeaflet, byline })).pdf);
    const last = lines.find((line) => line.some(({ text }) => text === 'Vorstand'));
    expect(last?.length).toBeGreaterThan(2);
  });
});

async function setAs(article: Article, template: LeafletTemplateName, format: LeafletFormatName) {
  const order = { ...material([]), ...job(), article };
  const set = await setLeaflet(order, { template, format, ink: 'black' });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value.pdf;
}

/** The running text, without the notes, the turn-over line and the running head that interrupt it. */
function runningText(raw: string, article: Article): string {
  const notes = footnotesOf(article).map((note) => plainText(note.content));
  const between = [
    ...notes,
    localMasthead(lineMasthead, article.language).name,
    article.headline,
    'Suite au verso →',
  ];
  const without = between.reduce((text, words) => text.replace(asSet(words), ' '), raw);
  return joinLines(without)
    .replaceAll('- ', '-')
    .replaceAll(/([.,»]) ?\d(?= [A-Z])/g, '$1');
}

/** Finds words as they may be typeset: with line breaks and hyphens inside, after the number of a note. */
function asSet(words: string): RegExp {
  const signs = [...words.replace(/\s/g, '')].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(\\d\\s*)?${signs.join('[\\u00ad\\s]*')}`, 'g');
}
