import { count, quoted } from './typography';

/** A newsletter of several texts, as it is ordered in the desk. */
export const newsletter = {
  act: 'Faire un bulletin…',
  title: 'Bulletin',
  help: 'Un seul imprimé de tous les textes\u00a0: le premier l’ouvre, les autres suivent dans cet ordre, chacun sous son titre.',
  up: (headline: string) => `Monter ${quoted(headline)}`,
  down: (headline: string) => `Descendre ${quoted(headline)}`,
  movedTo: (headline: string, place: number) => `${quoted(headline)}\u00a0: place ${place}`,
  make: 'Continuer vers l’export',
  several: (texts: number) => `${count(texts, 'texte', 'textes')} dans un seul bulletin.`,
};
