import { count, number, quoted } from './typography';

const thin = '\u202f';
const firm = '\u00a0';

const narrowing = `
  --archive DOSSIER   l’archive, que le bureau peut tenir ouverte
  --kind GENRES       communiqué, article, tract (plusieurs${firm}: séparés par des virgules)
  --status STATUTS    brouillon, prêt, publié
  --tag MOT-CLÉ       ce mot-clé, sans souci des accents ni des majuscules
  --language LANGUES  par leur nom ou leur code${firm}: anglais, fr, fr-BE
  --year ANNÉES       de la date des textes${firm}: 2024,2025
  --limit NOMBRE      n’en dire pas plus
  --json              les textes en JSON, avec leur nombre
`;

/** Lister et chercher par la ligne de commande. */
export const libraryCommandMessages = {
  help: {
    list: `roneo list --archive DOSSIER
    Liste les textes d’une archive, les derniers datés d’abord.
${narrowing}
Chaque texte est dit sur la sortie standard${firm}: sa date, son genre, son statut, sa langue, son titre, son identifiant.
`,
    search: `roneo search MOTS --archive DOSSIER
    Cherche dans les titres, les textes, les notes, les légendes, les mots-clés et les noms, sans souci des accents ni
    des majuscules. Chaque mot trouve aussi ceux qu’il commence.

    «${thin}bien commun${thin}»       ces mots à la suite          -- gare -fret         sans ce mot
    mot-clé${firm}: eau         ce mot-clé                   dans${firm}: titre gare     titre, chapo, texte, notes, légendes
    type${firm}: tract          genre                        statut${firm}: brouillon    statut
    avant${firm}: 2024          date, aussi après${firm}: 05/2024  année${firm}: 2020-2022     langue${firm}: anglais
${narrowing}
Chaque texte trouvé est dit sur la sortie standard${firm}: sa date, son titre, le passage. Sans --limit, les 200 premiers.
`,
    tags: `roneo tags --archive DOSSIER
    Liste les mots-clés d’une archive, et combien de textes portent chacun.

  --archive DOSSIER   l’archive, que le bureau peut tenir ouverte, sauf pour renommer
  --rename A=B        donner le nom B au mot-clé A dans tous les textes${thin}; si B existe déjà, les deux n’en font qu’un
  --json              en JSON

Un mot-clé renommé fait une version nouvelle de chaque texte${firm}: leurs identifiants sont dits sur la sortie standard.
`,
    replace: `roneo replace MOTS MOTS --archive DOSSIER
    Remplace des mots par d’autres dans les titres, les textes, les notes, les légendes et les citations d’une archive.
    Ni les adresses des liens, ni les mots-clés, ni les textes de la corbeille ne changent. Sans autre option, les mots
    sont trouvés quels que soient les majuscules, les accents, les apostrophes et les espaces.

  --dry-run           dire chaque changement sans en faire aucun${thin}; le bureau peut alors tenir l’archive ouverte
  --case              distinguer majuscules et minuscules
  --accents           distinguer accents, apostrophes et espaces
  --whole-words       des mots entiers seulement
  --expression        les premiers mots sont une expression rationnelle${thin}; $1 est son premier groupe
  --keep-case         garder les majuscules des mots remplacés

  --archive DOSSIER   l’archive
  --kind, --status, --tag, --language, --year
                      seulement ces textes, comme pour list
  --json              en JSON

Chaque texte changé a une version nouvelle${firm}: son identifiant est dit sur la sortie standard. Avec --dry-run, chaque
changement l’est, avec les mots qui l’entourent. Une citation qui change perd l’accord qui y était noté.
`,
    templates: `roneo templates --archive DOSSIER
    Liste vos maquettes de tract, celles que l’application a faites.

  --archive DOSSIER   l’archive, même ouverte dans l’application
  --json              en JSON

Chacune est écrite sur la sortie${firm}: son nom, que prend roneo export --archive DOSSIER --template, la maquette de Ronéo dont elle
part, et si elle est faite de réglages ou d’un dossier de fichiers.
`,
    pictures: `roneo pictures --archive DOSSIER
    Liste les images d’une archive, les dernières ajoutées d’abord.

  --archive DOSSIER      l’archive, que le bureau peut tenir ouverte
  --used, --unused       seulement celles qu’un texte montre, ou qu’aucun ne montre
  --without-description, --without-credit, --without-licence
                         seulement celles dont un texte ne le dit pas
  --consent SORTE        unasked (à demander), nobody (personne de reconnaissable), given (donné), parents (mineurs),
                         refused (refusé)
  --too-small            seulement celles qui sont trop petites pour un tract, à la taille où il les imprime
  --duplicates           seulement celles qui ont les mêmes pixels qu’une autre
  --near-duplicates      seulement celles qui ressemblent à une autre
  --removed              seulement celles qui sont à la corbeille
  --json                 en JSON, avec tout ce qui en est dit

Chaque image est dite sur la sortie standard${firm}: quand elle a été ajoutée, ses pixels, combien de textes la montrent, le
consentement des personnes montrées, son crédit, sa légende ou son fichier, son empreinte.
`,
  },
  lines: {
    missingWords: 'Il manque les mots à chercher.',
    nothingFound: (words: string) => `Aucun texte ne contient ${quoted(words)}.`,
    partOf: (shown: number, total: number) =>
      `${count(shown, 'texte', 'textes')} sur ${number.format(total)}${firm}: --limit en dit plus.`,
    textsListed: (texts: number) => `${count(texts, 'texte', 'textes')}.`,
    badFilter: (option: string, value: string) => `${option} ne connaît pas ${quoted(value)}.`,
    badRenaming: (value: string) => `--rename attend ANCIEN=NOUVEAU, pas ${quoted(value)}.`,
    picturesListed: (shown: number, total: number) =>
      `${count(shown, 'image', 'images')} sur ${number.format(total)}.`,
    picturesUncompared: (many: number) =>
      `${count(many, 'image n’est pas encore comparée', 'images ne sont pas encore comparées')}${firm}: ouvrez les images dans le bureau.`,
    missingReplacement: 'Il manque les mots à chercher, ou ceux à mettre à leur place ("" pour les enlever).',
    badExpression: (expression: string) =>
      `${quoted(expression)} n’est pas une expression rationnelle complète.`,
    changesFound: (changes: number, texts: number) =>
      `${count(changes, 'changement', 'changements')} dans ${count(texts, 'texte', 'textes')}${firm}; rien n’est fait.`,
    changesMade: (changes: number, texts: number) =>
      `${count(changes, 'changement fait', 'changements faits')} dans ${count(texts, 'texte', 'textes')}.`,
    changesCut: (limit: number) =>
      `Pas plus de ${number.format(limit)} changements à la fois${firm}: recommencez pour les suivants.`,
    changesLeft: (headline: string, changes: number) =>
      `${quoted(headline || 'Sans titre')} a changé entre-temps${firm}: ${count(changes, 'changement', 'changements')} de moins.`,
    expressionTooSlow: (headline: string) =>
      `L’expression est trop longue à suivre dans ${quoted(headline || 'Sans titre')}${firm}: aucun texte n’a été lu après lui.`,
    noTags: 'Aucun texte n’a de mot-clé.',
    noTemplates: 'Cette archive n’a pas de maquette à elle.',
    templateMadeOf: { settings: 'réglages', folder: 'dossier' },
    tagRenamed: (from: string, to: string, texts: number) =>
      texts === 0
        ? `Aucun texte n’a le mot-clé ${quoted(from)}${firm}: rien n’est changé.`
        : `${quoted(from)} est devenu ${quoted(to)} dans ${count(texts, 'texte', 'textes')}.`,
  },
};
