import { count, number, quoted } from './typography';

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
    nothing: (sought: string) => `Rien pour ${quoted(sought)}`,
    nothingHelp: 'La recherche ignore accents et majuscules. Essayez un début de mot, ou un mot de moins.',
    nothingFilteredHelp: 'Parmi les textes filtrés seulement. Retirez un filtre, ou essayez un mot de moins.',
    noneFiltered: 'Aucun texte avec ces filtres',
    noneFilteredHelp: 'Retirez un filtre, ou montrez tous les textes.',
    noneToCome: 'Aucun rendez-vous à venir',
    noneToComeHelp: 'Un texte y entre quand on lui ajoute un rendez-vous, et en sort quand il est passé.',
    tooMany: (limit: number) =>
      `Les ${number.format(limit)} premiers sont choisis\u00a0: on n’agit pas sur plus de textes à la fois.`,
    withdrawn: 'Retiré',
    embargo: (until: string) => `Embargo jusqu’au ${until}`,
    drop: 'Déposez\u00a0: chaque fichier devient un texte\u202f; un dossier, un site (Hugo, Jekyll, Eleventy, Middleman), un export WordPress aussi.',
  },
  damaged: {
    mark: 'Abîmé',
    title: 'Ce texte a été abîmé sur le disque',
    text: (headline: string) =>
      `${headline ? quoted(headline) : 'Ce texte'} n’est plus tel qu’il a été enregistré. Les autres textes ne sont pas touchés. Rien n’est effacé\u00a0: l’état abîmé reste dans les versions du texte.`,
    sound: (moment: string) => `Sa dernière version intacte est du ${moment}.`,
    noSound: 'Aucune de ses versions n’est intacte\u00a0: cherchez aussi dans votre dernière sauvegarde.',
    goOn: 'Reprendre la version intacte',
    words: 'Reprendre les mots encore lisibles',
    wordsHelp:
      'Les mots encore lisibles deviennent un brouillon à relire\u00a0: des lettres peuvent y être fausses.',
  },
  import: {
    title: 'Import',
    one: (headline: string) => `${quoted(headline)} est dans la bibliothèque.`,
    oneChanged: (headline: string) =>
      `${quoted(headline)} est dans la bibliothèque. Rien n’est perdu\u00a0; quelques formes ont changé.`,
    folder: 'Importer un dossier ou un site…',
    show: 'Compte rendu',
    progress: (at: number, total: number) => `Import\u00a0: ${number.format(at)} sur ${number.format(total)}`,
    stop: 'Arrêter',
    copy: 'Copier le compte rendu',
    copied: 'Copié.',
    typography: (places: number) =>
      `Typographie composée selon la langue de chaque texte (${count(places, 'endroit', 'endroits')})`,
    typographyHelp:
      'Guillemets, apostrophes, espaces insécables… Décochez pour laisser les textes comme dans leurs fichiers.',
    typographyKept: (texts: number) =>
      texts > 1
        ? `${number.format(texts)} textes modifiés depuis l’import restent tels quels.`
        : 'Un texte modifié depuis l’import reste tel quel.',
    keepStatus: (texts: string) =>
      `C’est notre propre site\u00a0: garder le statut que donnent les fichiers (${texts})`,
    again: (texts: number) =>
      texts > 1
        ? `Ajouter quand même les ${number.format(texts)} textes déjà là`
        : 'Ajouter quand même le texte déjà là',
    earlier:
      'Ce texte a changé depuis un import précédent. Le texte d’alors reste tel qu’il est\u00a0; celui-ci est un brouillon à part.',
    showEarlier: 'L’ouvrir',
    revise: 'En faire une version de ce texte-là',
  },
  welcome: {
    title: 'Un texte, trois sorties',
    text: 'Écrivez une fois\u00a0: le site, le tract et le courriel à la presse se composent à côté de vous, à mesure.',
    who: 'Qui écrit\u202f?',
    whoHelp:
      'Demandé une seule fois\u00a0: ces lignes signent le site, le tract et le courriel. Tout se change quand vous voulez.',
    contact: 'Qui la presse peut joindre',
    done: 'C’est fait',
    later: 'Plus tard',
    sample: 'Essayer avec des exemples',
    sampleHelp: 'Les exemples sont des textes d’une campagne inventée, à modifier et à jeter sans crainte.',
    showFolder: 'Montrer le dossier',
    kept: 'Vos textes et vos images restent sur cet ordinateur, dans un seul dossier, sauvegardé chaque jour. Les Réglages, Archive, montrent où il est, et le déplacent.',
    open: 'Ou rouvrez un texte de la bibliothèque, à gauche.',
  },
};
