import { count, quoted } from './typography';

/** The list of points, and how the text is written. */
export const checksMessages = {
  checks: {
    title: 'Relecture',
    none: 'Rien à signaler',
    nothingYet: 'Rien à relire encore\u00a0: les points à reprendre viendront à mesure que vous écrivez.',
    noneHelp: 'Titre, chapô, date, citations, images et liens ont ce qu’il faut.',
    some: (points: number) => count(points, 'point', 'points'),
    toMend: (points: number) => `${count(points, 'point', 'points')} à reprendre`,
    toConsider: (points: number) => `${count(points, 'point', 'points')} à considérer`,
    weights: { mend: 'À reprendre avant l’envoi', consider: 'À considérer' },
    more: (points: number) => `${count(points, 'autre point', 'autres points')} du même genre`,
    keys: '↑ ↓ parcourir · Entrée aller à l’endroit · Suppr écarter · F8 point suivant',
    setAside: 'Écarter ce point pour ce texte',
    isAside: 'Point écarté pour ce texte.',
    asides: 'Écartés pour ce texte',
    takeUp: 'Reprendre',
    style: 'Écriture',
    repeated: 'Montrer les mots répétés',
    long: (words: number) => `Montrer les phrases de plus de ${words}\u00a0mots`,
    noneRepeated: 'Aucun mot ne revient trop tôt.',
    noneLong: 'Aucune phrase n’est longue.',
    longSentence: (words: number) => `Phrase de ${words}\u00a0mots`,
    repeatedWord: (word: string) => `${quoted(word)} revient à peu de distance`,
    times: (places: number) => count(places, 'fois', 'fois'),
    see: 'Voir',
  },
};
