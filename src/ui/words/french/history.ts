import { count } from './count';

/** Saving and revisions. */
export const historyWords = {
  save: {
    saved: (time: string) => `Enregistré à ${time}`,
    savedOn: (moment: string) => `Enregistré le ${moment}`,
    unsaved: 'Enregistrement…',
    cannotLeave:
      'Ce texte n’est pas encore enregistré\u00a0: il reste sur la feuille jusqu’à ce qu’il le soit.',
    conflictTitle: 'Ce texte a changé ailleurs',
    conflict:
      'Une autre version a été enregistrée depuis que vous l’avez ouvert. Les deux sont gardées dans Versions\u00a0; choisissez celle qui reste sur la feuille.',
    mineName: 'La vôtre',
    theirsName: 'L’autre',
    mine: 'Garder la mienne',
    theirs: 'Prendre l’autre',
  },
  history: {
    title: 'Versions',
    words: (words: number) => count(words, 'mot', 'mots'),
    latest: 'sur la feuille',
    restore: 'Reprendre cette version',
    restored: (moment: string) => `Version du ${moment} reprise. La précédente reste dans la liste.`,
    none: 'Aucune version enregistrée encore.',
    help: 'Chaque enregistrement garde le texte d’avant. Reprendre une version n’en efface aucune.',
    empty: 'Cette version est vide.',
  },
};
