import { formatDate } from '../../article';
import type { DeliveryState, LawfulGround, NotAddressed, PressField, PressOutcome } from '../../contract';
import type { PressListProblemMessages } from '../kinds';
import { count, number, quoted } from './typography';

const thin = '\u202F';
const firm = '\u00A0';

const day = (on: string) => formatDate({ local: `${on}T00:00`, zone: 'UTC' }, 'fr');
const people = (many: number) => count(many, 'personne', 'personnes');
const megabytes = (bytes: number) => `${number.format(Math.round(bytes / 100_000) / 10)}${firm}Mo`;
const fileNamed = (name: string) => (name === '' ? 'ce qui a été collé' : quoted(name));

/** Why people do not come into the press list. */
export const pressListProblems: PressListProblemMessages = {
  'press-mail-taken': ({ mail, name }) =>
    `L’adresse ${mail} est déjà celle de ${quoted(name || mail)}. Rien n’a changé. Ouvrez cette personne, ou donnez une autre adresse.`,
  'press-objected': ({ mail, on }) =>
    `La personne qui a l’adresse ${mail} a demandé, le ${day(on)}, à ne plus rien recevoir. Elle n’a pas été ajoutée.`,
  'press-list-none': ({ name }) =>
    `Personne n’a été trouvé dans ${fileNamed(name)}. Il faut un fichier CSV ou vCard, des cellules copiées d’un tableur, ou des adresses${firm}: Nom <adresse>, une par ligne ou séparées par des virgules.`,
  'press-list-broken': ({ name, line }) =>
    `Dans ${fileNamed(name)}, un guillemet ouvert à la ligne ${number.format(line)} n’est jamais fermé${firm}: la suite ne peut pas être lue. Corrigez cette ligne dans le tableur, puis recommencez.`,
  'press-list-large': ({ name, bytes, limit }) =>
    `${quoted(name)} est trop gros pour une liste (${megabytes(bytes)}${thin}; ${megabytes(limit)} au plus). Rien n’a été lu. Enlevez-en les colonnes inutiles ou divisez-le.`,
  'press-list-long': ({ people: many, limit }) =>
    `La liste a ${number.format(many)} lignes, plus que les ${number.format(limit)} qui peuvent être prises en une fois. Divisez-la en plusieurs fichiers.`,
};

const fields: Readonly<Record<PressField, string>> = {
  name: 'Nom complet',
  'given-name': 'Prénom',
  'family-name': 'Nom de famille',
  outlet: 'Média',
  role: 'Fonction',
  beats: 'Rubriques',
  language: 'Langue',
  area: 'Zone',
  mail: 'Courriel',
  telephone: 'Téléphone',
  notes: 'Notes',
  'keep-until': 'À garder jusqu’au',
};

const grounds: Readonly<Record<LawfulGround, string>> = {
  'legitimate-interest': 'Intérêt légitime',
  consent: 'Accord de la personne',
};

const outcomes: Readonly<Record<PressOutcome, string>> = {
  new: 'Nouvelle',
  merged: 'Complétée',
  same: 'Déjà là',
  objected: 'Refus, pas reprise',
  invalid: 'Adresse illisible, pas reprise',
};

const states: Readonly<Record<DeliveryState, string>> = {
  sent: 'Envoyé',
  bounced: 'Revenu',
  refused: 'Refusé',
  unknown: 'Sans réponse',
};

const leftOut: Readonly<Record<NotAddressed, (many: number) => string>> = {
  objected: (many) => `${people(many)} sans écrire${firm}: refus`,
  'no-mail': (many) => `${people(many)} sans adresse`,
  bounced: (many) => `${people(many)} dont l’adresse a renvoyé un courriel`,
  over: (many) => `${people(many)} dont la durée est passée`,
  damaged: (many) => `${people(many)} illisibles sur le disque`,
};

/** The press list. */
const pressList = {
  title: 'Liste de presse',
  open: 'Liste de presse…',
  search: 'Chercher dans la liste',
  searchHint: 'Nom, média, rubrique, notes…',
  list: 'Personnes',
  counted: (shown: number, all: number) =>
    shown === all ? people(all) : `${number.format(shown)} sur ${people(all)}`,
  add: 'Ajouter',
  importList: 'Importer…',
  exportList: 'Exporter…',
  none: 'La liste est vide.',
  noneHelp:
    'Importez un fichier CSV ou vCard, collez des cellules d’un tableur ou une suite d’adresses, ou ajoutez une personne. Rien n’est gardé avant que vous ayez tout vu.',
  nothing: 'Personne ne correspond.',
  clear: 'Tout montrer',
  damaged: (many: number) =>
    `${people(many)} ne peuvent plus être lues sur le disque. Reprenez-les d’une sauvegarde.`,
  listHelp: 'Espace choisit, Entrée ouvre, Suppr efface, Échap ne choisit plus rien.',
  parts: 'Groupes et filtres',
  everyone: 'Tout le monde',
  over: 'Durée passée',
  objected: 'Refus',
  bounced: 'Adresses en défaut',
  overHelp: (many: number) =>
    `La durée de ${people(many)} est passée. On ne ${many > 1 ? 'leur' : 'lui'} écrit plus${thin}; il reste à ${many > 1 ? 'les ' : 'l’'}effacer, ou à ${many > 1 ? 'les' : 'la'} garder plus longtemps avec une raison.`,
  chooseAll: 'Les choisir toutes',
  groupsTitle: 'Groupes',
  filtersTitle: 'Filtres gardés',
  newGroup: 'Nouveau groupe…',
  groupName: 'Nom du groupe',
  filterName: 'Nom du filtre',
  keepFilter: 'Garder ce filtre…',
  rename: 'Renommer…',
  removeGroup: 'Supprimer le groupe',
  removeFilter: 'Supprimer le filtre',
  actsOnGroup: (name: string) => `Actes sur ${quoted(name)}`,
  keep: 'Enregistrer',
  cancel: 'Annuler',
  filters: { outlets: 'Média', beats: 'Rubrique', languages: 'Langue', areas: 'Zone' },
  anyOf: {
    outlets: 'Tous les médias',
    beats: 'Toutes les rubriques',
    languages: 'Toutes les langues',
    areas: 'Toutes les zones',
  },
  noMail: 'sans adresse',
  marks: { objected: 'refus', bounced: 'adresse en défaut', over: 'durée passée' },
  lastSent: (on: string) => `dernier envoi${firm}: ${on}`,
  chosen: (many: number) => `${people(many)} ${many > 1 ? 'choisies' : 'choisie'}`,
  acts: 'Actes sur les personnes choisies',
  putInto: 'Mettre dans un groupe',
  takeOut: 'Retirer d’un groupe',
  keepLonger: 'Garder jusqu’au…',
  object: 'Refus',
  objectHelp: 'Ne veut plus rien recevoir',
  erase: 'Effacer…',
  changed: (many: number) => `${people(many)} ${many > 1 ? 'changées' : 'changée'}.`,
  unchanged: 'Rien n’a changé.',
  groupKept: (name: string) => `${quoted(name)} est gardé.`,
  groupRemoved: (name: string) => `${quoted(name)} est supprimé${thin}; les personnes restent.`,
  undone: (restored: number, left: number) =>
    left === 0
      ? `Annulé pour ${people(restored)}.`
      : `Annulé pour ${people(restored)}${thin}; ${people(left)} ${left > 1 ? 'changées' : 'changée'} depuis, et ${left > 1 ? 'laissées' : 'laissée'} telles quelles.`,
  setAside: 'Adresse écartée.',
  undoneNothing: 'Cet acte ne peut plus être annulé.',
  exported: (name: string, objected: number) =>
    objected === 0
      ? `La liste est dans ${quoted(name)}.`
      : `La liste est dans ${quoted(name)}, sans ${people(objected)} qui ne ${objected > 1 ? 'veulent' : 'veut'} plus rien recevoir.`,
  exportAs: { csv: 'Pour un tableur (CSV)', json: 'Tout ce qui est gardé (JSON)' },
  exportAsk: (many: number) =>
    `Le fichier contiendra les données de ${people(many)}, hors de cette archive${firm}: gardez-le comme elles, et effacez-le quand il a servi.`,
  exportYes: 'Écrire le fichier',
  eraseAsk: (many: number) => `Effacer ${people(many)} pour toujours${thin}?`,
  eraseSays: `Rien ne pourra les faire revenir. D’un refus, il reste une empreinte de l’adresse, pour qu’un import ne la reprenne pas${thin}; d’un envoi, sa date. Les sauvegardes faites jusqu’ici les contiennent encore, tant qu’elles existent (jusqu’à un an pour les automatiques)${thin}; une sauvegarde reprise les ferait revenir.`,
  eraseYes: 'Effacer pour toujours',
  erased: (many: number) => `${people(many)} ${many > 1 ? 'effacées' : 'effacée'} pour toujours.`,
  person: {
    title: 'Personne',
    newTitle: 'Nouvelle personne',
    ...fields,
    beatsHelp: 'Séparées par des virgules',
    languageHelp: 'fr, en, fr-CA…',
    groups: 'Groupes',
    noGroups: 'Aucun groupe encore.',
    law: 'Données personnelles',
    source: 'Source',
    sourceHelp: 'D’où vient cette adresse',
    enteredOn: 'Entrée le',
    ground: 'Base légale',
    grounds,
    keepUntil: 'Garder jusqu’au',
    noEnd: `Vide${firm}: sans fin`,
    objectedOn: (on: string) =>
      `A demandé le ${on} à ne plus rien recevoir. On ne lui écrit plus, quoi que dise un groupe, un filtre ou un import.`,
    object: 'Ne veut plus rien recevoir',
    lift: 'Le refus est retiré…',
    liftAsk: `La personne a-t-elle demandé elle-même à recevoir de nouveau vos communiqués${thin}? La base légale sera son accord.`,
    liftYes: 'Oui, elle l’a demandé',
    bouncedOn: (on: string) =>
      `Un courriel est revenu le ${on}. On ne lui écrit plus avant qu’une autre adresse soit donnée, ou que celle-ci soit dite bonne.`,
    mailIsGood: 'L’adresse est bonne',
    overSince: (on: string) => `La durée est passée depuis le ${on}.`,
    contacts: 'Derniers échanges',
    contactOn: 'Date',
    contactWords: 'Échange',
    addContact: 'Noter un échange',
    removeContact: (words: string) => `Retirer ${quoted(words)}`,
    deliveries: 'Envois',
    noDeliveries: 'Rien n’a encore été envoyé.',
    erasedText: 'Un texte effacé',
    /** When, and which version of the text. */
    sentOn: (on: string, revision: number) => `${on} (version ${number.format(revision)})`,
    state: 'Ce qu’il en est',
    states,
    ownData: 'Remettre ses données…',
    ownDataHelp: 'Tout ce qui est gardé de la personne, en JSON',
    back: 'Retour à la liste',
    nameMissing: 'Il faut un nom, un média ou une adresse.',
    mailWrong: 'Cette adresse n’a pas la forme nom@domaine.',
    sourceMissing: 'Dites d’où viennent ces données.',
  },
  importing: {
    title: 'Importer des personnes',
    help: 'Un fichier CSV ou vCard, ou, ci-dessous, des cellules copiées d’un tableur ou une suite d’adresses.',
    choose: 'Choisir un fichier…',
    drop: 'ou déposez-le ici',
    paste: 'Collez ici',
    pasteHint: 'Rédaction <redaction@exemple.org>, …',
    read: 'Lire ce qui est collé',
    formats: {
      csv: 'Fichier CSV',
      tabs: 'Cellules d’un tableur',
      vcard: 'Cartes de visite (vCard)',
      addresses: 'Adresses',
    },
    found: (rows: number) => count(rows, 'ligne', 'lignes'),
    unread: (cards: number) =>
      `${count(cards, 'carte n’a pas pu être lue', 'cartes n’ont pas pu être lues')}.`,
    columns: 'Colonnes',
    columnHelp: 'Dites ce que contient chaque colonne, ou laissez-la de côté.',
    column: (at: number) => `Colonne ${at}`,
    nothing: 'Laisser de côté',
    fields,
    hasHeader: 'La première ligne nomme les colonnes',
    preview: 'Ce qui serait gardé',
    outcomes,
    outcomeCounts: (counts: Readonly<Record<PressOutcome, number>>) =>
      [
        counts.new > 0 ? count(counts.new, 'nouvelle', 'nouvelles') : '',
        counts.merged > 0 ? count(counts.merged, 'complétée', 'complétées') : '',
        counts.same > 0 ? `${number.format(counts.same)} déjà là` : '',
        counts.objected > 0 ? `${number.format(counts.objected)} refus` : '',
        counts.invalid > 0 ? count(counts.invalid, 'adresse illisible', 'adresses illisibles') : '',
      ]
        .filter(Boolean)
        .join(', '),
    adds: (names: string) => `ajoute${firm}: ${names}`,
    differs: (field: string, kept: string, given: string) =>
      `${field}${firm}: ${quoted(kept)} dans la liste, ${quoted(given)} ici`,
    wins: 'Prendre ce qui est ici',
    allWin: 'Partout où la liste diffère, prendre ce qui est ici',
    asked: 'Demandé une fois pour tout l’import',
    group: 'Mettre dans le groupe',
    groupHelp: `Un groupe de la liste ou un nouveau${thin}; vide${firm}: aucun`,
    keep: (many: number) => `Garder ${people(many)}`,
    keepNothing: 'Rien de nouveau à garder',
    back: 'Retour à la liste',
    again: 'Autre fichier',
    taken: (counts: Readonly<Record<PressOutcome, number>>) =>
      `${people(counts.new)} ${counts.new > 1 ? 'ajoutées' : 'ajoutée'}${counts.merged > 0 ? `, ${number.format(counts.merged)} ${counts.merged > 1 ? 'complétées' : 'complétée'}` : ''}${counts.objected > 0 ? `${thin}; ${number.format(counts.objected)} ${counts.objected > 1 ? 'ont refusé et n’ont pas été reprises' : 'a refusé et n’a pas été reprise'}` : ''}.`,
  },
};

const columns = {
  name: 'Nom complet',
  outlet: 'Média',
  role: 'Fonction',
  beats: 'Rubriques',
  language: 'Langue',
  area: 'Zone',
  mail: 'Courriel',
  telephone: 'Téléphone',
  notes: 'Notes',
  groups: 'Groupes',
  source: 'Source',
  enteredOn: 'Date d’entrée',
  ground: 'Base légale',
  objectedOn: 'Refus',
  keepUntil: 'À garder jusqu’au',
};

/** The window that holds all that has to do with the press. */
const press = {
  title: 'Presse',
  parts: 'Parties du bureau de presse',
  tabs: { releases: 'Communiqués et envois', list: 'Liste de presse', account: 'Compte' },
  noReleases: 'Aucun communiqué encore. Écrivez-en un, ou ouvrez un texte, puis revenez ici pour l’envoyer.',
  notSent: 'pas encore envoyé',
  sentTo: (people: number, on: string) =>
    `envoyé à ${number.format(people)} ${people > 1 ? 'personnes' : 'personne'}, ${on}`,
  drafted: (on: string) => `déposé en brouillons, ${on}`,
  unknown: (answers: number) => count(answers, 'réponse perdue', 'réponses perdues'),
  openText: 'Ouvrir le texte',
  backToRelease: 'Retour au communiqué',
  isGone: 'Ce texte n’est plus dans la bibliothèque.',
};

/** The press list, as the desk says it, in its files, and on the command line. */
export const pressListMessages = {
  press,
  pressList,
  /** The list as a file. */
  pressListFile: {
    name: (format: 'csv' | 'json') => `liste-de-presse.${format}`,
    /** What French spreadsheets expect between cells. */
    separator: ';',
    columns,
    grounds,
    /** Of somebody who is kept without an end; an import reads it again. */
    noEnd: 'sans fin',
  },
  pressListCommand: {
    help: `roneo press-list import FICHIER --archive DOSSIER --source MOTS
roneo press-list list|export|erase --archive DOSSIER
    La liste de presse d’une archive. Qui a demandé à ne plus rien recevoir n’est repris par aucun import.

  import FICHIER      prendre un CSV, un vCard, des cellules ou des adresses${thin}; - pour l’entrée standard
    --source MOTS       d’où viennent ces données (il le faut)
    --ground BASE       legitimate-interest (sinon) ou consent
    --date JJ           la date d’entrée, AAAA-MM-JJ (aujourd’hui, sinon)
    --keep-until JJ     garder jusqu’à ce jour, ou none${firm}: sans fin (trois ans, sinon)${thin}; une colonne du fichier l’emporte
    --group NOM         mettre tout le monde dans ce groupe (fait s’il n’y est pas)
    --dry-run           dire ce qui serait gardé, et ne rien garder
  list                lister les personnes à qui l’on peut écrire
    --group NOM         d’un groupe ou d’un filtre gardé
    --search MOTS       dont les champs contiennent ces mots
    --all               aussi celles à qui l’on n’écrit pas, avec la raison
  export FICHIER      écrire la liste en CSV, ou en JSON si FICHIER finit par .json, sans les refus
    --person ADRESSE    les données de cette seule personne
  erase ADRESSE…      effacer des personnes pour toujours
    --over              toutes celles dont la durée est passée
    --for-ever          oui, pour toujours${thin}; les sauvegardes déjà faites les contiennent encore

  --archive DOSSIER   l’archive
  --json              le compte rendu en JSON sur la sortie standard
`,
    missingAct: `Il manque ce qu’il faut faire de la liste${firm}: import, list, export ou erase.`,
    unknownAct: (word: string) =>
      `${quoted(word)} n’est pas un acte sur la liste${firm}: import, list, export ou erase.`,
    missingFile: 'Il manque un fichier.',
    missingAddress: 'Il manque une adresse, ou --over.',
    /** Columns of a file that were not recognised. */
    leftColumns: (headers: readonly string[]) =>
      `${headers.length > 1 ? 'Colonnes laissées' : 'Colonne laissée'} de côté, faute d’en reconnaître le nom${firm}: ${Array.from(headers, quoted).join(', ')}. Nommez-les autrement (${quoted('Téléphone')}, ${quoted('Notes')}…), ou importez la liste dans le bureau.`,
    badDay: (option: string, typed: string) =>
      `${option} attend un jour tel que 2026-12-01${option === '--keep-until' ? ', ou none (sans fin)' : ''}, et non ${quoted(typed)}.`,
    forEver: 'Rien ne pourra faire revenir ces personnes. Ajoutez --for-ever pour les effacer.',
    noGroup: (name: string) => `La liste n’a ni groupe ni filtre ${quoted(name)}.`,
    nobody: (mail: string) => `Personne n’a l’adresse ${mail} dans la liste.`,
    leftOut,
    outcomes,
    inBackups: 'Les sauvegardes déjà faites contiennent encore ces personnes, tant qu’elles existent.',
  },
};
