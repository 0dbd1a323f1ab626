/** The words around an import's report, in text and on screen. */
export interface ReportWords {
  untitled: string;
  earlier: string;
  kept: string;
  changed: string;
  dropped: string;
  picture: string;
  alt: string;
  caption: string;
  /** What stands between a thing and its words. */
  colon: string;
  imported: (texts: number) => string;
  alreadyThere: (texts: number) => string;
  notTaken: (texts: number) => string;
  stopped: (left: number) => string;
  known: (texts: number) => string;
  refused: (files: number) => string;
  aside: (files: number) => string;
}

const french: ReportWords = {
  untitled: 'Sans titre',
  earlier: 'Ce texte a changé depuis un import précédent\u00a0: l’article d’alors reste tel qu’il est.',
  kept: 'Gardé',
  changed: 'Changé',
  dropped: 'Laissé de côté',
  picture: 'Image',
  alt: 'description',
  caption: 'légende',
  colon: '\u00a0: ',
  imported: (texts) => (texts === 0 ? 'Aucun texte ajouté' : some(texts, 'texte ajouté', 'textes ajoutés')),
  alreadyThere: (texts) => `${texts} déjà là`,
  notTaken: (texts) => some(texts, 'non repris', 'non repris'),
  stopped: (left) => `arrêté, ${some(left, 'texte pas encore lu', 'textes pas encore lus')}`,
  known: (texts) =>
    texts > 1
      ? 'Déjà dans la bibliothèque, pas ajoutés une seconde fois'
      : 'Déjà dans la bibliothèque, pas ajouté une seconde fois',
  refused: (files) => (files > 1 ? 'Non repris' : 'Non repris'),
  aside: (files) => some(files, 'fichier laissé où il est', 'fichiers laissés où ils sont'),
};

const english: ReportWords = {
  untitled: 'Untitled',
  earlier: 'This text has changed since an earlier import: the article of that time stays as it is.',
  kept: 'Kept',
  changed: 'Changed',
  dropped: 'Left out',
  picture: 'Picture',
  alt: 'description',
  caption: 'caption',
  colon: ': ',
  imported: (texts) => (texts === 0 ? 'No text added' : `${texts} ${texts === 1 ? 'text' : 'texts'} added`),
  alreadyThere: (texts) => `${texts} already there`,
  notTaken: (texts) => `${texts} not taken`,
  stopped: (left) => `stopped, ${left} ${left === 1 ? 'text' : 'texts'} not read yet`,
  known: () => 'Already in the library, not added a second time',
  refused: () => 'Not taken',
  aside: (files) => `${files} ${files === 1 ? 'file left where it is' : 'files left where they are'}`,
};

/** The report's own words, by the interface's language. */
export const reportWords: Readonly<Record<'fr' | 'en', ReportWords>> = { fr: french, en: english };

function some(count: number, one: string, many: string): string {
  return `${new Intl.NumberFormat('fr-FR').format(count)}\u00a0${count < 2 ? one : many}`;
}
