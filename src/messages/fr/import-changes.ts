import type { Forms } from '../counted';

const changedThingsInFrench = {
  'heading-level': [
    'un titre de niveau %1 devenu intertitre de niveau %2',
    '# titres de niveau %1 devenus intertitres de niveau %2',
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
    'signature prise des propriétés de la page',
    '# signatures prises des propriétés de la page',
  ],
  'headline-from-name': ['titre pris du nom du fichier', '# titres pris du nom du fichier'],
  'heading-number': [
    'un numéro de titre que le traitement de texte comptait, ôté',
    '# numéros de titres que le traitement de texte comptait, ôtés',
  ],
  'heading-as-text': [
    'un titre devenu paragraphe, à une place qui n’admet pas d’intertitre',
    '# titres devenus paragraphes, à des places qui n’admettent pas d’intertitre',
  ],
  'merged-cells': [
    'une case de tableau fusionnée, séparée en cases simples',
    '# cases de tableau fusionnées, séparées en cases simples',
  ],
  'table-as-lines': [
    'un tableau dans une case de tableau, mis en lignes de texte',
    '# tableaux dans une case de tableau, mis en lignes de texte',
  ],
  'frame-as-text': ['un tableau d’une seule case devenu texte', '# tableaux d’une seule case devenus texte'],
  'moved-after': [
    'une image ou un tableau placé juste après son passage',
    '# images ou tableaux placés juste après leur passage',
  ],
  'list-as-lines': [
    'une liste dans une case de tableau ou une note, mise en lignes de texte',
    '# listes dans une case de tableau ou une note, mises en lignes de texte',
  ],
  'list-sign': [
    'une liste à lettres (a, b, c), numérotée en chiffres',
    '# listes à lettres (a, b, c), numérotées en chiffres',
  ],
  'definition-list': [
    'un mot suivi de sa définition, mis en gras',
    '# mots suivis de leur définition, mis en gras',
  ],
  'quotation-as-text': [
    'une citation devenue simple texte, à une place qui n’en admet pas',
    '# citations devenues simple texte, à des places qui n’en admettent pas',
  ],
  'box-as-text': [
    'un encadré devenu simple texte, à une place qui n’en admet pas',
    '# encadrés devenus simple texte, à des places qui n’en admettent pas',
  ],
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
    'une mise en forme ôtée d’un titre, d’un chapô ou d’une légende',
    '# mises en forme ôtées de titres, de chapôs ou de légendes',
  ],
  strikethrough: ['un texte barré, gardé sans sa barre', '# textes barrés, gardés sans leur barre'],
  underline: ['un soulignement ôté', '# soulignements ôtés'],
  'field-code': [
    'un champ que le traitement de texte calcule (date, renvoi…), devenu texte',
    '# champs que le traitement de texte calcule (dates, renvois…), devenus texte',
  ],
  'tracked-insertion': [
    'un ajout du suivi des modifications, accepté',
    '# ajouts du suivi des modifications, acceptés',
  ],
  'embed-as-link': ['un contenu d’un autre site devenu lien', '# contenus d’autres sites devenus liens'],
  shortcode: [
    'une commande du site, «\u202f%1\u202f», remplacée par ce qu’elle affiche',
    '# commandes du site, «\u202f%1\u202f», remplacées par ce qu’elles affichent',
  ],
  'site-link': [
    'un lien vers une page de son site, complété de l’adresse du site',
    '# liens vers des pages de leur site, complétés de l’adresse du site',
  ],
  'link-tracking': [
    'un lien débarrassé de ce qui piste ses lecteurs',
    '# liens débarrassés de ce qui piste leurs lecteurs',
  ],
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
  slug: ['adresse de la page réécrite', '# adresses de pages réécrites'],
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
    'le nom du langage informatique d’un passage, que rien n’affiche',
    'le nom du langage informatique de # passages, que rien n’affiche',
  ],
  typography: [
    'un endroit où la typographie a été corrigée (guillemets, espaces…)',
    '# endroits où la typographie a été corrigée (guillemets, espaces…)',
  ],
  'exact-copy': [
    'le texte et son état viennent du fichier lisible (.md), car la copie exacte à côté de lui ne dit pas la même chose\u00a0; à relire',
    '# textes et leur état viennent des fichiers lisibles (.md), car les copies exactes à côté d’eux ne disent pas la même chose\u00a0; à relire',
  ],
  'approval-from-copy': [
    'une citation est notée comme approuvée, comme le dit le fichier\u00a0; à vérifier si le fichier n’est pas de vous',
    '# citations sont notées comme approuvées, comme le disent les fichiers\u00a0; à vérifier si les fichiers ne sont pas de vous',
  ],
  'code-page': [
    'vieux fichier, dont les lettres accentuées sont notées d’une façon inconnue (%1) et lues comme en Europe de l’Ouest\u00a0; à relire',
    '# vieux fichiers, dont les lettres accentuées sont notées d’une façon inconnue (%1) et lues comme en Europe de l’Ouest\u00a0; à relire',
  ],
  'encoding-guessed': [
    'le fichier ne dit pas comment il note les lettres accentuées\u00a0: Ronéo l’a deviné (%1)\u00a0; à relire',
    'les fichiers ne disent pas comment ils notent les lettres accentuées\u00a0: Ronéo l’a deviné (%1)\u00a0; à relire',
  ],
  'encoding-disproved': [
    'le fichier dit noter les lettres accentuées en %1, mais le fait en %2\u00a0; à relire',
    'les fichiers disent noter les lettres accentuées en %1, mais le font en %2\u00a0; à relire',
  ],
  language: [
    'langue du fichier (%1) corrigée d’après ses mots\u00a0: %2',
    'langue des fichiers (%1) corrigée d’après leurs mots\u00a0: %2',
  ],
} satisfies Record<string, Forms>;

/** What an import keeps the words of, but not the form, by its kind: one, and many; "#" stands for their number, "%1" and "%2" for what follows the kind ("heading-level:4:2"). */
export const changedThings: Readonly<Record<keyof typeof changedThingsInFrench, Forms>> =
  changedThingsInFrench;
