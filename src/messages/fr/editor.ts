import type { PrintSize } from '../../leaflet';
import { count, quoted } from './typography';

/** The editor: toolbar and menus, handles of blocks, figures, footnotes and those that go with the text around them. */
export const editorMessages = {
  editor: {
    markTools: 'Passages',
    blockTools: 'Blocs',
    insertTools: 'Insérer',
    historyTools: 'Annuler et rétablir',
    moreTools: 'Autres outils',
    toolbar: 'Mise en forme',
    paragraph: 'Texte',
    crosshead: 'Intertitre',
    smallCrosshead: 'Petit intertitre',
    bulletedList: 'Liste à puces',
    numberedList: 'Liste numérotée',
    quotation: 'Citation',
    pullQuote: 'Exergue',
    picture: 'Image',
    table: 'Tableau',
    programme: 'Programme',
    divider: 'Filet',
    preformatted: 'Préformaté',
    boilerplate: 'Présentation du groupe',
    contacts: 'Contacts presse',
    box: 'Encadré',
    footnote: 'Note',
    bold: 'Gras',
    italic: 'Italique',
    smallCapitals: 'Petites capitales',
    superscript: 'Exposant',
    subscript: 'Indice',
    code: 'Code',
    link: 'Lien',
    linkAddress: 'Adresse du lien',
    linkHint: 'https://…, un titre, un intertitre',
    linkCrosshead: 'Intertitre de ce texte',
    linkedTextGone: 'Un texte qui n’est plus là',
    linkRemove: 'Retirer le lien',
    passageLanguage: 'Langue du passage',
    sameLanguage: 'Langue du texte',
    undo: 'Annuler',
    redo: 'Rétablir',
    attribution: 'Nom, fonction',
    caption: 'Légende',
    credit: 'Crédit',
    alternative: 'Description\u00a0: ce que montre l’image, pour qui ne la voit pas',
    tableCaption: 'Titre du tableau',
    rowBelow: 'Ligne au-dessous',
    columnAfter: 'Colonne à droite',
    deleteRow: 'Supprimer la ligne',
    deleteColumn: 'Supprimer la colonne',
    deleteTable: 'Supprimer le tableau',
    headerRow: 'Ligne d’en-tête',
    blocks: 'Insérer',
    nothingFound: 'Rien de ce nom',
    /** Keys that the language names otherwise than the shortcuts do. */
    keyNames: { Shift: 'Maj', Space: 'Espace', Delete: 'Suppr', Escape: 'Échap' } as Readonly<
      Record<string, string>
    >,
  },
  /** Other names of blocks, for the search of the slash menu. */
  blockAliases: {
    paragraph: 'paragraphe normal',
    crosshead: 'titre h1 h2 sous-titre',
    smallCrosshead: 'sous-titre h3',
    bulletedList: 'puces tirets ul',
    numberedList: 'numéros ol',
    quotation: 'parole',
    pullQuote: 'accroche',
    box: 'cadre rappel',
    picture: 'photo figure illustration dessin img',
    footnote: 'appel renvoi source référence',
    table: 'grille',
    programme: 'ajouter horaires heures déroulé déroulement agenda emploi du temps',
    divider: 'séparateur ligne hr',
    preformatted: 'code bloc commande brut pre',
    boilerplate: 'à propos apropos qui sommes-nous',
    contacts: 'téléphone courriel adresse électronique',
  },
  blockHandle: {
    handle: (kind: string) => `Bloc\u00a0: ${kind}. Menu, ou glisser pour déplacer`,
    item: 'Élément de liste',
    someBlocks: 'Plusieurs blocs',
    moveUp: 'Monter',
    moveDown: 'Descendre',
    turnInto: 'Transformer en',
    copy: 'Dupliquer',
    remove: 'Supprimer',
    around: (kind: string) => `Tout le bloc\u00a0: ${kind}`,
    moved: (kind: string, at: number, of: number) => `${kind}\u00a0: place ${at} sur ${of}`,
    atTop: 'Déjà tout en haut',
    atFoot: 'Déjà tout en bas',
    turned: (kind: string) => `C’est maintenant\u00a0: ${kind}`,
    approvalGone: (approval: string, undoKeys: string) =>
      `Ce n’est plus une citation\u00a0: l’accord noté (${quoted(approval)}) n’y est plus. ${undoKeys} le rend.`,
    copied: (kind: string) => `Dupliqué\u00a0: ${kind}`,
    removed: (kind: string, start: string) =>
      start ? `Supprimé\u00a0: ${kind}, ${quoted(start)}.` : `Supprimé\u00a0: ${kind}.`,
    restored: 'Le bloc est revenu à sa place.',
    notHere: (kind: string) => `Ici, ce bloc ne peut pas devenir\u00a0: ${kind}.`,
    noNoteHere: 'Pas de note ici\u00a0: placez le curseur dans une phrase.',
    openMenu: 'Menu du bloc',
    keep: 'Tract\u00a0: avec la suite',
    column: 'Tract\u00a0: nouvelle colonne',
    page: 'Tract\u00a0: nouvelle page',
    /** What stands beside a block that is placed so. */
    placed: { keep: 'reste avec la suite', column: 'nouvelle colonne', page: 'nouvelle page' },
    keysOfBlock: 'Le bloc sous le curseur',
    keysOfBlocks: 'Insérer ou transformer',
    keysOfMarks: 'Les mots choisis',
    signs: 'En tapant',
  },
  figure: {
    crop: 'Recadrer',
    replace: 'Remplacer',
    show: 'Voir dans les images',
    licence: 'Licence',
    lost: 'L’image manque dans l’archive. Remplacez-la, ou reprenez-la d’une sauvegarde (Réglages, Archive).',
    coarse: (pixels: number, { millimetres, density, least, enough }: PrintSize) =>
      `Trop petite pour l’impression\u00a0: ${pixels}\u00a0px sur ${millimetres}\u00a0mm de large font ${density} points par pouce. Il en faut ${least}, soit ${enough}\u00a0px.`,
    remembered: (headline: string) =>
      `Cette image est déjà dans ${quoted(headline)}\u00a0: ses mots sont repris.`,
  },
  note: {
    area: 'Notes de bas de page',
    call: (number: number, words: string) =>
      words ? `Note ${number}\u00a0: ${words}` : `Note ${number}, vide`,
    text: (number: number) => `Texte de la note ${number}`,
    back: (number: number) => `Note ${number}, revenir à sa place dans le texte`,
    leave: 'Échap\u00a0: retour au texte',
    toArea: 'Voir toutes les notes',
    remove: 'Supprimer la note',
    empty: 'Texte de la note',
    linkAddress: 'Adresse du lien',
    link: 'Lier',
    linkedText: 'Un autre texte',
  },
  notes: {
    lost: (notes: number) =>
      notes === 1
        ? 'Une note est partie avec son numéro.'
        : `${count(notes, 'note est partie', 'notes sont parties')} avec le passage.`,
    putBack: (notes: number): string => (notes === 1 ? 'La remettre' : 'Les remettre'),
  },
};

const colon = '\u00a0:';

/** What the desk says about what was pasted. */
export const pasteMessages = {
  paste: {
    left: {
      'picture-on-disk': (pictures: number) =>
        `${count(pictures, 'image est restée', 'images sont restées')} dans l’autre programme${colon} ${pictures > 1 ? 'enregistrez-les' : 'enregistrez-la'} de là-bas, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-on-web': (pictures: number) =>
        `${count(pictures, 'image est restée', 'images sont restées')} sur le web, où Ronéo ne va rien chercher${colon} ${pictures > 1 ? 'enregistrez-les' : 'enregistrez-la'} depuis la page, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-unreadable': (pictures: number) =>
        `${count(pictures, 'image ne se lit pas', 'images ne se lisent pas')}${colon} ${pictures > 1 ? 'enregistrez-les' : 'enregistrez-la'} en JPEG ou en PNG, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-cropped': (pictures: number) =>
        `${count(pictures, 'image rognée n’a pas été collée', 'images rognées n’ont pas été collées')}, car la partie coupée ne doit pas paraître et rien ne dit laquelle c’est${colon} ${pictures > 1 ? 'enregistrez-les rognées' : 'enregistrez-la rognée'} depuis l’autre programme, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-no-place': (pictures: number) =>
        `${count(pictures, 'image n’a pas été collée', 'images n’ont pas été collées')}${colon} il n’y a que du texte ici.`,
      media: (things: number) =>
        `${count(things, 'vidéo ou contenu intégré n’a', 'vidéos ou contenus intégrés n’ont')} pas de place dans un texte.`,
      formula: (formulas: number) =>
        `${count(formulas, 'formule n’a', 'formules n’ont')} pas de place dans un texte.`,
      deleted: (passages: number) =>
        `${count(passages, 'passage que le suivi des modifications disait supprimé n’a pas été repris', 'passages que le suivi des modifications disait supprimés n’ont pas été repris')}.`,
      struck: (passages: number) =>
        `${count(passages, 'passage barré est', 'passages barrés sont')} là en texte ordinaire${colon} ôtez-${passages > 1 ? 'les s’ils ne doivent' : 'le s’il ne doit'} pas y rester.`,
      form: () => 'La mise en forme n’a pas pu être lue\u00a0: seuls les mots ont été collés.',
    },
    notes: (notes: number) =>
      `Collé avec ${count(notes, 'note écrite à la main', 'notes écrites à la main')}.`,
    makeNotes: (notes: number): string =>
      notes > 1 ? 'En faire de vraies notes' : 'En faire une vraie note',
  },
};
