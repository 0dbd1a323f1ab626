import type { Forms } from '../counted';

const changedThingsInFrench = {
  'heading-level': [
    'un titre de rang %1 devenu intertitre de niveau %2',
    '# titres de rang %1 devenus intertitres de niveau %2',
  ],
  'heading-by-hand': ['une ligne en gras devenue intertitre', '# lignes en gras devenues intertitres'],
  'headline-by-hand': [
    'la première ligne, en gras, devenue titre',
    '# premières lignes, en gras, devenues titres',
  ],
  'appointment-from-page': [
    'rendez-vous repris de ce que la page décrit',
    '# rendez-vous repris de ce que les pages décrivent',
  ],
  'byline-from-page': [
    'signature prise des métadonnées de la page',
    '# signatures prises des métadonnées de la page',
  ],
  'headline-from-name': ['titre pris du nom du fichier', '# titres pris du nom du fichier'],
  'heading-number': [
    'un numéro de titre que le programme comptait, ôté',
    '# numéros de titres que le programme comptait, ôtés',
  ],
  'heading-as-text': [
    'un titre devenu paragraphe là où il était',
    '# titres devenus paragraphes là où ils étaient',
  ],
  'merged-cells': [
    'une cellule fusionnée étalée sur la grille',
    '# cellules fusionnées étalées sur la grille',
  ],
  'table-as-lines': [
    'un tableau dans une cellule mis en lignes',
    '# tableaux dans une cellule mis en lignes',
  ],
  'frame-as-text': ['un tableau d’une seule case devenu texte', '# tableaux d’une seule case devenus texte'],
  'moved-after': [
    'une image ou un tableau placé juste après son passage',
    '# images ou tableaux placés juste après leur passage',
  ],
  'list-as-lines': [
    'une liste dans une cellule ou une note mise en lignes',
    '# listes dans une cellule ou une note mises en lignes',
  ],
  'list-sign': ['une liste à lettres numérotée en chiffres', '# listes à lettres numérotées en chiffres'],
  'definition-list': ['un terme à définir mis en gras', '# termes à définir mis en gras'],
  'quotation-as-text': [
    'une citation devenue texte là où elle était',
    '# citations devenues texte là où elles étaient',
  ],
  'box-as-text': ['un encadré devenu texte là où il était', '# encadrés devenus texte là où ils étaient'],
  'text-box': ['une zone de texte devenue encadré', '# zones de texte devenues encadrés'],
  'note-in-note': [
    'une note dans une note mise entre parenthèses',
    '# notes dans une note mises entre parenthèses',
  ],
  'note-in-field': [
    'une note d’un titre ou d’une légende mise entre parenthèses',
    '# notes de titres ou de légendes mises entre parenthèses',
  ],
  'field-marks': [
    'une mise en forme ôtée d’un champ (titre, chapô, légende)',
    '# mises en forme ôtées de champs (titre, chapô, légende)',
  ],
  strikethrough: ['un texte barré, gardé sans sa barre', '# textes barrés, gardés sans leur barre'],
  underline: ['un soulignement ôté', '# soulignements ôtés'],
  'field-code': ['un champ calculé devenu texte', '# champs calculés devenus texte'],
  'tracked-insertion': ['un ajout suivi, accepté', '# ajouts suivis, acceptés'],
  'embed-as-link': ['un contenu d’un autre site devenu lien', '# contenus d’autres sites devenus liens'],
  shortcode: ['un code court «\u202f%1\u202f» mis en texte', '# codes courts «\u202f%1\u202f» mis en texte'],
  'site-link': ['un lien du site complété de son adresse', '# liens du site complétés de leur adresse'],
  'link-tracking': ['un lien sans ce qui suit ses lecteurs', '# liens sans ce qui suit leurs lecteurs'],
  'picture-found': [
    'une image retrouvée ailleurs dans le dossier',
    '# images retrouvées ailleurs dans le dossier',
  ],
  'date-unknown': [
    'sans date\u00a0: celle de l’import est prise',
    '# sans date\u00a0: celle de l’import est prise',
  ],
  'credit-from-file': [
    'crédit pris dans le fichier de l’image',
    '# crédits pris dans les fichiers des images',
  ],
  slug: ['adresse réécrite', '# adresses réécrites'],
  status: [
    'statut «\u202f%1\u202f»\u00a0: gardé en brouillon',
    'statuts «\u202f%1\u202f»\u00a0: gardés en brouillon',
  ],
  'not-public': [
    'gardé en brouillon, car son site ne le montrait pas',
    'gardé en brouillon, car son site ne le montrait pas (# indications)',
  ],
  'lead-repeated': [
    'une image de tête que le texte montrait encore, gardée une fois',
    '# images de tête que les textes montraient encore, gardées une fois',
  ],
  'code-language': [
    'le langage d’un passage de code, que rien n’affiche',
    'le langage de # passages de code, que rien n’affiche',
  ],
  'control-characters': ['un caractère invisible ôté', '# caractères invisibles ôtés'],
  typography: [
    'un endroit composé selon la langue (typographie)',
    '# endroits composés selon la langue (typographie)',
  ],
  'exact-copy': [
    'le texte et son état viennent du fichier Markdown, car la copie exacte à côté de lui ne dit pas la même chose\u00a0; à relire',
    '# textes et leur état viennent des fichiers Markdown, car les copies exactes à côté d’eux ne disent pas la même chose\u00a0; à relire',
  ],
  'approval-from-copy': [
    'une citation est notée comme approuvée, comme le dit le fichier\u00a0; à vérifier si le fichier n’est pas de vous',
    '# citations sont notées comme approuvées, comme le disent les fichiers\u00a0; à vérifier si les fichiers ne sont pas de vous',
  ],
  'code-page': [
    'des lettres d’un encodage inconnu (page de codes %1) lues comme celles d’Europe de l’Ouest\u00a0; à relire',
    'des lettres de # textes d’un encodage inconnu (page de codes %1) lues comme celles d’Europe de l’Ouest\u00a0; à relire',
  ],
  'encoding-guessed': [
    'encodage des lettres (%1) reconnu aux lettres mêmes, car le fichier ne le dit pas\u00a0; à relire',
    'encodage des lettres (%1) reconnu aux lettres mêmes, car les fichiers ne le disent pas\u00a0; à relire',
  ],
  'encoding-disproved': [
    'le fichier se dit en %1, mais ses lettres sont en %2\u00a0; à relire',
    'les fichiers se disent en %1, mais leurs lettres sont en %2\u00a0; à relire',
  ],
  language: [
    'langue du fichier (%1) corrigée d’après ses mots\u00a0: %2',
    'langue des fichiers (%1) corrigée d’après leurs mots\u00a0: %2',
  ],
} satisfies Record<string, Forms>;

/** What an import keeps the words of, but not the form, by its kind: one, and many; "#" stands for their number, "%1" and "%2" for what follows the kind ("heading-level:4:2"). */
export const changedThings: Readonly<Record<keyof typeof changedThingsInFrench, Forms>> =
  changedThingsInFrench;
