import type { Forms } from '../counted';

const lostThingsInFrench = {
  strikethrough: ['un texte barré', '# textes barrés'],
  underline: ['un soulignement', '# soulignements'],
  link: ['un lien sans adresse utilisable', '# liens sans adresse utilisable'],
  'address-unknown': [
    'l’adresse sur l’ancien site, que seul son programme connaît\u00a0: ajoutez-la au texte si des lecteurs la connaissent',
    'les adresses de # textes sur l’ancien site, que seul son programme connaît\u00a0: ajoutez celles que des lecteurs connaissent',
  ],
  'former-address': [
    'une ancienne adresse qui ne peut pas être gardée',
    '# anciennes adresses qui ne peuvent pas être gardées',
  ],
  'hidden-text': ['un texte masqué', '# textes masqués'],
  comment: ['un commentaire', '# commentaires'],
  'tracked-deletion': ['une suppression suivie', '# suppressions suivies'],
  'page-header': ['un en-tête ou pied de page', '# en-têtes ou pieds de page'],
  'words-outside-text': ['un mot hors du texte principal', '# mots hors du texte principal'],
  'html-comment': ['un commentaire caché dans le code', '# commentaires cachés dans le code'],
  'reader-comment': ['un commentaire de lecteur', '# commentaires de lecteurs'],
  'alt-chunk': ['un document inséré dans un autre', '# documents insérés dans un autre'],
  'program-alt': ['une description écrite par un programme', '# descriptions écrites par un programme'],
  attachment: ['une pièce jointe', '# pièces jointes'],
  'release-frame': [
    'ce qui encadre un communiqué (groupe, contacts, signature)',
    '# cadres de communiqués (groupe, contacts, signature)',
  ],
  characters: ['un mot aux lettres illisibles', '# mots aux lettres illisibles'],
  tooltip: ['une infobulle', '# infobulles'],
  'note-unplaced': [
    'une note dont le numéro n’est pas dans le texte',
    '# notes dont le numéro n’est pas dans le texte',
  ],
  description: ['la description d’une zone de texte', '# descriptions de zones de texte'],
  'page-title': [
    'le titre inscrit dans les propriétés du fichier',
    '# titres inscrits dans les propriétés du fichier',
  ],
  liquid: ['une balise du gabarit du site', '# balises du gabarit du site'],
  attributes: ['une indication de style', '# indications de style'],
  category: ['une catégorie par défaut ou trop longue', '# catégories par défaut ou trop longues'],
  'table-of-contents': ['un sommaire', '# sommaires'],
  'index-entry': ['une entrée d’index', '# entrées d’index'],
  chart: ['un graphique', '# graphiques'],
  index: ['un index', '# index'],
  divider: ['un filet', '# filets'],
  form: ['un champ à remplir', '# champs à remplir'],
  drawing: ['un dessin', '# dessins'],
  svg: ['un dessin', '# dessins'],
  canvas: ['un dessin', '# dessins'],
  map: ['une carte', '# cartes'],
  math: ['une formule', '# formules'],
  audio: ['un son', '# sons'],
  video: ['une vidéo', '# vidéos'],
  object: ['un objet incorporé', '# objets incorporés'],
  embed: ['un objet incorporé', '# objets incorporés'],
  iframe: ['un cadre d’un autre site', '# cadres d’autres sites'],
  frame: ['un cadre d’un autre site', '# cadres d’autres sites'],
  frameset: ['un cadre d’un autre site', '# cadres d’autres sites'],
  nav: ['un menu', '# menus'],
  noscript: ['un texte de secours', '# textes de secours'],
  dialog: ['une fenêtre surgissante', '# fenêtres surgissantes'],
  button: ['un élément de formulaire', '# éléments de formulaire'],
  select: ['un élément de formulaire', '# éléments de formulaire'],
  textarea: ['un élément de formulaire', '# éléments de formulaire'],
} satisfies Record<string, Forms>;

/** What an import leaves out, by its kind: one, and many ("#" stands for their number). */
export const lostThings: Readonly<Record<keyof typeof lostThingsInFrench, Forms>> = lostThingsInFrench;

const namedLossesInFrench = {
  'front matter': ['le champ d’en-tête «\u202f%1\u202f»', '# champs d’en-tête «\u202f%1\u202f»'],
  'custom field': ['le champ personnalisé «\u202f%1\u202f»', '# champs personnalisés «\u202f%1\u202f»'],
  taxonomy: ['un terme du classement «\u202f%1\u202f»', '# termes du classement «\u202f%1\u202f»'],
  shortcode: ['un code court «\u202f%1\u202f»', '# codes courts «\u202f%1\u202f»'],
  include: ['un gabarit inclus, «\u202f%1\u202f»', '# gabarits inclus, «\u202f%1\u202f»'],
  block: ['un bloc «\u202f%1\u202f» que son site dessine', '# blocs «\u202f%1\u202f» que leur site dessine'],
} satisfies Record<string, Forms>;

/** The same with a name of its own ("%1") behind the kind: "front matter: layout". */
export const namedLosses: Readonly<Record<keyof typeof namedLossesInFrench, Forms>> = namedLossesInFrench;
