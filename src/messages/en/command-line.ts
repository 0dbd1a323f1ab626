import { outlets } from '../../contract';
import { allTextsMessages } from './all-texts';
import { backupMessages } from './backup';
import { leafletPreview } from './leaflet-preview';
import { settingHelp } from '../leaflet-settings';
import { settingWords } from './leaflet-settings';
import { libraryCommandMessages } from './library-commands';
import { leavingMessages } from './leaving';
import { pressListMessages } from './press-list';
import { outboxMessages } from './outbox';
import { signingMessages } from './signing';
import { publishMessages } from './publish';
import { quoted } from './typography';
import type { Messages } from '../messages';

const alternatives = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);

/** The command line. */
export const commandLine: Messages['commandLine'] = {
  help: {
    roneo: `Ronéo: from one text, the site, the leaflet and the press mail.

  roneo export FILE… --out DIR       write the site, the leaflets and the press mail
  roneo check FILE…                  say what to know before texts leave
  roneo site --archive DIR --out DIR write the site of an archive
  roneo publish --archive DIR --to … publish the site
  roneo send TEXT --to … --dry-run   say what would go to the press
  roneo import FILE… --archive DIR   keep texts, a site or an export in an archive
  roneo list --archive DIR           list the texts of an archive
  roneo search WORDS --archive DIR   find texts in an archive
  roneo tags --archive DIR           list the keywords, or rename one
  roneo replace WORDS WORDS --archive DIR  replace words in texts
  roneo templates --archive DIR      list your own templates of leaflets
  roneo pictures --archive DIR       list the pictures, and what they lack
  roneo press-list ACT --archive DIR import, list, export or erase the press list
  roneo delete ID… --archive DIR     delete texts for ever
  roneo backup --archive DIR --to …  back up an archive, with proof
  roneo verify --archive DIR         read an archive or backups again
  roneo sign FILE… --archive DIR          sign files, so that newsrooms can tell them
  roneo restore BACKUP --archive …   go back to a backup
  roneo recover --archive DIR --to … take what can be read of a damaged archive
  roneo export-all --archive DIR …   write all of an archive as Markdown
  roneo polish --lang fr-FR          set the typography of a text

  roneo COMMAND --help               all about a command
  roneo --version                    the version

Exit codes: 0, done; 1, a problem or something missing, said in one line each; 2, a command written wrongly.
`,
    export: `roneo export FILE… --out DIR
    Writes the site, the leaflets and the press mail of texts in Markdown, HTML, DOCX,
    ODT, RTF, EML, MHTML or plain text.
    A text with neither ‘draft: true’ nor a ‘status’ is ready to appear on its date.

  --out DIR           where to write: DIR/site, DIR/leaflet, DIR/press, DIR/cards
  --to LIST           what to write: site,leaflet,press,cards (otherwise the first three; of an article, no leaflet)
  --format LIST       formats of leaflets: a5 (otherwise), a6, dl, square, a4, a3, letter, half-letter, a2, a3-tiles,
                      a2-tiles (glued of A4 sheets), tabloid-tiles (of Letter sheets), door-hanger, postcard,
                      label-70x37, label-63x38, label-99x67, a4-fold, a4-roll, a4-accordion, a6-zine, a7-zine,
                      a5-booklet; a text too long for one is made in the next that holds it
  --template NAME     the template of leaflets (otherwise the one that suits the format); with --archive, one of your
                      own too, as roneo templates lists them; bulletin makes one newsletter of all files, in their order
  --ink INK           black (otherwise), two (black and the group’s colour) or colour
  --coupon COUPON     to cut off the foot of the leaflet: join (a slip to send back), petition (lines to sign) or strips
  --leave-out WORDS   the passages to leave out of leaflets, by their first words, with | between
  --keep WORDS        the blocks that stay with the next one in leaflets, by their first words, with | between
  --column-before WORDS, --page-before WORDS
                      the blocks that begin a column or a page in leaflets, in the same way
  --verso LANG        the translation on the back of a sheet with two sides, ‘en’: of the archive, or another of the files
  --title NAME, --number N
                      what a newsletter is called, in place of the group, and its number: ‘No. 12, June 2026’
  --lead USE          the lead picture: leads (large, before the text) or sits (in the text); without it, where it goes best
${settingHelp(settingWords, 22)}
  --turn EDGE         the edge on which your machine turns sheets for their backs, short-edge or long-edge (otherwise
                      short for sheets laid across, long for upright ones)
  --guide             also write how to print, fold and cut each leaflet: one sheet, in your terminal’s language
  --print-shop MM     also write the file for a print shop, with 3 or 5 mm of bleed
  --spot NAME         in it, with two inks, the group’s colour on a plate of its own, by the shop’s name: "Pantone 032 U"
  --masthead FILE     the group’s identity, in YAML (otherwise masthead.yaml beside the first text)
  --site FILE         the settings of the site, in YAML (otherwise site.yaml beside the first text)
  --archive DIR       the ready texts of this archive appear on the site too
  --all               with --archive: write their leaflets and press mails too
  --sign              with --archive: sign documents and kits with its key (passphrase asked for, or from RONEO_SECRET)
  --as-written        leave typography as it is; otherwise it is set by the rules of the text’s language
  --json              the report as JSON on standard output

On top of a text, between two lines of three dashes, in YAML:
  kind language kicker headline standfirst byline dateline date zone embargo status slug tags
  lead: { file, alt, caption, credit }  notesToEditors

The files written are said on standard output, one a line, relative to DIR.
`,
    import: `roneo import FILE|FOLDER… --archive DIR
    Makes a text of each file, with its pictures, in an archive (made if there is none): Markdown, HTML,
    DOCX, ODT, RTF, plain text, a mail (EML), a saved page (MHTML), an export of WordPress (.xml), of Medium,
    Substack or Google Docs (.zip), a folder of texts, a site of
    Hugo, Jekyll, Eleventy or Middleman.
    A file imported before and unchanged since is not added a second time.

  --archive DIR     the archive
  --again           add files imported before too, as doubles
  --as-revision     make a file that was changed since an earlier import the newest version of its text
  --keep-status     keep the status that the files give, when you move your own site (otherwise all arrive as drafts)
  --as-written      leave typography as it is; otherwise it is set by the rules of the text’s language
  --json            the report as JSON on standard output

Each text kept is said on standard output: its identifier, a tab, its headline. What was kept, changed and
left out of each text is said on standard error, with its words.
`,
    ...libraryCommandMessages.help,
    delete: `roneo delete ID… --archive DIR --for-ever
    Deletes texts for ever: their versions, and the pictures that no other text shows.
    Nothing can bring them back. The backups beside the archive lose them too.
    What was exported or copied elsewhere is not affected.

  --archive DIR       the archive, which the desk must not hold open
  --removed           every text of the trash
  --for-ever          yes, for ever

The identifier of a text is printed by import, list and search. Each deleted identifier is printed to standard output.
`,
    ...leavingMessages.leavingHelp,
    ...signingMessages.signingHelp,
    'press-list': pressListMessages.pressListCommand.help,
    ...allTextsMessages.allTextsHelp,
    ...publishMessages.publishHelp,
    ...outboxMessages.sendHelp,
    ...backupMessages.backupHelp,
    polish: `roneo polish --lang LANGUAGE
    Reads a text, Markdown included, on standard input and writes it with its language’s typography.

  --lang LANGUAGE     fr-FR, fr-CA, fr-CH, en-GB, en-US, de, es, it…
  --guillemets thin   the space inside French quotation marks: narrow (thin, the default) or normal (firm)
`,
  },
  unknownCommand: (word) => `${quoted(word)} is no command.`,
  unknownOption: (option) => `There is no option ${option}.`,
  missingValue: (option) => `A value is missing after ${option}.`,
  uselessValue: (option) => `The option ${option} takes no value.`,
  missingOption: (option) => `The option ${option} is missing.`,
  missingSigned: 'A file to sign is missing, or --new-key, or --revoke.',
  missingChecked: 'A file is missing, or --archive.',
  missingFile: 'A file to export is missing, or --archive with --all.',
  missingText: 'A file to import is missing.',
  ...libraryCommandMessages.lines,
  missingArticle: 'The identifier of a text is missing, or --removed.',
  deletingIsForEver: 'Nothing can bring these texts back. Add --for-ever to delete them for ever.',
  deleted: (texts) => (texts === 1 ? 'One text deleted for ever.' : `${texts} texts deleted for ever.`),
  tooManyWords: (word) => `${quoted(word)} is one word too many.`,
  spotAlone: '--spot is of use with --print-shop and --ink two only.',
  badIssue: (letters, most) =>
    `--title takes a name of ${letters} letters at most, and --number a number from 1 to ${most}.`,
  badSpot: (name) =>
    `--spot wants what the print shop calls the ink, up to 60 letters, and no plate of every press: ${quoted(name)} is none.`,
  badOutlet: (outlet) => `--to does not know ${quoted(outlet)}: ${alternatives(outlets)}.`,
  badName: (option, name, names) => `${option} does not know ${quoted(name)}: ${alternatives(names)}.`,
  badLanguage: (language) => `${quoted(language)} is no language such as fr-FR or en-GB.`,
  badGuillemets: (space) => `--guillemets does not know ${quoted(space)}: thin or firm.`,
  allWithoutArchive: '--all needs --archive.',
  signedWithoutArchive: '--sign needs --archive, which keeps the key.',
  howToAsk: (command) => `For help: ${command} --help`,
  mastheadTaken: (file) => `The group’s identity: ${file}`,
  siteTaken: (file) => `The settings of the site: ${file}`,
  leavingOut: (passages) =>
    `To keep the format asked for, leave out of print: ${Array.from(passages, quoted).join(', ')}. That is chosen by --leave-out, or in the desk beside the proof of the leaflet (${quoted(leafletPreview.leftOut.choose)}).`,
  undated: (file) => `${file} gives no date: that of the file is taken.`,
  outletWritten: (outlet, files) => `${outlet}: ${files} ${files === 1 ? 'file' : 'files'}`,
  changedSince:
    'changed since an earlier import: the text of that time stays as it is (--as-revision to make this text its newest version)',
  revised: 'changed since an earlier import: it is now the newest version of the text of that time',
  alreadyThere: (name, headline) =>
    `${name}: already in the archive (${quoted(headline)}), not added (--again to add it)`,
  leftAside: (name, why) => `${name}: left where it is (${why})`,
  outlets: { site: 'Site', leaflet: 'Leaflets', press: 'Press', cards: 'Cards' },
};
