import { describe, expect, it } from 'vitest';
import { defaultHouseStyle, polishText, polishTyping } from '../../src/article';
import { goldOf, shown, spaced, tables } from './gold';

/** What stands on the sheet once a text was typed, key after key. */
function typed(text: string, language: string, house = defaultHouseStyle): string {
  return Array.from(text).reduce((before, key) => {
    const change = polishTyping(before, key, language, house);
    return change ? before.slice(0, before.length - change.deleteBefore) + change.insert : before + key;
  }, '');
}

const french = [
  ['**"Non"** disent-ils', '**«˽Non˽»** disent-ils'],
  ['_"Non"_', '_«˽Non˽»_'],
  ['Il dit "non" !', 'Il dit «˽non˽»˽!'],
  ['"Bonjour"', '«˽Bonjour˽»'],
  ['« Bonjour »', '«˽Bonjour˽»'],
  ['<<Bonjour>>', '«˽Bonjour˽»'],
  ['<< Bonjour >>', '«˽Bonjour˽»'],
  ['"Il a crié "assez" hier"', '«˽Il a crié “assez” hier˽»'],
  ["l'eau n'est pas à vendre", 'l’eau n’est pas à vendre'],
  ['l\'"expertise" du préfet', 'l’«˽expertise˽» du préfet'],
  ['Pourquoi?', 'Pourquoi˽?'],
  ['Pourquoi ?', 'Pourquoi˽?'],
  ['Pourquoi  ?', 'Pourquoi˽?'],
  ['Quoi ?! Vraiment !!!', 'Quoi˽?! Vraiment˽!!!'],
  ['Nos demandes : reporter', 'Nos demandes⍽: reporter'],
  ['Nos demandes: reporter', 'Nos demandes⍽: reporter'],
  ['à 12:30', 'à 12:30'],
  ['http://exemple.org/a?b;c', 'http://exemple.org/a?b;c'],
  ['https://exemple.org:8080/?q', 'https://exemple.org:8080/?q'],
  ['www.exemple.org/?q', 'www.exemple.org/?q'],
  ['presse@exemple.org', 'presse@exemple.org'],
  ['std::vector', 'std::vector'],
  ['Et puis...', 'Et puis…'],
  ['des cars, etc...', 'des cars, etc.'],
  ['../dossier', '../dossier'],
  ['La ligne -- la seule -- ferme', 'La ligne –⍽la seule⍽– ferme'],
  ['La ligne - la seule', 'La ligne –⍽la seule'],
  ['-- dit-elle', '–⍽dit-elle'],
  ['10 % et 5 €', '10˽% et 5˽€'],
  ['10% et 5€', '10˽% et 5˽€'],
  ['5 - 3', '5 - 3'],
  ['un écran de 15" neuf', 'un écran de 15" neuf'],
  ['&nbsp;', '&nbsp;'],
  ['`l\'eau ; "non"`', '`l\'eau ; "non"`'],
  ['(?) et (!)', '(?) et (!)'],
  ['rendez-vous', 'rendez-vous'],
] as const;

const others = [
  ['en-GB', '"Hello," she said.', '‘Hello,’ she said.'],
  ['en-GB', '"He shouted \'enough\'," she said.', '‘He shouted “enough”,’ she said.'],
  ['en-GB', "it's the residents' line", 'it’s the residents’ line'],
  ['en-GB', 'a "24-hour" strike', 'a ‘24-hour’ strike'],
  ['en-GB', 'the "10 of us" and the "10"', 'the ‘10 of us’ and the ‘10’'],
  ['en-GB', 'in \'68 it was "great"', 'in ’68 it was ‘great’'],
  ['en-GB', 'a 10" pipe', 'a 10" pipe'],
  ['en-GB', '"Wait—" she said.', '‘Wait—’ she said.'],
  ['en-US', 'she said—"wait" and "*now*"', 'she said—“wait” and “*now*”'],
  ['en-GB', 'the line -- the only one', 'the line – the only one'],
  ['en-US', '"Hello," she said.', '“Hello,” she said.'],
  ['en-US', 'the line--the only one', 'the line—the only one'],
  ['en-US', 'the line -- the only one', 'the line—the only one'],
  ['en-GB', 'Who? What: this; that!', 'Who? What: this; that!'],
  ['de', '"Hallo", sagte sie', '„Hallo“, sagte sie'],
  ['es', '"Hola", dijo', '«Hola», dijo'],
  ['it', 'l\'"acqua" pubblica', 'l’«acqua» pubblica'],
  ['fr-CA', 'Pourquoi ? Objet : rien', 'Pourquoi? Objet⍽: rien'],
  ['br', 'c\'hoazh "mat" ?', 'c’hoazh "mat" ?'],
] as const;

describe('typing', () => {
  it.each(french)('in French, %s', (keys, set) => {
    expect(shown(typed(keys, 'fr'))).toBe(set);
  });

  it.each(others)('in %s, %s', (language, keys, set) => {
    expect(shown(typed(keys, language))).toBe(set);
  });

  it('a closing guillemet takes the plain space before it along', () => {
    expect(polishTyping('« mot ', '»', 'fr')).toEqual({ deleteBefore: 1, insert: spaced('˽»') });
  });

  it('an opening guillemet changes nothing before the caret', () => {
    expect(polishTyping('Elle dit ', '"', 'fr')).toEqual({ deleteBefore: 0, insert: spaced('«˽') });
  });

  it('a letter is never touched', () => {
    expect(polishTyping('Elle dit "', 'o', 'fr')).toBeNull();
  });

  it('gives a smiley the plain space that was typed before it', () => {
    for (const smiley of [':)', ':-)', ';)', ';-)', ':D', ':p', ':(', ':/'])
      expect(shown(typed(`merci ${smiley}`, 'fr'))).toBe(`merci ${smiley}`);
  });

  it('leaves at the end of a line what polishing would', () => {
    const endOf = (text: string) => shown(typed(`${text}\n`, 'fr').replace('\n', ''));
    expect(endOf('Nos demandes:')).toBe('Nos demandes⍽:');
    expect(endOf('à 14h30')).toBe('à 14⍽h⍽30');
    expect(endOf('Rien à dire')).toBe('Rien à dire');
  });

  it('sets again nothing that was set back: the word that ends leaves marks alone', () => {
    expect(polishTyping("l'eau", ' ', 'fr')).toBeNull();
    expect(polishTyping('Elle dit "non', ' ', 'fr')).toBeNull();
    expect(polishTyping('10%', ' ', 'fr')).toBeNull();
    expect(polishTyping('Et puis...', ' ', 'fr')).toBeNull();
    expect(polishTyping('Pourquoi?', ' ', 'fr')).toBeNull();
  });
});

describe.each(tables)('typing a text of $file and then polishing it', ({ file, language, house }) => {
  it.each(goldOf(file))('$rule: $given', ({ given, set }) => {
    expect(shown(polishText(typed(given, language, house), language, house))).toBe(shown(set));
  });
});
