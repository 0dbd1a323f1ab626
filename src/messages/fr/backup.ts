import type { FaultMessages } from '../kinds';
import { explain } from '../reasons';
import { reasons } from './reasons';
import { count, number, quoted } from './typography';

const thin = '\u202f';
const firm = '\u00a0';

const titled = (headline: string) => (headline === '' ? 'sans titre' : quoted(headline));

/** What is wrong in an archive or a backup. */
const faults: FaultMessages = {
  structure: ({ why }) => `Le fichier des textes est abîmé (${explain(why, reasons)}).`,
  text: ({ headline, id, revision, isNewest }) =>
    isNewest
      ? `Le texte ${titled(headline)} (${id}) a été abîmé sur le disque.`
      : `Une ancienne version (nº${firm}${revision}) du texte ${titled(headline)} (${id}) a été abîmée sur le disque.`,
  row: ({ headline, id }) =>
    `La ligne du texte ${titled(headline)} (${id}) dans la bibliothèque a été abîmée sur le disque.`,
  document: ({ name }) => `${documents[name] ?? quoted(name)}${firm}: abîmé sur le disque.`,
  picture: ({ hash, why, texts }) =>
    `Le fichier ${pictureIn(hash, texts)} ${why === 'missing' ? 'manque' : 'a été abîmé sur le disque'}.`,
};

const documents: Readonly<Record<string, string>> = {
  masthead: 'Identité du groupe',
  'press-list': 'Liste de presse',
  site: 'Réglages du site',
  settings: 'Réglages',
  words: 'Mots ajoutés à l’orthographe',
  identity: 'Le nom par lequel l’archive reconnaît ses sauvegardes',
  copies: 'Quels textes de la corbeille sont des copies',
  erasing: 'Ce qui était en train d’être supprimé définitivement',
  destinations: 'Où le site est publié',
  'mail-account': 'Le compte de courriel du groupe',
  published: 'Ce qui est publié, et depuis quand',
  pictures: 'Ce que le groupe sait de ses images (consentement, crédit)',
};

const pictureIn = (hash: string, texts: readonly string[]) =>
  texts.length > 0
    ? `d’une image de ${texts.map(titled).join(', de ')}`
    : `de l’image ${hash.slice(0, 12)}, que plus aucun texte ne montre,`;

const help = {
  backup: `roneo backup --archive DOSSIER --to DOSSIER
    Sauvegarde une archive, que le bureau peut tenir ouverte${firm}: un fichier par jour, et les images nouvelles. La
    sauvegarde est relue et comparée avec l’archive avant de compter. De chaque jour, la dernière reste${thin}; il en reste
    sept jours, cinq semaines et douze mois. Une archive qui n’a pas changé est seulement relue.

  --archive DOSSIER   l’archive
  --to DOSSIER        le dossier des sauvegardes, nouveau ou déjà celui de cette archive
  --with-press-list --agreed
                      la liste de presse aussi, qui sinon n’y est pas${firm}: d’autres peuvent lire ce dossier
  --json              le compte rendu en JSON sur la sortie standard

Le fichier de la sauvegarde est dit sur la sortie standard.
`,
  verify: `roneo verify FICHIER… --key CLÉ|FICHIER.pub
roneo verify FICHIER… --archive DOSSIER
    Dit si des fichiers sont authentiques, par les signatures à côté d’eux (FICHIER.minisig)${firm}: signés de cette clé
    publique de minisign, ou d’une clé du groupe d’une archive${thin}; code 1 si l’un ne l’est pas.

roneo verify --archive DOSSIER
    Relit tout d’une archive, que le bureau peut tenir ouverte, ou de toutes les sauvegardes d’un dossier${firm}: chaque
    version par sa somme de contrôle, chaque image par la sienne. Rien n’est écrit.

  --archive DOSSIER   l’archive, le dossier de sauvegardes, ou le fichier d’une sauvegarde
  --json              le compte rendu en JSON sur la sortie standard

Ce qui a été lu est dit sur la sortie standard, chaque défaut sur la sortie d’erreur${thin}; code 1 s’il y en a.
`,
  restore: `roneo restore SAUVEGARDE --archive NOUVEAU
    Refait une archive d’une sauvegarde${firm}: un dossier de sauvegardes (la dernière est prise) ou le fichier de l’une
    d’elles. Rien n’est jamais remplacé${firm}: NOUVEAU est un dossier qui n’existe pas encore.

  --archive NOUVEAU   où faire l’archive${thin}; avec --text, une archive qui existe peut recevoir le texte
  --text ID           ce texte seul${firm}: dernière version d’un texte qui est là, retour d’un texte de la corbeille, ou ajout
  --list              dire les sauvegardes du dossier, ou les textes du fichier, sans rien écrire
  --json              le compte rendu en JSON sur la sortie standard
`,
  recover: `roneo recover --archive DOSSIER --to NOUVEAU
    Refait une archive de tout ce qui peut être lu d’une archive abîmée${firm}: page par page, chaque version par sa somme de
    contrôle, chaque image par la sienne. L’archive abîmée n’est que lue. Ce qui n’a pas pu revenir est nommé.

  --archive DOSSIER   l’archive abîmée, ou le fichier d’une sauvegarde abîmée
  --to NOUVEAU        le dossier de la nouvelle archive, qui n’existe pas encore
  --json              le compte rendu en JSON sur la sortie standard
`,
};

/** Backups, the check of an archive, and the ways back. */
export const backupMessages = {
  faults,
  backupHelp: help,
  backupLines: {
    missingBackup: `Il manque une sauvegarde${firm}: son dossier, ou son fichier.`,
    holds: (texts: number, removed: number, revisions: number, pictures: number) =>
      [
        count(texts, 'texte', 'textes'),
        ...(removed > 0 ? [count(removed, 'texte à la corbeille', 'textes à la corbeille')] : []),
        count(revisions, 'version', 'versions'),
        count(pictures, 'image', 'images'),
      ].join(', '),
    peopleTwice:
      'Quiconque peut lire ce dossier lira toute la liste de presse. Ajoutez --agreed à --with-press-list si c’est voulu.',
    lastChange: (day: string) => `dernier changement${firm}: ${day}`,
    made: 'Sauvegarde faite, relue et trouvée égale à l’archive.',
    provedAgain: `Rien n’a changé depuis la dernière sauvegarde${firm}: elle a été relue et trouvée égale à l’archive.`,
    thinned: (backups: number) =>
      `${count(backups, 'ancienne sauvegarde retirée', 'anciennes sauvegardes retirées')} (sept jours, cinq semaines et douze mois restent).`,
    faultsKept: `L’archive elle-même a les défauts que voici${thin}; la sauvegarde les a aussi.`,
    sound: (name: string | null) => `${name ?? 'Archive'}${firm}: intacte`,
    faulty: (name: string | null, found: number) =>
      `${name ?? 'Archive'}${firm}: ${count(found, 'défaut', 'défauts')}`,
    unproved: 'pas vérifiée',
    restored: 'Archive refaite de la sauvegarde.',
    returned: {
      created: `Le texte n’était plus dans l’archive${firm}: il y est ajouté.`,
      returned: 'Le texte est sorti de la corbeille et de retour dans la bibliothèque.',
      revised: `Le texte de la sauvegarde est sa dernière version${thin}; celle d’avant est gardée.`,
      same: 'L’archive a déjà ce texte, mot pour mot.',
    },
    recovered: (found: number, whole: number, lost: number, pictures: number) =>
      `${count(found, 'texte retrouvé', 'textes retrouvés')}, dont ${number.format(whole)} en ${whole > 1 ? 'leur' : 'sa'} dernière version${thin}; ${number.format(lost)} ${lost > 1 ? 'perdus' : 'perdu'}${thin}; ${count(pictures, 'image retrouvée', 'images retrouvées')}.`,
    cameBackEarlier: (headline: string, day: string) =>
      `${titled(headline)}${firm}: revenu dans sa version du ${day}.`,
    cameBackUncertain: (headline: string, day: string) =>
      `${titled(headline)}${firm}: revenu dans sa version du ${day}${thin}; rien ne dit plus s’il y en avait une plus récente. Comparez avec une sauvegarde.`,
    cameBackWords: (headline: string) =>
      `${titled(headline)}${firm}: abîmé${thin}; ouvrez-le pour en reprendre les mots qui peuvent être lus.`,
    lost: (headline: string | null, id: string | null, place: number) =>
      `Perdu${firm}: ${headline === null ? `le texte nº${firm}${place}` : titled(headline)}${id === null ? '' : ` (${id})`}.`,
    lostDocument: (name: string) =>
      `${documents[name] ?? quoted(name)}${firm}: à relire, le disque l’a abîmé.`,
    savesMissing: `Les derniers enregistrements avant l’arrêt brutal peuvent manquer${firm}: relisez les textes auxquels vous travailliez.`,
    endMissing: (percent: number) =>
      `Il manque la fin du fichier (${number.format(percent)}${firm}%)${firm}: d’autres textes, qui ne peuvent pas être nommés, y étaient peut-être. Cherchez-les dans vos sauvegardes.`,
  },
  archive: {
    loading: 'Lecture…',
    look: 'Voir',
    where: 'Où l’archive se trouve',
    whereHelp: 'Tous les textes, leurs versions et leurs images sont dans ce dossier.',
    show: 'Montrer le dossier',
    backups: 'Sauvegardes',
    backupsHelp:
      'Chaque sauvegarde est relue et comparée à l’archive, version par version et image par image, avant de compter.',
    automatic: 'Sauvegarder chaque jour, et en quittant',
    people: 'La liste de presse aussi, au second endroit',
    peopleHelp:
      'Sans cela, les sauvegardes qui y sont faites ne contiennent ni la liste ni les envois. Celles du même disque les contiennent toujours.',
    peopleAsk: `Quiconque peut lire ce dossier, sur une clé ou un disque partagé, lira les adresses et les notes de toute la liste. L’y mettre quand même${thin}?`,
    peopleYes: 'Oui, y mettre la liste',
    chooseSecond: 'Choisir un second endroit…',
    places: {
      own: 'Sur le même disque que l’archive',
      second: 'Au second endroit',
      earlier: 'Laissées par une archive précédente',
    },
    proved: (moment: string) => `Dernière vérification\u00a0: ${moment}.`,
    noProof: 'Aucune sauvegarde encore.',
    away: 'Cet endroit n’est pas branché\u00a0; la sauvegarde y sera faite quand il reviendra.',
    forget: 'Ne plus sauvegarder là',
    now: 'Sauvegarder maintenant',
    running: 'Sauvegarde en cours…',
    steps: {
      texts: 'Copie des textes…',
      pictures: 'Copie des images…',
      proof: 'Relecture et comparaison…',
      backups: 'Copie des sauvegardes…',
    },
    cancel: 'Annuler',
    count: (backups: number) => count(backups, 'sauvegarde', 'sauvegardes'),
    keptFor: { hand: 'faite à la main, gardée', choice: 'gardée' },
    keptHelp:
      'Celle que vous faites à la main reste à part, à son heure, jusqu’à ce que vous cessiez de la garder\u00a0; celles de chaque jour laissent la place aux suivantes.',
    keep: 'Garder',
    letGo: 'Ne plus garder',
    texts: 'Ses textes…',
    findText: 'Chercher un titre',
    wasRemoved: 'alors à la corbeille',
    read: 'Lire',
    readNamed: (headline: string) => `Lire ${quoted(headline)}`,
    reading: (moment: string) => `Texte de la sauvegarde du ${moment}`,
    takeBack: 'Reprendre',
    more: (texts: number) =>
      `${count(texts, 'autre texte', 'autres textes')}\u00a0: cherchez un titre pour les voir.`,
    hasFaults: (faults: number) => count(faults, 'texte abîmé', 'textes abîmés'),
    restoreAll: 'Tout reprendre…',
    askRestore: (moment: string) =>
      `Revenir à l’archive du ${moment}\u202f? Ce qui a été écrit depuis n’y sera pas\u00a0: l’archive d’aujourd’hui reste gardée à côté, sous un autre nom. Le bureau redémarre.`,
    confirmRestore: 'Revenir à cette sauvegarde',
    restarting: (kept: string) =>
      `L’archive d’avant est gardée à côté, sous le nom ${quoted(kept)}. Le bureau redémarre.`,
    check: 'Contrôle de l’archive',
    checked: (moment: string) => `Tout a été relu sans défaut\u00a0; dernière relecture\u00a0: ${moment}.`,
    notChecked: 'L’archive est relue en entier une fois par semaine.',
    faultsFound:
      'Le disque a abîmé ce qui suit. Reprenez ces textes dans une sauvegarde, ci-dessus\u00a0; les images qui y sont intactes reviennent d’elles-mêmes.',
    moreFaults: (faults: number) => `Et ${count(faults, 'autre défaut', 'autres défauts')}.`,
    oldProof: {
      own: (day: string) => `La dernière sauvegarde vérifiée date du ${day}.`,
      second: (day: string) => `Au second endroit, la dernière sauvegarde date du ${day}\u00a0: branchez-le.`,
      earlier: (day: string) => `La dernière sauvegarde vérifiée date du ${day}.`,
    },
    neverProved: {
      own: 'Cette archive n’a encore aucune sauvegarde.',
      second: 'Le second endroit n’a encore aucune sauvegarde.',
      earlier: 'Cette archive n’a encore aucune sauvegarde.',
    },
    restoreBackup: 'Reprendre une sauvegarde…',
    recover: 'Récupérer ce qui peut être lu',
    recovering: 'Lecture de l’archive abîmée…',
    recoveredTitle: 'Ce qui revient de l’archive abîmée',
    goOn: 'Continuer avec ces textes',
    goOnHelp: 'L’archive abîmée reste gardée à côté, sous un autre nom. Le bureau redémarre.',
    notNow: 'Pas maintenant',
  },
};

/** What keeps words safe: copies elsewhere, protected archives, a window that comes back. */
export const safetyMessages = {
  safety: {
    notSaved: 'Pas enregistré',
    staysHere: 'Votre texte reste sur la feuille, et l’enregistrement est retenté de lui-même.',
    retry: 'Essayer maintenant',
    copyElsewhere: 'Enregistrer une copie ailleurs…',
    copyText: 'Copier le texte',
    copied: 'Le texte est dans le presse-papiers\u00a0: collez-le où vous voulez.',
    notCopied: 'Le texte n’a pas pu être copié. Sélectionnez-le, puis copiez-le au clavier.',
    copySaved: (file: string) =>
      `Copie enregistrée\u00a0: ${quoted(file)}. Ronéo sait la relire par Importer.`,
    readOnly: 'Archive en lecture seule',
    readOnlyHelp:
      'On peut lire, chercher, comparer, copier et exporter. Rien ne peut être écrit ici\u00a0: la frappe est refusée, rien ne se perd.',
    typingRefused: 'Archive en lecture seule\u00a0: cette frappe n’a pas été prise.',
    returned: {
      gone: 'La fenêtre s’était arrêtée\u00a0: la voici de nouveau, avec votre texte tel qu’il était enregistré, à une demi-seconde près.',
      hung: 'La fenêtre ne répondait plus\u00a0: elle a été relancée. Ce qui était écrit avant ce blocage est là.',
      broken:
        'Une partie du bureau s’était arrêtée\u00a0: il a été rouvert. Votre texte est enregistré en entier.',
    },
    notReopened:
      'Comme cela s’est répété, le texte n’a pas été rouvert de lui-même\u00a0: choisissez-le dans la bibliothèque.',
    brokenTitle: 'Le bureau s’est arrêté',
    brokenNotSaved: (why: string) =>
      `Le texte n’a pas encore pu être enregistré. ${why} Mettez le texte à l’abri avant de rouvrir le bureau.`,
    reopen: 'Enregistrer et rouvrir',
    updating: 'Ronéo met votre archive à jour…',
    updatingHelp:
      'Elle vient d’une version antérieure. Une grande archive prend quelques minutes\u00a0; si cela s’arrête, rien n’est perdu.',
  },
};
