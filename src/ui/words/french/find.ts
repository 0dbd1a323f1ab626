import { count, number } from './count';

/** Find and replace, outline, focus and the palette. */
export const findWords = {
  find: {
    name: 'Chercher dans le texte',
    sought: 'Chercher',
    by: 'Remplacer par',
    previous: 'Résultat précédent',
    next: 'Résultat suivant',
    how: 'Manière de chercher',
    matchCase: 'Distinguer majuscules et minuscules',
    matchAccents: 'Distinguer accents, apostrophes et espaces',
    wholeWord: 'Mot entier',
    expression: 'Expression rationnelle',
    replacing: 'Remplacer',
    keepCase: 'Garder les majuscules du mot remplacé',
    replace: 'Remplacer',
    replaceAll: 'Tout remplacer',
    takeBack: 'Annuler',
    close: 'Fermer la recherche',
    which: (place: number, total: number) => `${number.format(place)} sur ${number.format(total)}`,
    found: (matches: number) => count(matches, 'résultat', 'résultats'),
    replaced: (matches: number) => count(matches, 'remplacement', 'remplacements'),
    none: 'Rien trouvé',
    wrong: 'Expression incomplète',
    tooSlow: 'Expression trop longue à suivre',
  },
  outline: {
    title: 'Plan du texte',
    faces: 'Ce que montre le volet',
    face: { texts: 'Textes', outline: 'Plan' },
    notes: 'Notes',
    nothing: 'Ni intertitre, ni image, ni tableau. Ctrl+Alt+1 fait un intertitre du paragraphe.',
    kinds: {
      headline: 'Titre',
      crosshead: 'Intertitre vide',
      smallCrosshead: 'Petit intertitre vide',
      figure: 'Image',
      table: 'Tableau',
      note: 'Note',
    },
  },
};
