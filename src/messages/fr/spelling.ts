import { quoted } from './typography';

/** Spell check and personal words. */
export const spellingMessages = {
  spelling: {
    check: 'Vérifier l’orthographe pendant que j’écris',
    languages:
      'En français, anglais, allemand, espagnol et italien, chaque texte et chaque passage dans sa langue. Rien n’est demandé au réseau\u00a0; dans une autre langue, rien n’est souligné.',
    withoutDictionary: (language: string) =>
      `Langue du texte ouvert\u00a0: ${language}. Il n’y a pas de dictionnaire pour elle, ce texte n’est donc pas vérifié.`,
    own: 'Vos mots',
    ownHelp:
      'Gardés dans cette archive et tenus pour justes dans tous ses textes. Les noms de l’identité du groupe sont déjà connus.',
    none: 'Aucun mot pour l’instant\u00a0: un clic droit sur un mot souligné, ou Maj+F10, permet de l’ajouter.',
    add: 'Mot à ajouter',
    addNow: 'Ajouter',
    notAWord: 'Un seul mot, sans espace ni ponctuation autour.',
    remove: (word: string) => `Retirer ${word}`,
    removed: (word: string) => `${quoted(word)} n’est plus dans vos mots.`,
    unchecked: 'Orthographe non vérifiée',
  },
};
