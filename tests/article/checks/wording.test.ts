import { describe, expect, it } from 'vitest';
import { findWording } from '../../../src/article/checks/wording/find-wording';
import { spaced } from '../gold';

/** What is found in a line, as "kind: words"; ˽ stands for U+202F and ⍽ for U+00A0. */
function found(line: string, language = 'fr'): string[] {
  const text = spaced(line);
  return findWording(text, language).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

describe('wording that is marked', () => {
  it('is that of the language, however its tag is written', () => {
    expect(found('C’est unrassemblement de plus.', 'FR')).toEqual(['joined-words: unrassemblement']);
    expect(found('C’est unrassemblement de plus.', 'br-FR')).toEqual([]);
  });

  it.each([
    ['C’est unrassemblement de plus.', 'joined-words: unrassemblement'],
    ['Il y avait demilliers de gens.', 'joined-words: demilliers'],
    ['Rendez-vous demain.Nous serons là.', 'joined-words: demain.Nous'],
    ['Combien sont-ils?Personne ne sait.', 'joined-words: ils?Personne'],
    ['La manifestationLes organisateurs ont parlé.', 'joined-words: manifestationLes'],
    ['La ligne ferméeEn décembre, tout change.', 'joined-words: ferméeEn'],
    ['Une collecte nationaleAujourd’hui ouverte.', 'joined-words: nationaleAujourd'],
    ['Des élus,des riverains et des cheminots.', 'joined-words: élus,des'],
    ['Le train part;personne ne monte.', 'joined-words: part;personne'],
    ['Un train «˽vide˽»selon le préfet.', 'joined-words: vide˽»selon'],
    ['Il a dit "non" hier.', 'straight-quotes: "', 'straight-quotes: "'],
    ["L'eau n’est pas à vendre.", "straight-quotes: '"],
    ['Deux  espaces ici.', 'double-space:   '],
    ['Une⍽ espace de trop.', 'double-space: ⍽ '],
    ['Réunion le XX mai à 18⍽h.', 'placeholder: XX'],
    ['Nous étions XX personnes.', 'placeholder: XX'],
    ['Réunion le XX/XX/2026.', 'placeholder: XX/XX'],
    ['Selon [à compléter], la ligne ferme.', 'placeholder: [à compléter]'],
    ['Selon [source], la ligne ferme.', 'placeholder: [source]'],
    ['TODO relire ce passage.', 'placeholder: TODO'],
    ['Lorem ipsum dolor sit amet.', 'placeholder: Lorem ipsum'],
    ['Le montant est de XXX euros.', 'placeholder: XXX'],
    ['Le 20/11/2024, nous serons là.', 'numeric-date: 20/11/2024'],
    ['La photo est jointe en grand format.', 'attached: jointe en grand format'],
    [
      'Vous trouverez l’étude en pièce jointe, et le plan ci-joint.',
      'attached: en pièce jointe',
      'attached: ci-joint',
    ],
    ['Les horaires sont joints à ce courriel.', 'attached: joints à ce courriel'],
    ['Appelez le 06 12 34 56 78.', 'telephone: 06 12 34 56 78'],
    ['Appelez le 06.12.34.56.78 ce soir.', 'telephone: 06.12.34.56.78'],
    ['Appelez le 0612345678.', 'telephone: 0612345678'],
    ['Au +33⍽6⍽12⍽34⍽56⍽78 dès demain.', 'telephone: +33⍽6⍽12⍽34⍽56⍽78'],
    ['Au +33 (0)6 12 34 56 78.', 'telephone: +33 (0)6 12 34 56 78'],
    ['Au +32 470 12 34 56.', 'telephone: +32 470 12 34 56'],
    ['Rendez-vous chez elle, 12 rue des Lilas, à 20⍽h.', 'home-address: 12 rue des Lilas'],
    ['Il habite 3 bis impasse du Moulin.', 'home-address: 3 bis impasse du Moulin'],
    ['8, avenue de la Gare, 2e étage.', 'home-address: 8, avenue de la Gare'],
  ])('%s', (line, ...expected) => {
    expect(found(line)).toEqual(expected.map(spaced));
  });

  it.each([
    ['The march endedThe police left.', 'joined-words: endedThe'],
    ['The report is attached, with attached photos.', 'attached: is attached', 'attached: attached photos'],
    ['Photos attached to this e-mail.', 'attached: Photos attached'],
    ['Call 07700 900123 tonight.', 'telephone: 07700 900123'],
    ['She lives at 4 Mill Lane.', 'home-address: 4 Mill Lane'],
    ['Read by TBC people.', 'placeholder: TBC'],
    ['Signed [to be confirmed].', 'placeholder: [to be confirmed]'],
  ])('%s', (line, ...expected) => {
    expect(found(line, 'en-GB')).toEqual(expected);
  });
});

describe('wording that is left alone', () => {
  it.each([
    'Voir exemple.org, https://Exemple.Org/A,B et presse@Exemple.Org.',
    'Un écran de 15" neuf, un angle de 45°30\'.',
    'Un dixième, des unanimes, la population, un long parcours.',
    'La page 20/11 du dossier 2024, et 1,5 ou 2,25.',
    'LinkedIn, YouTube, OpenStreetMap, iPhone, HelloAsso, WhatsApp, LibreOffice et macOS.',
    'Les militant·es, les habitant(e)s, (re)lire, (co)construire.',
    '#StopAuxCars et @CollectifLorsanne sont suivis.',
    'Le XXe siècle, le XX siècle, Louis XVI, tome XX, chapitre XXX.',
    'Une taille XXL et des chromosomes XX.',
    'Le chapitre [3], la note [1] et « l’eau [potable] » de la vallée.',
    'Au printemps 2025, 10˽000˽000⍽d’euros et +25 000 000 habitants.',
    'SIRET 123 456 789 00012, RNA W751234567, FR76 3000 4028 3798 7654 3210 943.',
    'Le 3646, le 15, le 0 800 123 456 et le 08 00 12 34 56.',
    'ISBN 978-2-07-036822-8, loi n° 2004-575 du 21 juin 2004.',
    'Rendez-vous 12 rue de la Mairie, salle des fêtes, à 20⍽h.',
    'Mme Roy habite Fontclaire. Réunion au 3, place du Marché.',
    'Réunion au 3, place du Marché. Mme Roy habite Fontclaire.',
    'Un mot.\nUn autre mot.',
    'Il a dit «˽non˽», puis «˽oui˽».',
    'Etc., puis M. Martin, Mme Roy, art. 3 et p. 12.',
    'J.-C., av. J.-C., p.-ê., c.-à-d. et n.d.l.r.',
    '14⍽h⍽30, 1er⍽mai, 3,5⍽% et 4/5 des voix.',
    'À 8:30, ratio 1:2, C++ std::vector et http://localhost:3000.',
    'Marie-Ève O’Brien, Jean-Paul II, McDonald et La Fayette.',
    'Ils ont dit « non ! » et « jamais… »',
  ])('%s', (line) => {
    expect(found(line)).toEqual([]);
  });

  it.each([
    'The BBC, the TUC and iPlayer: 1,450 passengers, £3.50 each.',
    'It’s the ’90s, rock ’n’ roll, the 2020s.',
    'Dr. Roy (Ph.D.) spoke at 10 Downing Street, then left.',
    'In the U.S., e.g. at no. 10, i.e. here.',
    'XX was the twentieth legion, Valeria Victrix.',
  ])('%s', (line) => {
    expect(found(line, 'en-GB')).toEqual([]);
  });
});
