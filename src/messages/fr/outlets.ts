import { count, number } from './typography';

/** What keeps a text off the site until a moment, and what mends it. */
interface SiteReasonWords {
  says: (until: string) => string;
  act: string;
}

/** Proofs and export. */
export const outletsMessages = {
  proof: {
    drawing: 'Composition…',
    draft: 'Brouillon\u00a0: le site ne le montre pas encore.',
    held: 'Sous embargo\u00a0: le site ne le montre pas avant l’heure.',
    wait: 'L’épreuve paraît dès que le texte se pose.',
    site: 'La page du site, telle qu’elle sera publiée',
    mail: 'Le courriel, tel qu’il s’ouvrira',
    html: 'Mis en page',
    text: 'Texte seul',
    view: 'Partie du courriel',
    subject: 'Objet',
    copySubject: 'Copier l’objet',
    copyMail: { html: 'Copier le courriel', text: 'Copier le texte' },
    copied: 'Copié',
    subjectLong: (characters: number) =>
      `${characters}\u00a0caractères\u00a0: au-delà de 70, les messageries coupent. Raccourcissez le titre.`,
    size: (kilobytes: number) => `${number.format(kilobytes)}\u00a0ko`,
    leafletPage: (page: number, pages: number) => `Page ${page} sur ${pages} du tract`,
    bodySize: (points: number) => `texte en ${number.format(points)}\u00a0points`,
    completeMasthead: 'Compléter l’identité du groupe',
    retry: 'Composer de nouveau',
    smaller: 'Réduire l’épreuve',
    larger: 'Agrandir l’épreuve',
    zoom: (percent: number) => `${percent}\u00a0%`,
    wholeSize: (percent: number) => `Épreuve à ${percent}\u00a0%\u00a0: revenir à 100\u00a0%`,
  },
  export: {
    several: (texts: number) =>
      `${count(texts, 'texte choisi va', 'textes choisis vont')} chacun aux sorties de son genre.`,
    title: 'Export',
    looks: 'Voyons ce que l’export change sur le site…',
    runs: 'Les fichiers se composent…',
    stops: 'L’export s’arrête, et retire ce qu’il avait écrit…',
    outletsFor: (kind: string) => `${kind}\u00a0: ce qui s’exporte`,
    waiting: 'en attente',
    done: 'fait',
    cancel: 'Arrêter',
    folder: 'Dossier',
    sign: 'Signer les documents et les dossiers de presse',
    signHelp:
      'Un petit fichier .minisig est écrit à côté de chacun\u202f; les rédactions vérifient avec lui.',
    unlock: 'Ouvrir la clé',
    unlocked: 'La clé reste ouverte jusqu’à ce que vous quittiez Ronéo.',
    changeFolder: 'Changer de dossier',
    reveal: 'Ouvrir le dossier',
    again: 'Exporter de nouveau',
    finished: 'L’export est fait',
    documents: {
      leaflet: 'Tract',
      guide: 'Mode d’emploi\u00a0: imprimer, plier, couper',
      'print-shop': 'Tract pour l’imprimeur',
      release: 'Communiqué en PDF',
      mail: 'Courriel',
      kit: 'Dossier de presse',
      card: 'Carte',
      'card-words': 'Mots des publications',
      site: 'Site',
    },
    printShop: 'Fichier pour l’imprimeur',
    noPrintShop: 'non',
    turn: 'Recto verso, feuille retournée sur',
    usualTurn: 'le bord prévu pour le format',
    turns: { 'short-edge': 'le bord court', 'long-edge': 'le bord long' },
    spot: 'Seconde encre, telle que l’imprimeur l’appelle',
    badSpot: 'Ce nom est celui d’une plaque que toute presse a déjà.',
    bleed: (millimetres: number) => `fonds perdus de ${millimetres}\u00a0mm`,
    /** A leaflet, or what was made for it, among those of other formats. */
    inFormat: (document: string, format: string) => `${document} (${format})`,
    formats: 'Formats du tract',
    mailOpened:
      'Le courriel s’ouvre dans votre logiciel de messagerie. Rien ne vient\u202f? Sans compte, Thunderbird n’ouvre rien\u00a0: ajoutez-y le vôtre, puis ouvrez de nouveau.',
    openings: {
      opened: { word: 'Ouvrir', sentence: (document: string) => `Ouvrir\u00a0: ${document}` },
      printed: { word: 'Imprimer', sentence: (document: string) => `Imprimer\u00a0: ${document}` },
    },
    finishedExcept: 'C’est écrit, sauf ce qui suit',
    notOnSite: 'Le site ne montrera pas ce texte\u00a0:',
    siteChanges: 'Ce que l’export change sur le site',
    siteSame: 'Rien ne change.',
    siteReasons: {
      headline: { says: () => 'Il n’a pas de titre.', act: 'Écrire le titre' },
      draft: { says: () => 'C’est un brouillon.', act: 'Marquer prêt' },
      embargo: { says: (until: string) => `Il est sous embargo jusqu’au ${until}.`, act: 'Lever l’embargo' },
      date: {
        says: (until: string) => `Sa date est à venir\u00a0: le ${until}.`,
        act: 'Dater de maintenant',
      },
    } satisfies Record<'headline' | 'draft' | 'embargo' | 'date', SiteReasonWords> as Readonly<
      Record<'headline' | 'draft' | 'embargo' | 'date', SiteReasonWords>
    >,
    markReady: 'Marquer prêt et exporter',
    sameWords: (documents: number) =>
      documents === 1
        ? 'Le document fait du texte en a tous les mots.'
        : `Les ${number.format(documents)} documents faits du texte en ont tous les mots.`,
    notices: 'À savoir',
    files: (files: number) => count(files, 'fichier écrit', 'fichiers écrits'),
    imposed: (edge: 'short-edge' | 'long-edge') =>
      `Pour la photocopieuse\u00a0: à taille réelle (100\u00a0%), recto verso, retourné sur le bord ${edge === 'short-edge' ? 'court' : 'long'}. Pliez aux pointillés, coupez aux traits.`,
    glued:
      'Pour l’imprimante du bureau\u00a0: en taille réelle (100\u00a0%), d’un seul côté. La feuille de dessins dit comment couper et coller.',
    siteFiles: (files: number) => `Le site\u00a0: ${count(files, 'fichier', 'fichiers')}`,
    /** What a person finds on the disk: folders, and in the names of files what they are. */
    fileNames: {
      leaflets: 'tracts',
      press: 'presse',
      leaflet: 'tract',
      formats: {
        a5: 'A5',
        a6: 'A6',
        dl: 'DL',
        square: 'carre',
        a4: 'A4',
        a3: 'A3',
        letter: 'Letter',
        'half-letter': 'demi-Letter',
        a2: 'A2',
        'a3-tiles': 'A3-a-coller',
        'a2-tiles': 'A2-a-coller',
        'tabloid-tiles': 'tabloid-a-coller',
        'door-hanger': 'accroche-porte',
        postcard: 'carte-postale',
        'label-70x37': 'etiquettes-70x37',
        'label-63x38': 'etiquettes-63x38',
        'label-99x67': 'etiquettes-99x67',
        'a4-fold': 'A4-plie',
        'a4-roll': 'A4-en-trois',
        'a4-accordion': 'A4-accordeon',
        'a6-zine': 'A6-huit-pages',
        'a7-zine': 'A7-huit-pages',
        'a5-booklet': 'brochure',
      },
      copier: 'photocopieuse',
      guide: 'plier et couper',
      printShop: 'imprimeur',
      release: 'communiqué',
      text: 'texte',
      kit: 'dossier de presse',
      cards: 'cartes',
      card: 'carte',
      cardSizes: { link: 'lien', square: 'carre', upright: 'portrait', story: 'story' },
      headline: 'titre',
    },
    failed: 'L’export n’a pas pu se faire',
    outlets: { site: 'Site', leaflet: 'Tract', press: 'Courriel et dossier de presse', cards: 'Cartes' },
  },
};
