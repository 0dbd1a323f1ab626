import { settingWords } from './leaflet-settings';
import { count, quoted } from './typography';

/** The leaflet beside its text: how it is made, and how it is looked at. */
export const leafletPreview = {
  choice: 'Comment le tract est fait',
  format: 'Format',
  template: 'Maquette',
  ink: 'Encre',
  exported: 'à l’export',
  views: 'Vue du tract',
  view: { pages: 'Pages', sheets: 'Feuilles', copy: 'Photocopie' },
  viewHints: {
    pages: 'Les pages, une à une',
    sheets: 'Les feuilles à imprimer, avec leurs plis et leurs coupes',
    copy: 'Ce qu’il reste du tract quand on photocopie une photocopie',
  },
  side: {
    front: (sheet: number, sheets: number) => (sheets > 1 ? `Feuille ${sheet}, recto` : 'Recto'),
    back: (sheet: number, sheets: number) => (sheets > 1 ? `Feuille ${sheet}, verso` : 'Verso'),
  },
  /** What the side of a sheet holds, for those who cannot see it. */
  sideWith: (side: string, pages: string, count: number) =>
    `${side}\u00a0: ${count > 1 ? 'pages' : 'page'} ${pages}`,
  fold: 'pli',
  cut: 'coupe',
  glue: 'colle',
  tooMany: (format: string, words: number) => `${format}\u00a0: ${count(words, 'mot', 'mots')} de trop`,
  /** The same, and the larger format in which the text is exported. */
  tooManyMadeAs: (tooMany: string, made: string) => `${tooMany}\u00a0; sera fait en ${made}`,
  chooseColour: 'Choisir la couleur',
  choose: (format: string) => `Passer en ${format}`,
  draft: 'Brouillon\u00a0: n’ira pas à l’export dans ce format.',
  /** The same of the largest format. */
  draftOfAll:
    'Brouillon\u00a0: aucun format plus grand ne le contient\u00a0; il va tel quel à l’export, marqué sur chaque page.',
  draftMark: 'Brouillon',
  pageTooMany: 'Page de trop',
  print: 'Imprimer le tract…',
  printDraft: 'Imprimer le brouillon…',
  templates: (format: string) => `Maquettes de tract, ${format}`,
  /** What the templates are shown with: the text on the sheet, or the text that each was made for. */
  shownWith: 'Les maquettes sont montrées avec',
  shownText: { own: 'Ce texte', sample: 'Un exemple' },
  templatesHelp: {
    own: 'La première page de ce texte, dans chaque maquette.',
    sample: 'Chaque maquette, avec un texte fait pour elle.',
  },
  suitable: 'Laisser Ronéo choisir selon le format',
  setting: 'Mise en page…',
  broken: (why: string) => `Cette maquette n’a pas pu être composée (${why}).`,
  own: 'À vous',
  copyTemplate: (name: string) => `Copier ${quoted(name)} pour la changer…`,
  copiedTemplate: (name: string) =>
    `La maquette ${quoted(name)} est à vous. Changez les fichiers de son dossier\u00a0: ce panneau les relit à chaque ouverture.`,
  showTemplate: 'Montrer son dossier',
  adjust: 'Régler le tract à la main',
  /** Takes away what was set by hand. */
  unadjusted: 'Tout laisser à Ronéo',
  namedTemplates: {
    save: 'Enregistrer comme maquette…',
    title: 'Enregistrer ces réglages comme maquette',
    renaming: 'Renommer la maquette',
    help: 'Format à part, tout ce qui est réglé ici pourra servir à vos autres textes. Un texte garde ses réglages si la maquette change ou disparaît.',
    name: 'Nom',
    hint: 'Tract du lundi',
    keep: 'Enregistrer',
    /** Where a template has the name already. */
    replace: 'Remplacer',
    rename: 'Renommer…',
    delete: 'Supprimer',
    actsOn: (name: string) => `Actions sur la maquette ${quoted(name)}`,
    saved: (name: string) => `Maquette ${quoted(name)} enregistrée`,
    renamed: (name: string) => `Maquette renommée ${quoted(name)}`,
    deleted: (name: string) => `Maquette ${quoted(name)} supprimée`,
  },
  settings: settingWords,
  /** A setting left to the fitting, and what that found. */
  found: (usual: string, size: number) => `${usual} (${size.toLocaleString('fr')})`,
  settingGroups: { text: 'Texte', head: 'Tête', look: 'Lettres et couleur', end: 'Fin' },
  /** Of words that a person entered for a setting. */
  wrongSetting: 'Ce n’est pas une adresse du web, ou c’est trop long.',
  headlineLines: 'Lignes du titre',
  endLineAfter: (word: string) => `Couper la ligne après ${quoted(word)}`,
  /** Takes the line ends of the headline away. */
  bestLines: 'Couper au mieux',
  standfirstPrinted: { printed: 'Imprimé', leftOut: 'Hors du tract' },
  leadFocus: 'Cadrage de l’image de tête\u00a0: glissez-la, ou les flèches',
  leadFocusAt: (across: number, down: number) =>
    `au milieu du cadre\u00a0: ${across}\u202f% de la gauche, ${down}\u202f% du haut`,
  coupon: 'À découper',
  verso: 'Autre langue au verso',
  noVerso: 'Aucune',
  noCoupon: 'Rien',
  leadPrinted: {
    fits: 'Où elle va le mieux',
    leads: 'En grand, avant le texte',
    sits: 'Dans le texte',
    leftOut: 'Hors du tract',
  },
  leftOut: {
    choose: 'Laisser des passages hors du tract…',
    change: (passages: number) => `${count(passages, 'passage', 'passages')} hors du tract…`,
    title: 'Passages hors du tract',
    help: 'Ce qui est coché n’est pas imprimé sur les tracts de ce texte. Le texte lui-même ne change pas\u00a0: le site et la presse l’ont en entier.',
    words: (words: number) => count(words, 'mot', 'mots'),
    enough: (left: number, needed: number, format: string) =>
      left >= needed
        ? `${count(left, 'mot', 'mots')} hors du tract\u00a0: c’est assez pour tenir en ${format}.`
        : `${count(left, 'mot', 'mots')} hors du tract\u00a0; il en faut ${needed} pour tenir en ${format}.`,
    chosen: (left: number) => `${count(left, 'mot', 'mots')} hors du tract.`,
    printAll: 'Tout imprimer',
    save: 'Imprimer sans ces passages',
  },
};
