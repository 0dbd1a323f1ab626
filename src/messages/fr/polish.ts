import { count, quoted } from './typography';

/** The list of changes that typography asks for, and how its house sets. */
export const polishMessages = {
  polish: {
    name: 'Typographie',
    left: (changes: number) => count(changes, 'changement proposé', 'changements proposés'),
    list: 'Changements proposés',
    becomes: (kind: string, given: string, set: string) => `${kind}\u00a0: ${given} devient ${set}`,
    firmSpace: 'espace insécable',
    thinSpace: 'espace fine insécable',
    accept: 'Accepter',
    skip: 'Passer',
    acceptAll: 'Tout accepter',
    acceptKind: (kind: string, changes: number) => `Accepter les ${changes} ${quoted(kind)}`,
    acceptKindHelp: 'Accepter tous les changements de ce genre',
    enter: 'Aller à l’endroit',
    made: (changes: number) => count(changes, 'changement fait', 'changements faits'),
    done: 'La typographie est en ordre.',
    skipped: (changes: number) => count(changes, 'changement passé', 'changements passés'),
    kinds: {
      quotes: 'Guillemets',
      apostrophe: 'Apostrophe',
      ellipsis: 'Points de suspension',
      dash: 'Tiret',
      ordinal: 'Ordinal',
      capital: 'Capitale accentuée',
      ligature: 'Ligature',
      punctuation: 'Ponctuation',
      number: 'Nombre, unité',
      bound: 'Mots qui se tiennent',
      stop: 'Point et guillemets',
      space: 'Espaces',
    },
  },
};
