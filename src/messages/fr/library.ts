import { count, number } from './typography';

/** The library, import and welcome. */
export const libraryMessages = {
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
      'Commencez-en un avec Nouveau, ou déposez ici des textes (Markdown, Word, OpenDocument, HTML), un dossier ou un export WordPress.',
    nothing: (sought: string) => `Rien pour «\u00a0${sought}\u00a0»`,
    nothingHelp: 'La recherche ignore accents et majuscules. Essayez un début de mot, ou un mot de moins.',
    embargo: (until: string) => `Embargo jusqu’au ${until}`,
    drop: 'Déposez\u00a0: chaque texte devient un article, un dossier aussi, un site Hugo ou Jekyll, un export WordPress.',
  },
  import: {
    title: 'Import',
    one: (headline: string) => `«\u00a0${headline}\u00a0» est dans la bibliothèque.`,
    oneChanged: (headline: string) =>
      `«\u00a0${headline}\u00a0» est dans la bibliothèque. Rien n’est perdu\u00a0; quelques formes ont changé.`,
    folder: 'Importer un dossier ou un site…',
    show: 'Compte rendu',
    progress: (at: number, total: number) => `Import\u00a0: ${number.format(at)} sur ${number.format(total)}`,
    stop: 'Arrêter',
    copy: 'Copier le compte rendu',
    copied: 'Copié.',
    again: (texts: number) =>
      texts > 1
        ? `Ajouter quand même les ${number.format(texts)} textes déjà là`
        : 'Ajouter quand même le texte déjà là',
    earlier: 'Ce texte a changé depuis un import précédent. L’article d’alors reste tel qu’il est.',
    showEarlier: 'L’ouvrir',
  },
  welcome: {
    title: 'Un texte, trois sorties',
    text: 'Écrivez une fois\u00a0: le site, le tract et le courriel à la presse se composent à côté de vous, à mesure.',
    open: 'Ou rouvrez un texte de la bibliothèque, à gauche.',
  },
};
