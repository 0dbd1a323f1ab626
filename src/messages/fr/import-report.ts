import type { Arrival, KeptCounts } from '../../contract';
import type { Forms } from '../counted';
import { count } from './typography';

/** What is said of an import, in text and on screen. */
export const importReport = {
  untitled: 'Sans titre',
  earlier: 'Ce texte a changé depuis un import précédent\u00a0: le texte d’alors reste tel qu’il est.',
  status: 'Statut',
  declared: (status: string, declared: string) => `${status} (le fichier dit\u00a0: ${declared})`,
  undatedDraft: (draft: string) => `${draft}, faute de date dans le fichier`,
  embargo: 'Embargo jusqu’au',
  language: 'Langue',
  languageBy: {
    file: 'le fichier le dit',
    words: 'd’après ses mots',
    site: 'celle du site',
    folder: 'celle de la plupart des textes du dossier',
    own: 'la vôtre, faute d’indice',
    none: 'aucune que Ronéo reconnaisse\u00a0; à choisir',
  } satisfies Record<Arrival['language']['by'], string> as Readonly<
    Record<Arrival['language']['by'], string>
  >,
  printedNames: 'Noms qui seront imprimés',
  besidePictures: 'Images prises à côté du fichier',
  keptHeading: 'Gardé',
  changed: 'Changé',
  dropped: 'Laissé de côté',
  morePassages: (passages: number) => (passages > 1 ? `et ${passages} autres` : 'et un autre'),
  picture: 'Image',
  alt: 'description',
  caption: 'légende',
  imported: (texts: number) =>
    texts === 0 ? 'Aucun texte ajouté' : count(texts, 'texte ajouté', 'textes ajoutés'),
  alreadyThere: (texts: number) => `${texts} déjà là`,
  mastheadTaken: 'identité du groupe reprise',
  notTaken: (texts: number) => count(texts, 'non repris', 'non repris'),
  stopped: (left: number) => `arrêté, ${count(left, 'texte pas encore lu', 'textes pas encore lus')}`,
  known: (texts: number): string =>
    texts > 1
      ? 'Déjà dans la bibliothèque, pas ajoutés une seconde fois'
      : 'Déjà dans la bibliothèque, pas ajouté une seconde fois',
  refused: 'Non repris',
  skipped: (files: number) => count(files, 'fichier laissé où il est', 'fichiers laissés où ils sont'),
  /** What an article has, counted. */
  keptThings: {
    words: ['mot', 'mots'],
    crossheads: ['intertitre', 'intertitres'],
    lists: ['liste', 'listes'],
    notes: ['note', 'notes'],
    links: ['lien', 'liens'],
    tables: ['tableau', 'tableaux'],
    pictures: ['image', 'images'],
    quotations: ['citation', 'citations'],
  } satisfies Record<keyof KeptCounts, Forms> as Readonly<Record<keyof KeptCounts, Forms>>,
  /** Why a file was skipped; "%1" is what the reason names. */
  skippedReasons: {
    'not-a-text': 'ce n’est pas un texte',
    'not-shown': 'image qu’aucun texte ne montre',
    'site-part': 'partie du site, pas un texte',
    program: 'dossier d’un programme, pas des textes',
    'list-page': 'page de liste, sans texte',
    'post-type': 'entrée «\u202f%1\u202f», ni article ni page',
    reused: 'bloc réutilisable, repris dans les textes qui le montrent',
    trash: 'dans la corbeille',
    'no-words': 'sans texte',
  },
};
