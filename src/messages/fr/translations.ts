import { count, quoted } from './typography';

/** Families of translations: begun, linked, read beside each other. */
export const translationsMessages = {
  translations: {
    name: 'Traductions',
    start: 'Traduire…',
    startTitle: (headline: string) => `Traduire ${quoted(headline)}`,
    startHelp:
      'Un brouillon s’ouvre avec les mots de l’original, à réécrire paragraphe par paragraphe\u00a0; l’original se lit à côté. Dates, lieux, embargo, images et mots-clés sont repris.',
    languages: 'Dans quelle langue\u202f?',
    exists: 'existe déjà\u00a0: l’ouvrir',
    other: 'Une autre langue',
    otherHint: 'Son nom ou son code\u00a0: polonais, pt-BR',
    begin: 'Commencer',
    unknown: (typed: string) =>
      `${quoted(typed)} n’est pas une langue connue. Essayez son code, comme «\u202fpl\u202f» ou «\u202fpt-BR\u202f».`,
    link: 'Lier à son original…',
    linkHelp: 'Ce texte est la traduction d’un autre, qui est déjà dans la bibliothèque.',
    linkTitle: (headline: string) => `${quoted(headline)} est la traduction de…`,
    linkFind: 'Chercher l’original par ses mots',
    linkNone: 'Aucun texte dans une autre langue avec ces mots.',
    unlink: 'Délier de ses traductions',
    twice: (language: string, other: string) =>
      `Deux textes de cette famille sont en ${language}\u00a0: l’autre est ${quoted(other)}. Le site ne mène qu’à l’un des deux.`,
    twiceShort: (language: string) => `Deux textes en ${language} dans cette famille`,
    isBehind: 'Plus ancien que l’original',
    behindHelp: (language: string) => `L’original (${language}) a changé depuis.`,
    original: 'Original',
    open: (headline: string) => `Ouvrir ${quoted(headline)}`,
    beside: {
      show: 'L’original à côté',
      button: 'Original',
      buttonHelp: 'Lire à côté du texte son original, ou une autre traduction',
      close: 'Fermer ce volet',
      name: (language: string) => `Pour lire à côté\u00a0: ${language}`,
      choose: 'Le texte lu à côté',
      isOriginal: 'original',
      goTo: 'Un clic sur un passage, ou Entrée, mène au même passage de votre texte.',
      untouched: (passages: number, of: number) =>
        passages === 0
          ? 'Chaque passage a été réécrit.'
          : `Reste à traduire\u00a0: ${count(passages, 'passage', 'passages')} sur ${of}.`,
      gone: 'Ce texte n’est plus dans la bibliothèque.',
      changed: 'L’original a changé depuis que cette traduction a été mise à jour.',
      showChanges: 'Voir ce qui a changé',
      readAgain: 'Relire l’original',
      upToDate: 'La traduction est à jour',
      notKept:
        'L’état de l’original dont vient cette traduction n’est plus gardé\u00a0: comparez les deux textes, puis dites que la traduction est à jour.',
      then: 'L’original quand la traduction était à jour',
      now: 'L’original maintenant',
    },
    done: {
      translate: (language: string) => `Brouillon commencé en ${language}\u00a0: l’original se lit à côté.`,
      link: 'Les deux textes sont liés\u00a0: le site mène de l’un à l’autre.',
      unlink: 'Le texte n’est plus lié à ses traductions.',
      'up-to-date': (many: number) =>
        many > 1
          ? `${count(many, 'traduction est', 'traductions sont')} à jour.`
          : 'La traduction est à jour avec son original.',
    },
  },
};
