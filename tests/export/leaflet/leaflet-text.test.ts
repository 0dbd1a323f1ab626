import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article';
import { footnotesOf, linesOf, plainText } from '../../../src/article';
import { localMasthead } from '../../../src/render';
import { everyBlock } from '../../fixtures/every-block';
import { lineArticle, lineMasthead, longLeaflet, mediumLeaflet } from '../../fixtures/leaflet-articles';
import { exported, paragraphOf, proofOf } from './leaflet-fixture';
import { joinLines, plainSpaces, readPdf } from '../pdf-readers';

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
});

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
