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
  'tracked-deletion': [
    'une suppression du suivi des modifications',
    '# suppressions du suivi des modifications',
  ],
  'page-header': ['un en-tête ou pied de page', '# en-têtes ou pieds de page'],
  'words-outside-text': ['un mot hors du texte principal', '# mots hors du texte principal'],
  'html-comment': [
    'une remarque cachée dans le code de la page',
    '# remarques cachées dans le code des pages',
  ],
  'reader-comment': ['un commentaire de lecteur', '# commentaires de lecteurs'],
  'alt-chunk': ['un document inséré dans un autre', '# documents insérés dans un autre'],
  'program-alt': [
    'une description d’image écrite par un programme',
    '# descriptions d’images écrites par un programme',
  ],
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
  liquid: ['une commande destinée au programme du site', '# commandes destinées au programme du site'],
  attributes: ['une indication de présentation', '# indications de présentation'],
  'author-login': [
    'un identifiant de connexion à la place d’un nom d’auteur',
    '# identifiants de connexion à la place de noms d’auteurs',
  ],
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
  object: ['un contenu d’un autre programme', '# contenus d’autres programmes'],
  embed: ['un contenu d’un autre programme', '# contenus d’autres programmes'],
  iframe: ['un contenu d’un autre site (vidéo, carte…)', '# contenus d’autres sites (vidéos, cartes…)'],
  frame: ['un contenu d’un autre site (vidéo, carte…)', '# contenus d’autres sites (vidéos, cartes…)'],
  frameset: ['un contenu d’un autre site (vidéo, carte…)', '# contenus d’autres sites (vidéos, cartes…)'],
  nav: ['un menu', '# menus'],
  noscript: ['un texte qui remplace un contenu animé', '# textes qui remplacent des contenus animés'],
  dialog: ['une fenêtre qui s’ouvre sur la page', '# fenêtres qui s’ouvrent sur la page'],
  button: ['un bouton ou un champ de formulaire', '# boutons ou champs de formulaire'],
  select: ['un bouton ou un champ de formulaire', '# boutons ou champs de formulaire'],
  textarea: ['un bouton ou un champ de formulaire', '# boutons ou champs de formulaire'],
} satisfies Record<string, Forms>;

/** What an import leaves out, by its kind: one, and many ("#" stands for their number). */
export const lostThings: Readonly<Record<keyof typeof lostThingsInFrench, Forms>> = lostThingsInFrench;

const namedLossesInFrench = {
  'front matter': [
    'l’indication «\u202f%1\u202f» en tête du fichier',
    '# indications «\u202f%1\u202f» en tête des fichiers',
  ],
  'custom field': ['le champ personnalisé «\u202f%1\u202f»', '# champs personnalisés «\u202f%1\u202f»'],
  taxonomy: ['un classement «\u202f%1\u202f» de son site', '# classements «\u202f%1\u202f» de leur site'],
  shortcode: ['une commande du site, «\u202f%1\u202f»', '# commandes du site, «\u202f%1\u202f»'],
  include: [
    'un morceau commun à plusieurs pages, «\u202f%1\u202f»',
    '# morceaux communs à plusieurs pages, «\u202f%1\u202f»',
  ],
  block: [
    'un élément «\u202f%1\u202f» que son site compose lui-même',
    '# éléments «\u202f%1\u202f» que leur site compose lui-même',
  ],
} satisfies Record<string, Forms>;

/** The same with a name of its own ("%1") behind the kind: "front matter: layout". */
export const namedLosses: Readonly<Record<keyof typeof namedLossesInFrench, Forms>> = namedLossesInFrench;
