import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  isDisprovable,
  loadLanguages,
  provenLanguage,
  wordingOf,
} from '../../../electron/import/language/words';
import { textsByLanguage } from '../support/languages';

beforeAll(loadLanguages);

const texts = {
  fr: 'Le collectif demande aux élus de la vallée que les trains du matin soient rétablis dès la rentrée. Depuis deux ans, les lycéens et les salariés n’ont plus de correspondance, et ceux qui le peuvent ont repris leur voiture. Nous ne demandons pas une faveur : nous demandons que la région tienne ce qu’elle a signé, avec un calendrier et des moyens, pour que chacun puisse se déplacer sans dépendre d’une voiture. Une réunion publique est prévue dans la salle des fêtes, et elle est ouverte à tous.',
  en: 'The group is asking the councillors of the valley to bring back the morning trains by September. For two years, pupils and workers have had no connection, and those who can have gone back to their cars. We are not asking for a favour: we ask that the region keeps to what it signed, with a calendar and the money that it takes, so that people can get about without having to depend on a car. There will be a public meeting in the village hall, and it is open to all.',
  es: 'El colectivo pide a los concejales del valle que los trenes de la mañana vuelvan antes de septiembre. Desde hace dos años, los estudiantes y los trabajadores no tienen enlace, y quienes pueden han vuelto al coche. No pedimos un favor: pedimos que la región cumpla lo que ha firmado, con un calendario y con medios, para que todos puedan moverse sin depender de un coche. Hay una reunión pública en el salón del pueblo, y está abierta a todos porque es un asunto de todos.',
  de: 'Die Gruppe fordert von den Räten des Tals, dass die Züge am Morgen bis zum Herbst wieder fahren. Seit zwei Jahren haben die Schüler und die Beschäftigten keinen Anschluss mehr, und wer kann, nimmt wieder das Auto. Wir bitten nicht um einen Gefallen: Wir verlangen, dass die Region sich an das hält, was sie unterschrieben hat, mit einem Zeitplan und den Mitteln, die es dafür braucht. Die Versammlung im Saal ist für alle offen.',
  it: 'Il collettivo chiede ai consiglieri della valle che i treni del mattino tornino entro settembre. Da due anni gli studenti e i lavoratori non hanno più coincidenze, e chi può è tornato in automobile. Non chiediamo un favore: chiediamo che la regione rispetti quello che ha firmato, con un calendario e con i mezzi, per il bene di tutti. La riunione pubblica è nella sala del comune, ed è aperta a tutti.',
};

describe('the words of a text of eighty words', () => {
  test.each(Object.entries(texts))('prove that it is in %s', (language, words) => {
    expect(provenLanguage(words)).toBe(language);
    expect(wordingOf(words).language).toBe(language);
  });
});

describe('words prove nothing', () => {
  test.each([
    ['in a few lines', 'Réunion publique le 12 mai dans la salle des fêtes de Montrelay.'],
    ['in two languages', `${texts.fr} ${texts.en}`],
    [
      'in Corsican',
      'U cullettivu hè natu in u 2019 è ùn hà mai ricevutu aiuti. Chì vole ghjunghje pò scrive à u capu di a valle, chì hà a lista di e riunioni, cù l’ore è i lochi. A linea hè chjosa da dui anni è i liceani ùn anu più treni a mane. Ùn dumandemu micca un favore: dumandemu chì a regione tenga ciò ch’ella hà firmatu.',
    ],
    [
      'in Occitan',
      'Los abitants reclaman una aiga neta. Dempuèi mai d’un an, la comuna repetís que los tudèls vièlhs seràn cambiats, mas res es pas estat fach. Demandam a las autoritats de publicar las analisis aquesta setmana e d’escotar los que pagan la factura. La reünion publica se farà dijòus dins la sala de las fèstas, e totes i pòdon parlar.',
    ],
    [
      'in Galician',
      'Os veciños reclaman auga limpa. Desde hai varios anos o concello repite que as tubaxes vellas serán substituídas, pero aínda non se fixo nada. Pedimos ás autoridades que publiquen as análises esta mesma semana e que escoiten a quen paga a factura. A reunión pública será o xoves no salón de actos, e tamén poderán falar os nenos.',
    ],
    ['in Esperanto', textsByLanguage.eo],
  ])('%s', (_name, words) => {
    expect(provenLanguage(words)).toBeNull();
  });

  it('against a language that they cannot tell, or not from its neighbour', () => {
    expect(['fr-CA', 'EN', 'it', 'pt-BR', 'cs'].every((tag) => isDisprovable(tag, 'de'))).toBe(true);
    expect(['br', 'co', 'gl', 'eo'].some((tag) => isDisprovable(tag, 'es'))).toBe(false);
    expect(isDisprovable('sr-Latn', 'hr') || isDisprovable('nn', 'nb') || isDisprovable('id', 'ms')).toBe(
      false,
    );
  });
});

describe('the words of a press text', () => {
  const known = Object.entries(textsByLanguage).filter(([tag]) => tag !== 'eo');

  test.each(known)('tell that it is in %s', (tag, words) => {
    expect(wordingOf(words).language).toBe(tag.replace(/-.*/, ''));
    expect(wordingOf(words.slice(0, words.length / 1.5)).language).toBe(tag.replace(/-.*/, ''));
  });
});

it('tells the language of each of our own sample texts', () => {
  const sample = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../../resources/sample', name), 'utf8');
  expect(
    ['etude.md', 'petition.md', 'tract.md', 'study.md'].map((name) => provenLanguage(sample(name))),
  ).toEqual(['fr', 'fr', 'fr', 'en']);
});
