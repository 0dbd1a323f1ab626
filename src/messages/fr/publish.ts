import type { DestinationKind } from '../../contract';
import type { PublishProblemMessages } from '../kinds';
import { count, number, quoted } from './typography';

const thin = '\u202F';
const firm = '\u00A0';

/** Why a site is not published, whatever the host says. */
export const publishProblems: PublishProblemMessages = {
  'publish-unseen': () =>
    'Ce qui est en ligne n’est pas ce que vous avez vu, et en serait remplacé. Rien n’a été envoyé. Regardez de nouveau ce qui change.',
  'destination-foreign': ({ name }) =>
    `La destination ${quoted(name)} est venue avec l’archive. Rien n’a été envoyé. Ouvrez ses réglages, vérifiez-les et enregistrez-les pour publier là.`,
  'destination-unknown': ({ name, names }) =>
    `L’archive n’a pas de destination ${quoted(name)}. ${names.length === 0 ? 'Ajoutez-en une dans le bureau, sous Publier.' : `Elle a${firm}: ${names.map(quoted).join(', ')}.`}`,
  'secret-missing': ({ name }) =>
    `Il manque le mot de passe de ${quoted(name)}. Saisissez-le, puis recommencez.`,
  'no-edition-before': () =>
    'Il n’y a plus d’édition précédente à publier de nouveau. Publiez le site tel qu’il est dans l’archive.',
};

const kinds: Readonly<Record<DestinationKind, string>> = {
  folder: 'Dossier de cet ordinateur',
  sftp: 'SFTP (par SSH)',
  ftps: 'FTPS',
  webdav: 'WebDAV (Nextcloud et autres)',
  git: 'Dépôt Git',
  s3: 'S3',
};

const bytes = (size: number) => {
  if (size < 1000) return count(size, 'octet', 'octets');
  if (size < 999_500) return `${number.format(Math.round(size / 1000))}${firm}ko`;
  return `${number.format(Math.round(size / 100_000) / 10)}${firm}Mo`;
};

/** The panel that publishes the site. */
const publish = {
  open: 'Publier le site…',
  title: 'Publier',
  button: 'Publier',
  none: 'Le site n’a pas encore de destination. Dites où il est publié\u00a0: un dossier, ou l’hébergement de votre groupe.',
  add: 'Ajouter une destination',
  another: 'Ajouter une autre destination',
  destinations: 'Destination',
  edit: 'Modifier',
  look: 'Voir ce qui change',
  lookAgain: 'Regarder de nouveau',
  looking: 'Le site se compose, et se compare à ce qui est en ligne…',
  never: 'Jamais publié là.',
  published: (moment: string) => `Publié le ${moment}.`,
  unfinished:
    'La dernière publication n’est pas allée au bout\u00a0: la prochaine reprend où elle s’est arrêtée.',
  foreign:
    'Cette destination est venue avec l’archive. Vérifiez ses réglages et enregistrez-les avant de publier là.',
  kinds,
  bytes,
  plan: {
    nothing: 'Rien à changer\u00a0: ce qui est en ligne est le site de l’archive.',
    title: (size: number) => `${bytes(size)} à envoyer`,
    add: (files: number) => count(files, 'fichier s’ajoute', 'fichiers s’ajoutent'),
    change: (files: number) => count(files, 'fichier change', 'fichiers changent'),
    remove: (files: number) => count(files, 'fichier est retiré', 'fichiers sont retirés'),
    more: (texts: number) => count(texts, 'autre texte', 'autres textes'),
    others: (files: number) =>
      count(files, 'fichier de listes, flux, images et styles', 'fichiers de listes, flux, images et styles'),
    unchanged: (files: number) => `${count(files, 'fichier reste tel quel', 'fichiers restent tels quels')}.`,
    notices: 'À savoir',
    other: (moment: string) =>
      `Un autre ordinateur a publié là le ${moment}. Ce qu’il a mis en ligne et que cette archive n’a pas serait remplacé ou retiré.`,
    strangers: (files: number) =>
      `${count(files, 'fichier est déjà là sans que cette archive l’y ait mis, et serait remplacé', 'fichiers sont déjà là sans que cette archive les y ait mis, et seraient remplacés')}\u00a0:`,
    accept: 'J’ai vu\u00a0: remplacer',
  },
  run: 'Publier',
  building: 'Le site se compose…',
  sending: (done: number, total: number, sent: number, all: number) =>
    `${number.format(done)} sur ${count(total, 'fichier', 'fichiers')}, ${bytes(sent)} sur ${bytes(all)}`,
  progress: 'Avancement',
  stop: 'Arrêter',
  stopping: 'La publication s’arrête…',
  stopped:
    'Publication arrêtée. Ce qui est en ligne reste entier\u00a0; la prochaine reprend où celle-ci s’est arrêtée.',
  done: 'Le site est en ligne',
  counts: (added: number, changed: number, removed: number) =>
    `${count(added, 'fichier ajouté', 'fichiers ajoutés')}, ${count(changed, 'changé', 'changés')}, ${count(removed, 'retiré', 'retirés')}.`,
  pages: 'Pages nouvelles ou changées',
  visit: 'Voir le site',
  noAddress: 'L’adresse du site n’est pas encore dans l’identité du groupe.',
  undo: 'Revenir à l’édition précédente…',
  undoing: 'Publier de nouveau l’édition précédente\u00a0: ce qui changerait',
  failed: 'Le site n’a pas été publié',
  notLooked: 'Ce qui changerait n’a pas pu être regardé',
  hour: {
    next: (moment: string) =>
      `Sera publié là de lui-même le ${moment}\u00a0: Ronéo doit être ouvert à cette heure-là.`,
    published: (headlines: readonly string[], name: string) =>
      `Publié à son heure (${name})\u00a0: ${Array.from(headlines, quoted).join(', ')}.`,
    failed: (headlines: readonly string[], name: string, why: string) =>
      `Pas publié à son heure (${name})\u00a0: ${Array.from(headlines, quoted).join(', ')}. ${why}`,
    unsigned: (headlines: readonly string[], name: string) =>
      `Publié à son heure, mais sans signature, car la clé du groupe est fermée (${name})\u00a0: ${Array.from(headlines, quoted).join(', ')}. Pour signer, donnez la phrase de passe dans le panneau Publier, et publiez de nouveau.`,
    overdue: (headlines: readonly string[], name: string) =>
      `L’heure est passée pendant que Ronéo était fermé, et ce n’est pas encore publié (${name})\u00a0: ${Array.from(headlines, quoted).join(', ')}.`,
  },
  sign: 'Signer les textes et ce qui se télécharge',
  signHelp:
    'Chaque texte a un fichier de ses mots avec sa signature, .minisig, par laquelle les rédactions le vérifient. Sans la coche, les textes changés perdent leur signature.',
  accept: 'Accepter cette empreinte',
  secrets: {
    password: 'Mot de passe',
    passphrase: 'Phrase de passe de la clé',
    'secret-key': 'Clé secrète',
    token: 'Mot de passe ou jeton',
  },
  secretKept: 'gardé dans le trousseau du système\u00a0; laisser vide pour ne pas le changer',
  secretNotKept:
    'Ce système n’a pas de trousseau\u00a0: le mot de passe n’est pas gardé, et sera demandé chaque fois.',
  form: {
    newTitle: 'Nouvelle destination',
    editTitle: 'Réglages de la destination',
    name: 'Nom',
    kind: 'Manière de publier',
    save: 'Enregistrer',
    cancel: 'Annuler',
    try: 'Essayer la connexion',
    trying: 'Connexion…',
    works: 'La connexion marche. Rien n’a été changé là-bas.',
    forget: 'Oublier cette destination',
    forgotten: (name: string) => `${quoted(name)} est oubliée. Ce qui y est publié reste en ligne.`,
    wrong: 'À vérifier\u00a0: ce réglage manque, ou n’a pas la forme attendue.',
    choose: 'Choisir…',
    pinned: 'Empreinte acceptée',
    forgetPin: 'Ne plus l’accepter',
    optional: 'facultatif',
    automatic: 'Publier là à l’heure où un embargo finit, ou à la date d’un texte prêt',
    automaticHelp: 'Ronéo doit être ouvert à cette heure-là.',
    fields: {
      folder: 'Dossier du site',
      host: 'Hôte',
      port: 'Port',
      user: 'Nom d’utilisateur',
      login: 'Accès',
      keyFile: 'Fichier de la clé privée',
      proxy: 'Mandataire (proxy)',
      isPlain: 'Sans chiffrement (FTP)',
      address: 'Adresse',
      repository: 'Dépôt',
      branch: 'Branche',
      region: 'Région',
      bucket: 'Compartiment (bucket)',
      accessKey: 'Clé d’accès',
    },
    logins: { password: 'Mot de passe', key: 'Fichier de clé', agent: 'Agent SSH' },
    plainWarning:
      'Le mot de passe et les fichiers passeraient en clair\u00a0: quiconque est sur le chemin peut les lire.',
    proxyHelp: 'Par Tor, ou par un autre relais.',
  },
};

/** Publishing the site, on the desk and by the command line. */
export const publishMessages = {
  publish,
  publishHelp: {
    site: `roneo site --archive DOSSIER --out DOSSIER
    Écrit le site d’une archive dans un dossier, que le bureau peut tenir ouverte${firm}: les textes prêts et publiés dont la
    date et l’embargo sont passés. Ce qui n’a pas changé n’est pas écrit de nouveau.

  --archive DOSSIER   l’archive
  --out DOSSIER       le dossier du site
  --json              le compte rendu en JSON sur la sortie standard

Le dossier est dit sur la sortie standard.
`,
    publish: `roneo publish --archive DOSSIER --to NOM
    Publie le site d’une archive à l’une de ses destinations, qui sont ajoutées dans le bureau. Seul ce qui a changé est
    envoyé${thin}; une publication interrompue reprend où elle s’est arrêtée.

  --archive DOSSIER   l’archive, que le bureau ne doit pas tenir ouverte
  --to NOM            le nom de la destination
  --dry-run           dire ce qui changerait, sans rien écrire là-bas
  --undo              publier de nouveau l’édition précédente
  --overwrite         remplacer aussi ce qu’un autre ordinateur a publié là, ou que personne n’a publié
  --sign              signer les textes et ce qui se télécharge de la clé du groupe${thin}; sans elle, les textes changés perdent
                      leur signature (phrase de passe dans RONEO_PASSPHRASE, ou demandée)
  --json              le compte rendu en JSON sur la sortie standard

Le mot de passe est lu dans RONEO_SECRET, ou demandé sur l’entrée standard${thin}; jamais dans les arguments.
Chaque fichier ajouté (+), changé (~) ou retiré (-) est dit sur la sortie standard.
`,
  },
  publishLines: {
    built: (files: number) => `Site écrit${firm}: ${count(files, 'fichier', 'fichiers')}.`,
    goesTo: (name: string, where: string) => `${name}${firm}: ${where}`,
    askSecret: (name: string) => `Mot de passe de ${quoted(name)}${firm}: `,
    upToDate: 'Rien à changer.',
    would: (add: number, change: number, remove: number, size: number) =>
      `À ajouter${firm}: ${number.format(add)}${thin}; à changer${firm}: ${number.format(change)}${thin}; à retirer${firm}: ${number.format(remove)}${thin}; à envoyer${firm}: ${bytes(size)}.`,
    published: (added: number, changed: number, removed: number, size: number) =>
      `Publié${firm}: ${publish.counts(added, changed, removed)} Envoyé${firm}: ${bytes(size)}.`,
    overwrite: 'Pour le remplacer tout de même, ajoutez --overwrite.',
  },
};
