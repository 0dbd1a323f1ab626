/** What the command line says in each language, beside the sentences of the contract. */
export interface CommandWords {
  help: Readonly<Record<'roneo' | 'export' | 'import' | 'search' | 'polish', string>>;
  unknownCommand: (word: string) => string;
  unknownOption: (option: string) => string;
  missingValue: (option: string) => string;
  uselessValue: (option: string) => string;
  missingOption: (option: string) => string;
  missingFile: string;
  missingText: string;
  missingWords: string;
  tooManyWords: (word: string) => string;
  badOutlet: (outlet: string) => string;
  badLanguage: (language: string) => string;
  badGuillemets: (space: string) => string;
  allWithoutArchive: string;
  howToAsk: (command: string) => string;
  mastheadTaken: (file: string) => string;
  undated: (file: string) => string;
  outletWritten: (outlet: string, files: number) => string;
  changedSince: string;
  alreadyThere: (name: string, headline: string) => string;
  leftAside: (name: string, why: string) => string;
  nothingFound: (words: string) => string;
  outlets: Readonly<Record<'site' | 'leaflet' | 'press', string>>;
}

const thin = '\u202f';
const firm = '\u00a0';

const french: CommandWords = {
  help: {
    roneo: `Ronéo${firm}: d’un texte, le site, le tract et le mail de presse.

  roneo export FICHIER… --out DOSSIER       écrire le site, les tracts et la presse
  roneo import FICHIER… --archive DOSSIER   garder des textes, un site ou un export dans une archive
  roneo search MOTS --archive DOSSIER       chercher dans une archive
  roneo polish --lang fr-FR                 composer la typographie d’un texte

  roneo COMMANDE --help                     tout sur une commande
  roneo --version                           la version

Codes de sortie${firm}: 0, fait${thin}; 1, un problème, dit en une ligne${thin}; 2, commande mal écrite.
`,
    export: `roneo export FICHIER… --out DOSSIER
    Écrit le site, les tracts et la presse de textes en Markdown, HTML, DOCX, ODT ou texte seul.
    Un texte sans «${thin}draft: true${thin}» ni «${thin}status${thin}» est prêt à paraître.

  --out DOSSIER       où écrire${firm}: DOSSIER/site, DOSSIER/leaflet, DOSSIER/press
  --to LISTE          ce qu’il faut écrire${firm}: site,leaflet,press (tout, sinon)
  --masthead FICHIER  l’identité du groupe, en YAML (masthead.yaml à côté du premier texte, sinon)
  --archive DOSSIER   les articles prêts de cette archive paraissent aussi sur le site
  --all               avec --archive${firm}: les écrire aussi en tract et en presse
  --json              le compte rendu en JSON sur la sortie standard

En tête d’un texte, entre deux lignes de trois tirets, en YAML${firm}:
  kind language kicker headline standfirst byline dateline date zone embargo status slug tags
  lead: { file, alt, caption, credit }  notesToEditors

Les fichiers écrits sont dits sur la sortie standard, un par ligne, depuis DOSSIER.
`,
    import: `roneo import FICHIER|DOSSIER… --archive DOSSIER
    Fait un article de chaque texte, avec ses images, dans une archive (faite s’il n’y en a pas)${firm}:
    Markdown, HTML, DOCX, ODT, texte seul, export de WordPress (.xml), dossier de textes, site Hugo ou Jekyll.
    Un texte déjà importé et qui n’a pas changé n’est pas ajouté une seconde fois.

  --archive DOSSIER   l’archive
  --again             ajouter aussi, en double, les textes déjà importés
  --json              le compte rendu en JSON sur la sortie standard

Chaque article gardé est dit sur la sortie standard${firm}: son identifiant, une tabulation, son titre. Ce qui a été
gardé, changé et laissé de chaque texte est dit sur la sortie d’erreur, avec ses mots.
`,
    search: `roneo search MOTS --archive DOSSIER
    Cherche dans le titre, le chapô, le texte et les mots-clés, sans souci des accents ni des majuscules.

  --archive DOSSIER   l’archive
  --json              les articles trouvés en JSON

Chaque article trouvé est dit sur la sortie standard${firm}: sa date, son titre, le passage.
`,
    polish: `roneo polish --lang LANGUE
    Lit un texte, Markdown compris, sur l’entrée standard, et l’écrit avec la typographie de la langue.

  --lang LANGUE       fr-FR, fr-CA, fr-CH, en-GB, en-US, de, es, it…
  --guillemets thin   l’espace dans les guillemets français${firm}: fine (thin, sinon) ou normale (firm)
`,
  },
  unknownCommand: (word) => `«${thin}${word}${thin}» n’est pas une commande.`,
  unknownOption: (option) => `L’option ${option} n’existe pas.`,
  missingValue: (option) => `Il manque une valeur après ${option}.`,
  uselessValue: (option) => `L’option ${option} ne prend pas de valeur.`,
  missingOption: (option) => `Il manque l’option ${option}.`,
  missingFile: `Il manque un fichier à exporter, ou --archive avec --all.`,
  missingText: 'Il manque un fichier à importer.',
  missingWords: 'Il manque les mots à chercher.',
  tooManyWords: (word) => `«${thin}${word}${thin}» est de trop.`,
  badOutlet: (outlet) => `--to ne connaît pas «${thin}${outlet}${thin}»${firm}: site, leaflet ou press.`,
  badLanguage: (language) => `«${thin}${language}${thin}» n’est pas une langue telle que fr-FR ou en-GB.`,
  badGuillemets: (space) => `--guillemets ne connaît pas «${thin}${space}${thin}»${firm}: thin ou firm.`,
  allWithoutArchive: '--all demande --archive.',
  howToAsk: (command) => `Pour l’aide${firm}: ${command} --help`,
  mastheadTaken: (file) => `Identité du groupe${firm}: ${file}`,
  undated: (file) => `${file} ne donne pas de date${firm}: celle du fichier est prise.`,
  outletWritten: (outlet, files) => `${outlet}${firm}: ${files}${firm}${files > 1 ? 'fichiers' : 'fichier'}`,
  changedSince: `changé depuis un import précédent${firm}: l’article d’alors reste tel qu’il est`,
  alreadyThere: (name, headline) =>
    `${name}${firm}: déjà dans l’archive («${thin}${headline}${thin}»), pas ajouté (--again pour l’ajouter)`,
  leftAside: (name, why) => `${name}${firm}: laissé où il est (${why})`,
  nothingFound: (words) => `Aucun article ne contient «${thin}${words}${thin}».`,
  outlets: { site: 'Site', leaflet: 'Tracts', press: 'Presse' },
};

const english: CommandWords = {
  help: {
    roneo: `Ronéo: from one text, the site, the leaflet and the press mail.

  roneo export FILE… --out DIR       write the site, the leaflets and the press outlet
  roneo import FILE… --archive DIR   keep texts, a site or an export in an archive
  roneo search WORDS --archive DIR   find articles in an archive
  roneo polish --lang fr-FR          set the typography of a text

  roneo COMMAND --help               all about a command
  roneo --version                    the version

Exit codes: 0, done; 1, a problem, said in one line; 2, a command written wrongly.
`,
    export: `roneo export FILE… --out DIR
    Writes the site, the leaflets and the press outlet of texts in Markdown, HTML, DOCX, ODT or plain text.
    A text with neither ‘draft: true’ nor a ‘status’ is ready to appear.

  --out DIR         where to write: DIR/site, DIR/leaflet, DIR/press
  --to LIST         what to write: site,leaflet,press (all of them otherwise)
  --masthead FILE   the group’s identity, in YAML (otherwise masthead.yaml beside the first text)
  --archive DIR     the ready articles of this archive appear on the site too
  --all             with --archive: write their leaflets and press outlets too
  --json            the report as JSON on standard output

On top of a text, between two lines of three dashes, in YAML:
  kind language kicker headline standfirst byline dateline date zone embargo status slug tags
  lead: { file, alt, caption, credit }  notesToEditors

The files written are said on standard output, one a line, relative to DIR.
`,
    import: `roneo import FILE|FOLDER… --archive DIR
    Makes an article of each text, with its pictures, in an archive (made if there is none): Markdown, HTML,
    DOCX, ODT, plain text, an export of WordPress (.xml), a folder of texts, a site of Hugo or Jekyll.
    A text imported before and unchanged since is not added a second time.

  --archive DIR     the archive
  --again           add texts imported before too, as doubles
  --json            the report as JSON on standard output

Each article kept is said on standard output: its identifier, a tab, its headline. What was kept, changed and
left out of each text is said on standard error, with its words.
`,
    search: `roneo search WORDS --archive DIR
    Searches headline, standfirst, text and tags, whatever the accents and capitals.

  --archive DIR     the archive
  --json            the articles found as JSON

Each article found is said on standard output: its date, its headline, the passage.
`,
    polish: `roneo polish --lang LANGUAGE
    Reads a text, Markdown included, on standard input and writes it with its language’s typography.

  --lang LANGUAGE     fr-FR, fr-CA, fr-CH, en-GB, en-US, de, es, it…
  --guillemets thin   the space inside French quotation marks: narrow (thin, the default) or normal (firm)
`,
  },
  unknownCommand: (word) => `‘${word}’ is no command.`,
  unknownOption: (option) => `There is no option ${option}.`,
  missingValue: (option) => `A value is missing after ${option}.`,
  uselessValue: (option) => `The option ${option} takes no value.`,
  missingOption: (option) => `The option ${option} is missing.`,
  missingFile: 'A file to export is missing, or --archive with --all.',
  missingText: 'A file to import is missing.',
  missingWords: 'The words to search for are missing.',
  tooManyWords: (word) => `‘${word}’ is one word too many.`,
  badOutlet: (outlet) => `--to does not know ‘${outlet}’: site, leaflet or press.`,
  badLanguage: (language) => `‘${language}’ is no language such as fr-FR or en-GB.`,
  badGuillemets: (space) => `--guillemets does not know ‘${space}’: thin or firm.`,
  allWithoutArchive: '--all needs --archive.',
  howToAsk: (command) => `For help: ${command} --help`,
  mastheadTaken: (file) => `Masthead: ${file}`,
  undated: (file) => `${file} gives no date: that of the file is taken.`,
  outletWritten: (outlet, files) => `${outlet}: ${files} ${files === 1 ? 'file' : 'files'}`,
  changedSince: 'changed since an earlier import: the article of that time stays as it is',
  alreadyThere: (name, headline) =>
    `${name}: already in the archive (‘${headline}’), not added (--again to add it)`,
  leftAside: (name, why) => `${name}: left where it is (${why})`,
  nothingFound: (words) => `No article contains ‘${words}’.`,
  outlets: { site: 'Site', leaflet: 'Leaflets', press: 'Press' },
};

/** The words of each language that the command line speaks. */
export const commandWords: Readonly<Record<'fr' | 'en', CommandWords>> = { fr: french, en: english };
