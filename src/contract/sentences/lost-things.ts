/** What importing left out, counted, as a subject: "deux commentaires", "3 comments". */
export function lostThing(what: string, count: number, language: 'fr' | 'en'): string {
  const words = things[what]?.[language] ?? namedThing(what, language);
  if (!words)
    return language === 'fr' ? `des éléments «\u202F${what}\u202F» (${count})` : `${count} × ‘${what}’`;
  const [one, many] = words;
  return count === 1 ? one : many.replace('#', String(count));
}

type Forms = readonly [one: string, many: string];

/** What has a name of its own behind its kind: "front matter: layout", "shortcode:map". */
function namedThing(what: string, language: 'fr' | 'en'): Forms | null {
  const [, kind = '', name = ''] = /^([\w ]+?):\s*(.+)$/s.exec(what) ?? [];
  const forms = named[kind]?.[language];
  if (!forms) return null;
  return [forms[0].replace('%', name), forms[1].replace('%', name)];
}

const named: Readonly<Record<string, Readonly<Record<'fr' | 'en', Forms>>>> = {
  'front matter': {
    fr: ['le champ d’en-tête «\u202F%\u202F»', '# champs d’en-tête «\u202F%\u202F»'],
    en: ['the front matter field ‘%’', '# front matter fields ‘%’'],
  },
  'custom field': {
    fr: ['le champ personnalisé «\u202F%\u202F»', '# champs personnalisés «\u202F%\u202F»'],
    en: ['the custom field ‘%’', '# custom fields ‘%’'],
  },
  taxonomy: {
    fr: ['un terme du classement «\u202F%\u202F»', '# termes du classement «\u202F%\u202F»'],
    en: ['a term of the taxonomy ‘%’', '# terms of the taxonomy ‘%’'],
  },
  shortcode: {
    fr: ['un code court «\u202F%\u202F»', '# codes courts «\u202F%\u202F»'],
    en: ['a shortcode ‘%’', '# shortcodes ‘%’'],
  },
  include: {
    fr: ['un gabarit inclus, «\u202F%\u202F»', '# gabarits inclus, «\u202F%\u202F»'],
    en: ['an included template, ‘%’', '# included templates, ‘%’'],
  },
  block: {
    fr: ['un bloc «\u202F%\u202F» que son site dessine', '# blocs «\u202F%\u202F» que leur site dessine'],
    en: ['a block ‘%’ that its site draws', '# blocks ‘%’ that their site draws'],
  },
};

const strike = {
  fr: ['un texte barré', '# textes barrés'],
  en: ['a struck-out passage', '# struck-out passages'],
} as const;
const frame = {
  fr: ['un cadre d’un autre site', '# cadres d’autres sites'],
  en: ['a frame of another site', '# frames of other sites'],
} as const;
const drawing = { fr: ['un dessin', '# dessins'], en: ['a drawing', '# drawings'] } as const;
const control = {
  fr: ['un élément de formulaire', '# éléments de formulaire'],
  en: ['a form control', '# form controls'],
} as const;

const things: Readonly<Record<string, Readonly<Record<'fr' | 'en', Forms>>>> = {
  strikethrough: strike,
  underline: { fr: ['un soulignement', '# soulignements'], en: ['an underlining', '# underlinings'] },
  link: {
    fr: ['un lien sans adresse utilisable', '# liens sans adresse utilisable'],
    en: ['a link without a usable address', '# links without usable addresses'],
  },
  'hidden-text': {
    fr: ['un texte masqué', '# textes masqués'],
    en: ['a hidden passage', '# hidden passages'],
  },
  comment: { fr: ['un commentaire', '# commentaires'], en: ['a comment', '# comments'] },
  'tracked-deletion': {
    fr: ['une suppression suivie', '# suppressions suivies'],
    en: ['a tracked deletion', '# tracked deletions'],
  },
  'page-header': {
    fr: ['un en-tête ou pied de page', '# en-têtes ou pieds de page'],
    en: ['a page header or footer', '# page headers or footers'],
  },
  'words-outside-text': {
    fr: ['un mot hors du texte principal', '# mots hors du texte principal'],
    en: ['a word outside the main text', '# words outside the main text'],
  },
  'html-comment': {
    fr: ['un commentaire caché dans le code', '# commentaires cachés dans le code'],
    en: ['a comment hidden in the source', '# comments hidden in the source'],
  },
  'reader-comment': {
    fr: ['un commentaire de lecteur', '# commentaires de lecteurs'],
    en: ['a reader’s comment', '# readers’ comments'],
  },
  tooltip: { fr: ['une infobulle', '# infobulles'], en: ['a tooltip', '# tooltips'] },
  'page-title': {
    fr: [
      'le titre inscrit dans les propriétés du fichier',
      '# titres inscrits dans les propriétés du fichier',
    ],
    en: ['the title in the file’s properties', '# titles in the file’s properties'],
  },
  liquid: {
    fr: ['une balise du gabarit du site', '# balises du gabarit du site'],
    en: ['a tag of the site’s templates', '# tags of the site’s templates'],
  },
  attributes: {
    fr: ['une indication de style', '# indications de style'],
    en: ['a styling attribute', '# styling attributes'],
  },
  category: {
    fr: ['une catégorie par défaut ou trop longue', '# catégories par défaut ou trop longues'],
    en: ['a default or overlong category', '# default or overlong categories'],
  },
  'table-of-contents': {
    fr: ['un sommaire', '# sommaires'],
    en: ['a table of contents', '# tables of contents'],
  },
  'index-entry': {
    fr: ['une entrée d’index', '# entrées d’index'],
    en: ['an index entry', '# index entries'],
  },
  chart: { fr: ['un graphique', '# graphiques'], en: ['a chart', '# charts'] },
  index: { fr: ['un index', '# index'], en: ['an index', '# indexes'] },
  divider: { fr: ['un filet', '# filets'], en: ['a rule', '# rules'] },
  form: {
    fr: ['un champ à remplir', '# champs à remplir'],
    en: ['a field to fill in', '# fields to fill in'],
  },
  drawing,
  svg: drawing,
  canvas: drawing,
  map: { fr: ['une carte', '# cartes'], en: ['a map', '# maps'] },
  math: { fr: ['une formule', '# formules'], en: ['a formula', '# formulas'] },
  audio: { fr: ['un son', '# sons'], en: ['a sound', '# sounds'] },
  video: { fr: ['une vidéo', '# vidéos'], en: ['a video', '# videos'] },
  object: {
    fr: ['un objet incorporé', '# objets incorporés'],
    en: ['an embedded object', '# embedded objects'],
  },
  embed: {
    fr: ['un objet incorporé', '# objets incorporés'],
    en: ['an embedded object', '# embedded objects'],
  },
  iframe: frame,
  frame,
  frameset: frame,
  nav: { fr: ['un menu', '# menus'], en: ['a menu', '# menus'] },
  noscript: {
    fr: ['un texte de remplacement', '# textes de remplacement'],
    en: ['a fallback text', '# fallback texts'],
  },
  dialog: { fr: ['une fenêtre surgissante', '# fenêtres surgissantes'], en: ['a pop-up', '# pop-ups'] },
  button: control,
  select: control,
  textarea: control,
};
