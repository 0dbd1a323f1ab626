/** What importing left out, counted, as a subject: "deux commentaires", "3 comments". */
export function lostThing(what: string, count: number, language: 'fr' | 'en'): string {
  const words = things[what]?.[language] ?? frontMatterField(what, language);
  if (!words)
    return language === 'fr' ? `des éléments «\u202F${what}\u202F» (${count})` : `${count} × ‘${what}’`;
  const [one, many] = words;
  return count === 1 ? one : many.replace('#', String(count));
}

type Forms = readonly [one: string, many: string];

function frontMatterField(what: string, language: 'fr' | 'en'): Forms | null {
  const field = /^front matter: (.+)$/.exec(what)?.[1];
  if (!field) return null;
  if (language === 'fr')
    return [`le champ d’en-tête «\u202F${field}\u202F»`, `# champs d’en-tête «\u202F${field}\u202F»`];
  return [`the front matter field ‘${field}’`, `# front matter fields ‘${field}’`];
}

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
