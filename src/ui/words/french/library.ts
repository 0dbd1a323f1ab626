import { count } from './count';

/** The library, import and welcome. */
export const libraryWords = {
  library: {
    search: 'Chercher dans les textes',
    searchHint: 'Chercher',
    clear: 'Effacer la recherche',
    list: 'Textes',
    new: 'Nouveau',
    total: (texts: number) => count(texts, 'texte', 'textes'),
    found: (texts: number) => count(texts, 'texte trouvé', 'textes trouvés'),
    none: 'Aucun texte pour l’instant',
    noneHelp:
      'Commencez-en un avec Nouveau, ou déposez ici des fichiers Markdown, Word, OpenDocument, HTML ou texte.',
    nothing: (sought: string) => `Rien pour «\u00a0${sought}\u00a0»`,
    nothingHelp: 'La recherche ignore accents et majuscules. Essayez un début de mot, ou un mot de moins.',
    embargo: (until: string) => `Embargo jusqu’au ${until}`,
    drop: 'Déposez les fichiers\u00a0: chacun devient un texte.',
  },
  import: {
    title: 'Import',
    one: (headline: string) => `«\u00a0${headline}\u00a0» est dans la bibliothèque.`,
    imported: (texts: number) => count(texts, 'texte ajouté', 'textes ajoutés'),
    refused: (files: number) => count(files, 'fichier non repris', 'fichiers non repris'),
    notices: 'Ce qui n’a pas pu suivre',
  },
  welcome: {
    title: 'Un texte, trois sorties',
    text: 'Écrivez une fois\u00a0: le site, le tract et le courriel à la presse se composent à côté de vous, à mesure.',
    open: 'Ou rouvrez un texte de la bibliothèque, à gauche.',
  },
};
