import type { Messages } from '../messages';
import { number, quoted } from './typography';

type CommandLine = Messages['commandLine'];

const narrowing = `
  --archive DIR         the archive, which the desk may hold open
  --kind KINDS          release, article, leaflet (several: with commas between)
  --status STATUSES     draft, ready, published
  --tag KEYWORD         this keyword, whatever its accents and capitals
  --language LANGUAGES  by name or code: French, en, fr-BE
  --year YEARS          of the texts’ own dates: 2024,2025
  --limit NUMBER        print no more than that
  --json                the texts as JSON, with their number
`;

const counted = (texts: number): string => (texts === 1 ? 'One text' : `${number.format(texts)} texts`);

const countedChanges = (changes: number): string =>
  changes === 1 ? 'one change' : `${number.format(changes)} changes`;

const inTexts = (texts: number): string => (texts === 1 ? 'one text' : `${number.format(texts)} texts`);

/** Listing and searching by the command line. */
export const libraryCommandMessages: {
  help: Pick<CommandLine['help'], 'list' | 'search' | 'tags' | 'templates' | 'pictures' | 'replace'>;
  lines: Pick<
    CommandLine,
    | 'missingWords'
    | 'nothingFound'
    | 'partOf'
    | 'textsListed'
    | 'badFilter'
    | 'badRenaming'
    | 'noTags'
    | 'noTemplates'
    | 'templateMadeOf'
    | 'missingReplacement'
    | 'badExpression'
    | 'changesFound'
    | 'changesMade'
    | 'changesCut'
    | 'changesLeft'
    | 'expressionTooSlow'
    | 'tagRenamed'
    | 'picturesListed'
    | 'picturesUncompared'
  >;
} = {
  help: {
    list: `roneo list --archive DIR
    Lists the texts of an archive, the last dated first.
${narrowing}
Each text is printed to standard output: its date, kind, status, language, headline and identifier.
`,
    search: `roneo search WORDS --archive DIR
    Searches headlines, texts, notes, captions, keywords and names, whatever their accents and capitals. Each word also
    finds those that it begins.

    “common good”   these words in a row         -- station -freight   without this word
    tag:water       this keyword                 in:title station      title, standfirst, text, notes, captions
    kind:leaflet    kind                         status:draft          status
    before:2024     date, also after:2024-05     year:2020-2022        language:english
${narrowing}
Each text found is printed to standard output: its date, headline and passage. Without --limit, the first 200.
`,
    tags: `roneo tags --archive DIR
    Lists the keywords of an archive, and how many texts have each.

  --archive DIR   the archive, which the desk may hold open, except to rename
  --rename A=B    give keyword A the name B in all texts; where B is there already, the two become one
  --json          as JSON

A renamed keyword makes a new version of each text: their identifiers are printed to standard output.
`,
    replace: `roneo replace WORDS WORDS --archive DIR
    Puts words in the place of others in the headlines, texts, notes, captions and quotations of an archive. Addresses of
    links, keywords and the texts of the trash do not change. Without another option, words are found whatever their capitals,
    accents, apostrophes and spaces.

  --dry-run       print every change and make none; the desk may then hold the archive open
  --case          match case
  --accents       match accents, apostrophes and spaces
  --whole-words   whole words only
  --expression    the first words are a regular expression; $1 is its first group
  --keep-case     keep the capitals of the words replaced

  --archive DIR   the archive
  --kind, --status, --tag, --language, --year
                  these texts only, as for list
  --json          as JSON

Each text that changes has a new version: its identifier is printed to standard output. With --dry-run each change is,
with the words around it. A quotation that changes loses the approval noted with it.
`,
    templates: `roneo templates --archive DIR
    Lists your own templates of leaflets, which the desk makes.

  --archive DIR   the archive, which the desk may hold open
  --json          as JSON

Each is printed to standard output: its name, which roneo export --archive DIR --template takes, the template of Ronéo that it is
made from, and whether it is made of settings or of a folder of files.
`,
    pictures: `roneo pictures --archive DIR
    Lists the pictures of an archive, the last added first.

  --archive DIR          the archive, which the desk may hold open
  --used, --unused       only those that a text shows, or that none does
  --without-description, --without-credit, --without-licence
                         only those of which a text does not say it
  --consent KIND         unasked, nobody (recognisable), given, parents (minors), refused
  --too-small            only those too small for a leaflet at the size it prints them
  --duplicates           only those with the same pixels as another
  --near-duplicates      only those that look like another
  --removed              only those in the trash
  --json                 as JSON, with all that is said of them

Each picture is printed to standard output: when it was added, its pixels, how many texts show it, the consent of the
people shown, its credit, its caption or file, its hash.
`,
  },
  lines: {
    missingWords: 'The words to search for are missing.',
    nothingFound: (words) => `No text contains ${quoted(words)}.`,
    partOf: (shown, total) => `${counted(shown)} of ${number.format(total)}: --limit prints more.`,
    textsListed: (texts) => `${counted(texts)}.`,
    badFilter: (option, value) => `${option} does not know ${quoted(value)}.`,
    badRenaming: (value) => `--rename expects OLD=NEW, not ${quoted(value)}.`,
    picturesListed: (shown, total) =>
      `${shown === 1 ? 'One picture' : `${number.format(shown)} pictures`} of ${number.format(total)}.`,
    picturesUncompared: (many) =>
      `${many === 1 ? 'One picture was' : `${number.format(many)} pictures were`} not compared yet: open Pictures in the desk.`,
    missingReplacement:
      'The words to find are missing, or those to put in their place ("" to take them out).',
    badExpression: (expression) => `${quoted(expression)} is not a complete regular expression.`,
    changesFound: (changes, texts) => `${countedChanges(changes)} in ${inTexts(texts)}; nothing is done.`,
    changesMade: (changes, texts) => `${countedChanges(changes)} made in ${inTexts(texts)}.`,
    changesCut: (limit) =>
      `No more than ${number.format(limit)} changes at once: run it again for the next ones.`,
    changesLeft: (headline, changes) =>
      `‘${headline || 'Untitled'}’ has changed meanwhile: ${countedChanges(changes)} less.`,
    expressionTooSlow: (headline) =>
      `The expression takes too long in ‘${headline || 'Untitled'}’: no text was read after it.`,
    noTags: 'No text has a keyword.',
    noTemplates: 'This archive has no template of its own.',
    templateMadeOf: { settings: 'settings', folder: 'folder' },
    tagRenamed: (from, to, texts) =>
      texts === 0
        ? `No text has the keyword ${quoted(from)}: nothing was changed.`
        : `${quoted(from)} has become ${quoted(to)} in ${texts === 1 ? 'one text' : `${number.format(texts)} texts`}.`,
  },
};
