import { describe, expect, it, test } from 'vitest';
import { holdBreaks, holdTextBreaks, polish, raisedPieces } from '../../src/article';
import { paragraph, releaseWith, run } from './release';

/** No-break spaces as signs that can be seen: ~ as wide as a space, ^ thin. */
const seen = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

describe('a text that was never typeset', () => {
  test.each([
    [
      'fr',
      'Il dit : « Non » ; pourquoi ? À 50 % ou 12 € !',
      'Il dit~: «^Non^»^; pourquoi^? À 50^% ou 12^€^!',
    ],
    ['fr', 'Les trains – un par heure – partent.', 'Les trains –~un par heure~– partent.'],
    ['fr', '– Bonjour', '–~Bonjour'],
    ['fr', '- point de liste', '-~point de liste'],
    ['fr', 'Il y en a 10 000, à 5 km, à 14 h 30.', 'Il y en a 10^000, à 5~km, à 14~h~30.'],
    ['fr-CA', 'Vraiment ! Alors : « oui »', 'Vraiment~! Alors~: «~oui~»'],
    ['en-GB', 'Really ? 5 km', 'Really~? 5~km'],
    [
      'bg',
      'Превози 140 000 пътници и 1 200 000 лв в 2026 г.',
      'Превози 140~000 пътници и 1~200~000~лв в 2026 г.',
    ],
    ['nl', 'Nog 12 km, 5 % en 2026 120 mensen ; ja', 'Nog 12~km, 5~% en 2026 120 mensen ; ja'],
    [
      'pl',
      'W sobotę „i w niedzielę” o 11.00, z 4 812 osób',
      'W~sobotę „i~w~niedzielę” o~11.00, z~4~812 osób',
    ],
    ['cs-CZ', 'Vlak k nám v 7 h', 'Vlak k~nám v~7~h'],
    ['de', 'Ein »Wort« und mehr', 'Ein »Wort« und mehr'],
  ])('has its spaces held where %s lets no line break: %s', (language, given, held) => {
    expect(seen(holdTextBreaks(given, language))).toBe(held);
  });

  it('keeps every other character as it is', () => {
    const written = 'l\'objet "cité"... le 2ème jour, voir https://exemple.org/?a : b -- fin ?';
    expect(holdTextBreaks(written, 'fr').replace(/[\u00A0\u202F]/g, ' ')).toBe(written);
  });

  it('is held across its marks, in the language of each passage', () => {
    const article = releaseWith({
      body: [
        paragraph(
          'Un ',
          run('« slogan »', { type: 'bold' }),
          ' ; ',
          run('why ?', { type: 'language', language: 'en' }),
        ),
      ],
    });
    const [block] = holdBreaks(article).body;
    const words =
      block?.type === 'paragraph' ? block.content.map((each) => ('text' in each ? each.text : '')) : [];
    expect(words.map(seen)).toEqual(['Un ', '«^slogan^»', '^; ', 'why~?']);
  });

  it('has the letters of its ordinals raised', () => {
    const { body } = holdBreaks(releaseWith({ body: [paragraph('Le 1er mai du XIXe siècle, la 2e fois.')] }));
    const raised = body.flatMap((block) => (block.type === 'paragraph' ? block.content : []));
    expect(raised.filter((each) => 'marks' in each && each.marks.length > 0)).toEqual(
      ['er', 'e', 'e'].map((text) => ({ type: 'text', text, marks: [{ type: 'superscript' }] })),
    );
    expect(raisedPieces('Le 1er mai', 'fr').map(({ text }) => text)).toEqual(['Le 1', 'er', ' mai']);
    expect(raisedPieces('Le 1er mai', 'en').map(({ text }) => text)).toEqual(['Le 1er mai']);
  });
});

it.each([
  [
    'cs',
    'Projednání 18. listopadu 2026, § 5 odst. 1, za 1,2 mil. Kč',
    'Projednání 18.~listopadu 2026, §~5 odst.~1, za 1,2~mil. Kč',
  ],
  ['cs', 'Bylo jich 18. Lidé se báli', 'Bylo jich 18. Lidé se báli'],
  ['pl', 'Zebranie 18 grudnia, nr 7, 40 tys. osób', 'Zebranie 18~grudnia, nr~7, 40~tys. osób'],
  ['el', 'Στις 18 Δεκεμβρίου, 9:30 μ.μ., 5 χλμ.', 'Στις 18~Δεκεμβρίου, 9:30~μ.μ., 5~χλμ.'],
  ['sv', 'Möte den 18 december om 5 km väg', 'Möte den 18~december om 5~km väg'],
  ['zh', '第 18 （日）', '第 18 （日）'],
])('holds a day and its month, a number and its unit or sign, in %s: %s', (language, text, expected) => {
  expect(holdTextBreaks(text, language).replaceAll('\u00a0', '~')).toBe(expected);
});

it('leaves a typeset text, and the article itself, as they are', () => {
  const written = releaseWith({
    headline: 'Quoi : rien ?',
    body: [paragraph('Il dit : « Non » – et encore – le 1er mai à 14 h 30, pour 10 000 € !')],
  });
  const before = JSON.stringify(written);
  holdBreaks(written);
  expect(JSON.stringify(written)).toBe(before);
  const typeset = polish(written);
  expect(holdBreaks(typeset)).toEqual(typeset);
});

it('has the headline of an article on one line, however a person broke it for paper', () => {
  const { headline } = holdBreaks({
    ...releaseWith({}),
    headline: 'Nos quais sont vides,\nnos trains sont pleins',
  });
  expect(headline).toBe('Nos quais sont vides, nos trains sont pleins');
});
