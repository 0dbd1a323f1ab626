/** What importing kept the words of, but not the form, counted: "2 titres de niveau 4 mis au niveau 2". */
export function changedThing(what: string, count: number, language: 'fr' | 'en'): string {
  const [kind = '', ...values] = what.split(':');
  const forms = things[kind]?.[language];
  if (!forms) return `${what} (${count})`;
  const words = (count === 1 ? forms[0] : forms[1]).replace('#', String(count));
  return words.replace(/%(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

type Forms = readonly [one: string, many: string];

/** "#" stands for the count, "%1" and "%2" for what follows the kind: "heading-level:4:2". */
const things: Readonly<Record<string, Readonly<Record<'fr' | 'en', Forms>>>> = {
  'heading-level': {
    fr: [
      'un titre de rang %1 devenu intertitre de niveau %2',
      '# titres de rang %1 devenus intertitres de niveau %2',
    ],
    en: [
      'a heading of rank %1 became a crosshead of level %2',
      '# headings of rank %1 became crossheads of level %2',
    ],
  },
  'heading-by-hand': {
    fr: ['une ligne en gras devenue intertitre', '# lignes en gras devenues intertitres'],
    en: ['a bold line became a crosshead', '# bold lines became crossheads'],
  },
  'headline-by-hand': {
    fr: ['la première ligne, en gras, devenue titre', '# premières lignes, en gras, devenues titres'],
    en: ['the first line, in bold, became the headline', '# first lines, in bold, became headlines'],
  },
  'headline-from-name': {
    fr: ['titre pris du nom du fichier', '# titres pris du nom du fichier'],
    en: ['headline taken from the name of the file', '# headlines taken from the names of files'],
  },
  'heading-number': {
    fr: [
      'un numéro de titre que le programme comptait, ôté',
      '# numéros de titres que le programme comptait, ôtés',
    ],
    en: [
      'a heading’s number that the program counted, taken off',
      '# headings’ numbers that the program counted, taken off',
    ],
  },
  'heading-as-text': {
    fr: ['un titre devenu paragraphe là où il était', '# titres devenus paragraphes là où ils étaient'],
    en: ['a heading became a paragraph where it stood', '# headings became paragraphs where they stood'],
  },
  'merged-cells': {
    fr: ['une cellule fusionnée étalée sur la grille', '# cellules fusionnées étalées sur la grille'],
    en: ['a merged cell spread over the grid', '# merged cells spread over the grid'],
  },
  'table-as-lines': {
    fr: ['un tableau dans une cellule mis en lignes', '# tableaux dans une cellule mis en lignes'],
    en: ['a table within a cell set as lines', '# tables within cells set as lines'],
  },
  'frame-as-text': {
    fr: ['un tableau d’une seule case devenu texte', '# tableaux d’une seule case devenus texte'],
    en: ['a table of one cell became text', '# tables of one cell became text'],
  },
  'moved-after': {
    fr: [
      'une image ou un tableau placé juste après son passage',
      '# images ou tableaux placés juste après leur passage',
    ],
    en: [
      'a picture or table placed right after its passage',
      '# pictures or tables placed right after their passage',
    ],
  },
  'list-as-lines': {
    fr: [
      'une liste dans une cellule ou une note mise en lignes',
      '# listes dans une cellule ou une note mises en lignes',
    ],
    en: ['a list within a cell or note set as lines', '# lists within cells or notes set as lines'],
  },
  'list-sign': {
    fr: ['une liste à lettres numérotée en chiffres', '# listes à lettres numérotées en chiffres'],
    en: ['a lettered list numbered in figures', '# lettered lists numbered in figures'],
  },
  'definition-list': {
    fr: ['un terme à définir mis en gras', '# termes à définir mis en gras'],
    en: ['a term to define set in bold', '# terms to define set in bold'],
  },
  'quotation-as-text': {
    fr: ['une citation devenue texte là où elle était', '# citations devenues texte là où elles étaient'],
    en: ['a quotation became text where it stood', '# quotations became text where they stood'],
  },
  'box-as-text': {
    fr: ['un encadré devenu texte là où il était', '# encadrés devenus texte là où ils étaient'],
    en: ['a box became text where it stood', '# boxes became text where they stood'],
  },
  'text-box': {
    fr: ['une zone de texte devenue encadré', '# zones de texte devenues encadrés'],
    en: ['a text box became a box', '# text boxes became boxes'],
  },
  'note-in-note': {
    fr: ['une note dans une note mise entre parenthèses', '# notes dans une note mises entre parenthèses'],
    en: ['a note within a note put in brackets', '# notes within notes put in brackets'],
  },
  'note-in-field': {
    fr: [
      'une note d’un titre ou d’une légende mise entre parenthèses',
      '# notes de titres ou de légendes mises entre parenthèses',
    ],
    en: [
      'a note of a headline or caption put in brackets',
      '# notes of headlines or captions put in brackets',
    ],
  },
  'field-marks': {
    fr: [
      'une mise en forme ôtée d’un champ (titre, chapô, légende)',
      '# mises en forme ôtées de champs (titre, chapô, légende)',
    ],
    en: [
      'formatting taken off a field (headline, standfirst, caption)',
      'formatting taken off # fields (headline, standfirst, caption)',
    ],
  },
  strikethrough: {
    fr: ['un texte barré, gardé sans sa barre', '# textes barrés, gardés sans leur barre'],
    en: ['a struck-out passage, kept without its stroke', '# struck-out passages, kept without their stroke'],
  },
  underline: {
    fr: ['un soulignement ôté', '# soulignements ôtés'],
    en: ['an underlining taken off', '# underlinings taken off'],
  },
  'field-code': {
    fr: ['un champ calculé devenu texte', '# champs calculés devenus texte'],
    en: ['a computed field became text', '# computed fields became text'],
  },
  'tracked-insertion': {
    fr: ['un ajout suivi, accepté', '# ajouts suivis, acceptés'],
    en: ['a tracked insertion, accepted', '# tracked insertions, accepted'],
  },
  'embed-as-link': {
    fr: ['un contenu d’un autre site devenu lien', '# contenus d’autres sites devenus liens'],
    en: ['content of another site became a link', '# pieces of content of other sites became links'],
  },
  shortcode: {
    fr: ['un code court «\u202f%1\u202f» mis en texte', '# codes courts «\u202f%1\u202f» mis en texte'],
    en: ['a shortcode ‘%1’ turned into text', '# shortcodes ‘%1’ turned into text'],
  },
  'site-link': {
    fr: ['un lien du site complété de son adresse', '# liens du site complétés de leur adresse'],
    en: ['a link of the site given its whole address', '# links of the site given their whole address'],
  },
  'picture-found': {
    fr: ['une image retrouvée ailleurs dans le dossier', '# images retrouvées ailleurs dans le dossier'],
    en: ['a picture found elsewhere in the folder', '# pictures found elsewhere in the folder'],
  },
  'date-unknown': {
    fr: ['sans date\u00a0: celle de l’import est prise', '# sans date\u00a0: celle de l’import est prise'],
    en: ['undated: the date of the import is taken', '# undated: the date of the import is taken'],
  },
  'credit-from-file': {
    fr: ['crédit pris dans le fichier de l’image', '# crédits pris dans les fichiers des images'],
    en: ['credit taken from the picture’s file', '# credits taken from the pictures’ files'],
  },
  slug: {
    fr: ['adresse réécrite', '# adresses réécrites'],
    en: ['address rewritten', '# addresses rewritten'],
  },
  status: {
    fr: [
      'état «\u202f%1\u202f»\u00a0: gardé en brouillon',
      'états «\u202f%1\u202f»\u00a0: gardés en brouillon',
    ],
    en: ['status ‘%1’: kept as a draft', 'statuses ‘%1’: kept as drafts'],
  },
  'control-characters': {
    fr: ['un caractère invisible ôté', '# caractères invisibles ôtés'],
    en: ['an invisible character taken out', '# invisible characters taken out'],
  },
  monospace: {
    fr: ['un passage de code gardé sans sa chasse fixe', '# passages de code gardés sans leur chasse fixe'],
    en: [
      'a passage of code kept without its fixed width',
      '# passages of code kept without their fixed width',
    ],
  },
  preformatted: {
    fr: ['un passage préformaté devenu paragraphe', '# passages préformatés devenus paragraphes'],
    en: ['a preformatted passage became a paragraph', '# preformatted passages became paragraphs'],
  },
};
