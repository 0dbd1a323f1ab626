import { formatDateTime, formatDay } from '../../article';
import type { ComparedDocument, Outlet, Problem } from '../../contract';
import { countedChange, countedLoss } from '../counted';
import type { UntranslatedWords } from '../../article';
import type { ProblemMessages } from '../kinds';
import { explain, isCausedByText } from '../reasons';
import { deliveryMessages, outboxProblems } from './delivery';
import { pressListProblems } from './press-list';
import { publishProblems } from './publish';
import { cardsMessages as cards } from './cards';
import { changedThings } from './import-changes';
import { lostThings, namedLosses } from './import-losses';
import { leafletNames } from './leaflets';
import { reasons } from './reasons';
import { inCountry, listOfNeeds } from './imprint';
import { count, number, quoted } from './typography';

const titled = (headline: string) => (headline.trim() === '' ? 'without a headline' : quoted(headline));
const because = (why: string) => (why.trim() === '' ? '' : ` (${explain(why, reasons)})`);

const missing: Readonly<Record<Outlet, string>> = {
  site: 'No page on the site',
  leaflet: 'No leaflet',
  press: 'No mail and no press kit',
  cards: 'No cards',
};
const noneWritten: Readonly<Record<Outlet, string>> = {
  site: 'The site was not written',
  leaflet: 'The leaflets were not written',
  press: 'The mails and press kits were not written',
  cards: 'The cards were not written',
};
const withdrawnFrom: Readonly<Record<Outlet, string>> = {
  site: 'Site',
  leaflet: 'Folder of leaflets',
  press: 'Press folder',
  cards: 'Folder of cards',
};
/** What is compared with the words of its text. */
const compared: Readonly<Record<ComparedDocument, string>> = {
  page: 'page on the site',
  'signed-text': 'signed text',
  leaflet: 'leaflet',
  mail: 'mail',
  'mail-text': 'mail as plain text',
  pdf: 'PDF',
  docx: 'Word document (DOCX)',
  'kit-page': 'kit’s page',
  'kit-text': 'kit’s plain text',
};
const languageName = (language: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** What the masthead lacks in a language, and what stands in its place. */
const untranslated: Readonly<Record<UntranslatedWords, (language: string) => string>> = {
  newsletter: (language) =>
    `The invitation to get the newsletter is not written in ${language}: a usual sentence stands in its place.`,
  join: (language) =>
    `The invitation to join the group is not written in ${language}: a usual sentence stands in its place.`,
  role: (language) =>
    `A spokesperson’s role is not written in ${language}: the usual word stands in its place.`,
  legal: (language) =>
    `The legal lines are not written in ${language}: they stand in the group’s own language.`,
};

/** Every problem and every notice in English. */
export const problemMessages: ProblemMessages = {
  problems: {
    'not-found': ({ what }) =>
      ({
        article: 'This text is no longer in the archive. Go back to the list and choose another.',
        revision: 'This version of the text is no longer in the archive. Choose another one under Versions.',
        picture: 'This picture is no longer in the archive. Place it in the text again.',
      })[what],
    'text-damaged': ({ headline, sound }) =>
      `The text ${titled(headline)} was damaged on the disk. The other texts are not affected. ${sound ? 'Go back to its last sound version.' : 'Take it from a backup (Settings, Archive).'}`,
    conflict: () =>
      'This text was saved elsewhere since you opened it. Your text is still on screen: copy it, open the text again, then bring your changes over.',
    'translation-exists': ({ language, headline }) =>
      `This family has a text in ${languageName(language)} already: ${titled(headline)}. Nothing has changed. Unlink that one first, if it is not the translation.`,
    invalid: ({ file, where, why }) => invalid(file, where, why),
    'archive-newer': ({ path }) =>
      `The archive ${quoted(path)} was made by a newer Ronéo. Nothing was written to it. Install the latest version, then open it again.`,
    'archive-damaged': ({ path, why }) =>
      `The archive ${quoted(path)} is damaged${because(why)}. Nothing was written to it. Go back to a backup, or recover what can be read: the damaged archive is kept.`,
    'nothing-recovered': ({ path }) =>
      `Nothing can be read any more in the archive ${quoted(path)}. It stays as it is. Go back to a backup.`,
    'archive-foreign': ({ path }) =>
      `${quoted(path)} is not an archive of Ronéo. Nothing was written to it. Choose another folder.`,
    'archive-lost': ({ path }) =>
      `The folder ${quoted(path)} holds the pictures of an archive, but its file of texts (archive.sqlite) is missing or empty. Nothing was written there. Go back to a backup; for a new archive, rename this folder first.`,
    'archive-unreadable': ({ path, why }) =>
      `${quoted(path)} cannot be read as an archive${because(why)}. Give a folder that you may read: the one that archive.sqlite lies in.`,
    'archive-busy': ({ path }) =>
      `The archive ${quoted(path)} is already open in another Ronéo. Close that one, then try again.`,
    'archive-replaced': ({ path, how }) =>
      ({
        gone: `Another program took the file of the archive ${quoted(path)} away while it was open: often one that synchronises folders. Nothing is lost: Ronéo still holds it.`,
        replaced: `Another program put another file in the place of the archive ${quoted(path)} while it was open: often one that synchronises folders. Nothing is written into either until you choose.`,
      })[how],
    'archive-read-only': ({ path }) =>
      `The archive ${quoted(path)} is write-protected. Ask for the right to write to this folder, or choose another.`,
    'file-missing': ({ path }) => `The file ${quoted(path)} does not exist. Check its name and its folder.`,
    'file-unreadable': ({ path, why }) =>
      `The file ${quoted(path)} cannot be read${because(why)}. Open it in its own program, save it again, then retry.`,
    'format-unknown': ({ path }) =>
      `Ronéo cannot read the file ${quoted(path)}. Give it a Word (.docx), LibreOffice (.odt) or RTF document, a web page (.html, .mhtml), a mail (.eml), text (.txt, .md), or a zip of such files.`,
    'format-foreign': ({ path, format }) =>
      `The file ${quoted(path)} ${
        {
          'word-97': `is a document of Word before 2007. Open it in Word or LibreOffice, save it as .docx or .odt, then import that file.`,
          epub: `is an electronic book (EPUB). Open it in Calibre, convert it to .docx or HTML, then import that file.`,
          slides: `is a presentation. In its program, export its outline or its text as .docx, .odt or .rtf, then import that file.`,
          sheet: `is a spreadsheet, not a text. Copy what you need of it into a text.`,
          pages: `is a document of Pages. In Pages, choose File, Export To, Word, then import that .docx file.`,
          'pages-09': `is a document of Pages before 2013. Open it in Pages or LibreOffice, save it as .docx or .odt, then import that file.`,
          outlook: `is an Outlook mail (.msg). In Outlook, save it as HTML or text, or drag it into Thunderbird and save it as .eml, then import that file.`,
          protected: `is protected by a password. Open it in Word, take the password away (File, Info, Protect Document), save it, then import it.`,
          pdf: `is a PDF, which no longer has the structure of its text. Import the document that it was made from, or copy its text into a text.`,
          ghost: `is an export of Ghost, which Ronéo does not read. Open each post on its site, save the page as HTML, then import those pages.`,
        }[format]
      }`,
    'not-writable': ({ path, why }) =>
      `${quoted(path)} cannot be written to${because(why)}. Check that the disk is connected and that you may write there, or choose another folder.`,
    'not-answering': ({ path }) =>
      `${quoted(path)} does not answer: the disk or the network drive may be disconnected. Connect it, then try again, or choose another folder.`,
    'disk-full': ({ path }) =>
      `The disk is full: ${quoted(path)} could not be written. Free some space, then try again.`,
    'files-in-the-way': ({ path, files }) =>
      `In ${quoted(path)}, ${listed(files)} ${files.length > 1 ? 'were' : 'was'} not written by Ronéo, or changed since. Nothing was replaced. Move or rename ${files.length > 1 ? 'these files' : 'this file'}, then export again.`,
    'file-unopened': ({ path }) =>
      `The file ${quoted(path)} could not be opened: no program on this computer takes it. Open it from the folder of the export.`,
    printing: ({ path }) =>
      `The file ${quoted(path)} could not be printed: no printer answers. Check the computer’s printer, or open the file and print it from your reader.`,
    'place-absent': ({ path }) =>
      `The folder of backups ${quoted(path)} is not there: the stick or the network drive may be unplugged. Plug it in again; the backup will then be made.`,
    'backup-foreign': ({ path }) =>
      `The folder ${quoted(path)} holds backups of another archive. Nothing was written to it. Choose another folder.`,
    'backup-busy': ({ path }) =>
      `Another backup is being written to ${quoted(path)}. Wait until it is done, then try again.`,
    'backup-missing': ({ path }) =>
      `There is no backup at ${quoted(path)}. Check the folder’s name, or choose another.`,
    'backup-damaged': ({ path, why }) =>
      `The backup ${quoted(path)} is damaged${because(why)}. Nothing was taken from it. Choose an earlier one.`,
    'backup-unproved': ({ path }) =>
      `The backup written to ${quoted(path)} is not what the archive holds: the disk or the stick may be failing. It does not count. Choose another folder.`,
    'folder-taken': ({ path }) =>
      `The folder ${quoted(path)} is not empty, and nothing was written to it. Choose a new folder, outside the archive.`,
    'folder-absent': ({ path }) =>
      `The folder ${quoted(path)} is not there: its stick or network drive may be unplugged, or the folder has another name now. Plug it in and try again, or choose another.`,
    'folder-not-archive': ({ path }) =>
      `The folder ${quoted(path)} holds something other than an archive. Nothing was written there. Choose the folder that archive.sqlite lies in, or an empty one for a new archive.`,
    'folder-of-backups': ({ path }) =>
      `The folder ${quoted(path)} holds backups, not an archive. Nothing was written there. To go back to one, open its archive, then Settings, Archive; or make an archive of it: roneo restore FOLDER --archive NEW.`,
    'folder-inside-archive': ({ path }) =>
      `The folder ${quoted(path)} lies inside an archive: it would be copied and removed with it. Choose a folder outside.`,
    'copy-unproved': ({ path }) =>
      `The copy written to ${quoted(path)} is not what the archive holds: that disk may be failing. The archive stays where it is, whole. Choose another folder.`,
    'picture-unreadable': ({ name, why }) =>
      `The picture ${quoted(name)} cannot be read${because(why)}. Save it as JPEG or PNG, then place it again.`,
    'picture-missing': ({ article, picture }) =>
      `The picture ${quoted(picture.slice(0, 12))} of the text ${titled(article)} cannot be found. Place it in the text again, or take it out.`,
    'logo-missing': ({ file, picture }) =>
      `The logo ${quoted(picture)} of the group’s identity, named in ${quoted(file)}, cannot be found. Put it there, or correct the line ‘logo’ of that file.`,
    'nothing-to-export': () => 'There is nothing to export. Choose at least one text.',
    'headline-missing': ({ article }) =>
      `A text has no headline${article.trim() ? ` (${article})` : ''}. Give it one: its address on the site is made from it.`,
    'slug-taken': ({ slug }) =>
      `Another text already has the address ${quoted(slug)}, or the site uses it itself. Change the address of one of the two.`,
    typesetting: ({ article, why }) =>
      isCausedByText(why)
        ? `The text ${titled(article)} could not be typeset${because(why)}. Shorten it, or bring its lists to a few levels.`
        : `The leaflet ${titled(article)} could not be typeset${because(why)}. Your text is not to blame: please send us this message.`,
    ...deliveryMessages,
    ...outboxProblems,
    ...publishProblems,
    ...pressListProblems,
    'no-signing-key': () =>
      'The group has no such key. Make one first, in the settings, under Signing, or by roneo sign --new-key --archive FOLDER.',
    'signing-key-locked': () =>
      'The group’s key is still locked: give its passphrase, or do it without signatures. Nothing has left.',
    'passphrase-wrong': () => 'The passphrase is not that of this key. Nothing was signed. Try again.',
    cancelled: () => 'You stopped it. Nothing was replaced.',
  },
  notices: {
    'damaged-left-out': ({ articles }) =>
      articles.length > 1
        ? `Some texts were damaged on the disk and are left aside: ${articles.map(titled).join(', ')}. Open them in Ronéo to go back to their last sound version.`
        : `A text was damaged on the disk and is left aside: ${articles.map(titled).join('')}. Open it in Ronéo to go back to its last sound version.`,
    'masthead-damaged': () =>
      'The group’s identity was damaged on the disk: an earlier state stands in for it. Check it in the settings.',
    'site-damaged': () =>
      'The settings of the site were damaged on the disk: what could not be read is as it was at first. Check them in the Site panel.',
    'archive-salvaged': ({ path, why }) =>
      `The archive ${quoted(path)} is damaged${because(why)}: what could be read of it is here, and nothing is written to it. Go back to a backup, or recover what can be read: the damaged archive is kept.`,
    'saves-missing': ({ path }) =>
      `The end of the archive ${quoted(path)} was damaged on the disk: the last saves may be missing. Check the texts that you were working on.`,
    'copies-beside': ({ files }) =>
      `${files.length > 1 ? 'Other versions of the archive lie' : 'Another version of the archive lies'} in its folder: ${files.map(quoted).join(', ')}. A program that synchronises folders left it there when two computers wrote at once. Ronéo leaves it alone. To see what it holds, copy it alone into an empty folder under the name archive.sqlite, then open that folder as another archive.`,
    'move-unfinished': ({ path, isWhole }) =>
      isWhole
        ? `Moving the archive to ${quoted(path)} was interrupted at its end: a whole copy lies there, which is not in use. The archive stayed here. Remove that copy by hand, or open it.`
        : `Moving the archive to ${quoted(path)} was interrupted. The archive stayed here, whole; the unfinished copy was removed.`,
    'text-left-out': ({ text, problem }) => `${quoted(text)} was left out. ${reason(problem)}`,
    'outlet-missing': ({ outlet, article, problem }) =>
      `${article === null ? noneWritten[outlet] : `${missing[outlet]} for ${titled(article)}`}. ${reason(problem)}`,
    'picture-left-out': ({ article, caption, place }) =>
      `${thePicture(caption, place)} of the text ${titled(article)} is missing: it is lost or damaged in the archive. All else is there. Place it in the text again, or take it back from a backup (Settings, Archive).`,
    'logo-left-out': ({ article, group }) =>
      `The logo of ${quoted(group)}, which signs the text ${titled(article)}, is missing: it is lost or damaged in the archive. All else is there. Choose it again among the text’s signatories, or take it back from a backup (Settings, Archive).`,
    'revoked-left-out': ({ signatures }) =>
      `This edition is from before a key was revoked: ${signatures > 1 ? `its ${signatures} signatures by that key are` : 'its signature by that key is'} not put online again. Its press room still shows the key as good: publish your texts anew as soon as you can.`,
    'former-address-left-out': ({ article, path }) =>
      `The former address ${quoted(`/${path}`)} of the text ${titled(article)} leads nowhere: this site has a file of its own there, or its name is too long. The rest of the site is whole. If readers still come by it, have your host lead it on to the text’s page.`,
    'held-back': ({ article, until }) =>
      `The text ${titled(article)} is embargoed until ${formatDateTime(until, 'en')}: the site does not show it before then. Export or publish again after that.`,
    'dated-ahead': ({ article, until }) =>
      `The text ${titled(article)} has a date to come: the site does not show it before ${formatDateTime(until, 'en')}. Export or publish again on that day, or change its date.`,
    'card-left-out': ({ article, design, size }) =>
      `The text ${titled(article)} lacks this card: ${cards.designs[design]}, ${cards.sizes[size]}. Its words do not fit in readable letters: shorten them.`,
    'cards-marked': ({ article, band }) =>
      `The cards of the text ${titled(article)} say ${quoted(band)} at their top: nobody may pass them on yet. Export again when the text is public.`,
    'cards-withdrawn': ({ article }) => `The text ${titled(article)} is withdrawn: it has no cards any more.`,
    'leaflet-ahead': ({ article, until }) =>
      `The QR code of the leaflet ${titled(article)} leads nowhere yet: the site does not show the page before ${formatDateTime(until, 'en')}. Do not hand it out earlier.`,
    'leaflet-larger': ({ article, asked, made, words }) =>
      `The leaflet ${titled(article)} is ${plural(words, 'word', 'words')} too long for the format asked for (${leafletNames.formats[asked]}): it was made as ${leafletNames.formats[made]}. Shorten it by as much, or keep that format.`,
    'leaflet-smaller': ({ asked, made }) =>
      `The texts of the newsletter are too short for the format asked for (${leafletNames.formats[asked]}), pages of which would stay blank: it was made as ${leafletNames.formats[made]}. Add a text to have that format.`,
    'leaflet-draft': ({ article, asked, made, words }) =>
      `The leaflet ${titled(article)} is ${plural(words, 'word', 'words')} too long for the format asked for (${leafletNames.formats[asked]}), and no larger one holds it: all of it was made as a draft (${leafletNames.formats[made]}), marked on each page. Shorten it, then export again.`,
    'passages-left-out': ({ article, count }) =>
      `The leaflet ${titled(article)} is printed without ${plural(count, 'passage', 'passages')} of the text, as you chose. The site and the press have the whole text.`,
    'passage-unknown': ({ article, words }) =>
      `No passage of the text ${titled(article)} begins with ${quoted(words)}: nothing is left out for these words. Take the first words of the passage.`,
    'coupon-left-out': ({ article, format }) =>
      `The leaflet ${titled(article)} has no coupon to cut off as ${leafletNames.formats[format]}: that format, or that template, has no room for it. Choose another.`,
    'verso-missing': ({ article, language }) =>
      `The text ${titled(article)} has no translation (${languageName(language)}): its leaflet is printed without one on the back. Translate it, or choose another language for the back.`,
    'verso-left-out': ({ article, format }) =>
      `The leaflet ${titled(article)} is in one language alone as ${leafletNames.formats[format]}, which has no back of its own. For a language a side, choose a sheet that is not folded, such as A5, A6 or A4.`,
    'draft-joined': ({ article, beside }) =>
      `The text ${titled(article)} is still a draft, and leaves on paper with ${titled(beside)}. Mark it ready, or leave it out.`,
    'coupon-without-address': ({ article }) =>
      `The coupon of the leaflet ${titled(article)} does not say where to send it. Write the group’s postal or e-mail address in Settings, Identity.`,
    'text-unprinted': ({ article }) =>
      `The text ${titled(article)} is not printed whole: this template carries the essential of it (headline, standfirst, appointment). Choose another to have all of it.`,
    'leaflet-without-appointment': ({ article }) =>
      `The text ${titled(article)} has no appointment for the template ${quoted(leafletNames.templates.appel)} to show large. Add one to the text, or choose another template.`,
    'leaflet-without-colour': ({ article }) =>
      `The leaflet ${titled(article)} is all in black: the group has no colour yet. Choose it in Settings, Identity, or take another ink.`,
    'template-broken': ({ article, template, why }) =>
      `Your template ${quoted(template)} could not be used for the leaflet ${titled(article)}${because(why)}: the one it was made from was used in its place. Mend the template’s folder, or choose another.`,
    'letters-astray': ({ article, pages }) =>
      `Leaflet ${titled(article)}, ${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')}: letters run off the paper or over each other, even when smaller. Shorten the headline, the standfirst or their longest word, or choose a larger format.`,
    'break-leaves-white': ({ article, pages }) =>
      `Leaflet ${titled(article)}: what is moved to the next column or page leaves much white on ${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')}. The menu of the block can place it elsewhere.`,
    'break-too-long': ({ article }) =>
      `Leaflet ${titled(article)}: the text is too long with its beginnings of pages or columns. It may fit without them.`,
    'leaflet-short': ({ article, suited }) =>
      `The text ${titled(article)} is very short. The template ${quoted(leafletNames.templates[suited])}, on a plain sheet, would show it better.`,
    'leaflet-thin': ({ article, made, suited }) =>
      `The text ${titled(article)} leaves much white on the pages of this format: ${leafletNames.formats[made]}. It would fill this one: ${leafletNames.formats[suited]}.`,
    'leaflet-covered': ({ article, made, template }) =>
      `As a leaflet, the text ${titled(article)} would not fill the last pages of this format: ${leafletNames.formats[made]}. It is made with a cover and a back, as ${quoted(leafletNames.templates[template])}.`,
    'appointment-past': ({ article, start, allDay }) =>
      `The text ${titled(article)} calls people to an appointment that is past (${allDay ? formatDay(start, 'en') : formatDateTime(start, 'en')}). Correct its date, or remove the appointment from the text.`,
    withdrawn: ({ outlet, files }) =>
      `${withdrawnFrom[outlet]}: ${files.map(quoted).join(', ')} ${files.length > 1 ? 'were' : 'was'} deleted, as ${files.length > 1 ? 'their texts are' : 'its text is'} no longer there.`,
    'not-withdrawn': ({ files }) =>
      files.length > 1
        ? `These files of an earlier export stay where they are, since they were changed since or another program holds them open: ${listed(files)}. Delete them yourself if they are not to stay.`
        : `This file of an earlier export stays where it is, since it was changed since or another program holds it open: ${listed(files)}. Delete it yourself if it is not to stay.`,
    'draft-left-out': ({ article }) =>
      `The text ${titled(article)} is still a draft: the site does not show it. Mark it ready to publish it.`,
    'words-missing': ({ article, document, words }) =>
      `The ${compared[document]} of the text ${titled(article)} does not say all that the text says, or in another order: ${words.map(quoted).join(', ')}. Do not send it out as it is: please send us this message.`,
    'card-words-foreign': ({ article, words }) =>
      `A card of the text ${titled(article)} says words that the text does not say: ${words.map(quoted).join(', ')}. Do not send it out as it is: please send us this message.`,
    'link-without-page': ({ article, words }) =>
      `In the text ${titled(article)}, ${quoted(words)} leads to a text that readers cannot see: a draft, embargoed, dated ahead or in the trash. The words are there, without the link. Publish that text and export again, or remove the link.`,
    'translation-held': ({ article, language, until }) =>
      `The text ${titled(article)} goes out while its translation (${languageName(language)}) is embargoed until ${formatDateTime(until, 'en')}: the same words leave before their time. Give it the same embargo, then export again.`,
    'translation-behind': ({ article, original, language }) =>
      `The translation ${titled(article)} is older than its original ${titled(original)} (${languageName(language)}), which has changed since. Open it: the Original pane shows what changed.`,
    'translations-missing': ({ language, articles }) =>
      articles.length > 1
        ? `Readers of the site in ${languageName(language)} do not find these texts, which others read in theirs: ${listed(articles, titled)}. They are led to the front page of a language instead. To translate one: open it, then ${quoted('Translate…')}.`
        : `Readers of the site in ${languageName(language)} do not find the text ${listed(articles, titled)}, which others read in theirs. They are led to the front page of a language instead. To translate it: open it, then ${quoted('Translate…')}.`,
    'translation-unfinished': ({ article, passages }) =>
      passages > 1
        ? `In the translation ${titled(article)}, ${number.format(passages)} passages are still in the words of the original. Open it: the Original pane marks them.`
        : `In the translation ${titled(article)}, one passage is still in the words of the original. Open it: the Original pane marks it.`,
    'alt-missing': ({ article, caption, place }) =>
      `${thePicture(caption, place)} of the text ${titled(article)} has no description for people who cannot see it. Write one below the picture.`,
    'becomes-public': ({ article, isNew, pictures, names }) => {
      const shown = pictures > 0 ? [count(pictures, 'picture', 'pictures')] : [];
      const all = [...shown, ...names].join(', ');
      if (isNew) return `The text ${titled(article)} becomes public${all && `, with ${all}`}.`;
      return `New in the public text ${titled(article)}: ${all}.`;
    },
    'taken-down': ({ article, until }) =>
      `The text ${titled(article)} is on line now: this publication takes it down ${until ? `until ${formatDateTime(until, 'en')}; a publication after that puts it back` : 'for good, unless you publish it again'}. Copies may remain elsewhere: feed readers, search engines, web archives.`,
    'embargo-leaves': ({ article, until }) =>
      `The text ${titled(article)} is embargoed until ${formatDateTime(until, 'en')}. Hand nothing of it out before then, but to journalists who keep the embargo.`,
    'withdrawn-leaves': ({ article }) =>
      `The text ${titled(article)} is withdrawn, but nothing on a leaflet says so: its words would go out again. Leave the leaflet out; the mail says that the text is withdrawn.`,
    'withdrawn-files': ({ article, files }) =>
      `The text ${titled(article)} is withdrawn, and files of it still lie in the folder of exports: ${listed(files)}. The next export deletes them; take back the copies that you gave away.`,
    'consent-unasked': ({ article, caption, place }) =>
      `${thePicture(caption, place)} of the text ${titled(article)}: nobody has noted who is shown, and whether they agreed.`,
    'consent-refused': ({ article, caption, place, isCut }) =>
      `${thePicture(caption, place)} of the text ${titled(article)} shows somebody who refused to appear, as you noted in the pictures. ${isCut ? 'It is cropped: make sure that this person is not in it any more before you send this export out.' : 'Do not send this export out: replace or crop the picture, then export again.'}`,
    'picture-coarse': ({ article, caption, place, density, least }) =>
      `${thePicture(caption, place)} of the leaflet ${titled(article)} is too small to be printed sharp: ${plural(density, 'dot', 'dots')} to the inch, ${String(least)} are needed. Look for the original.`,
    'imprint-missing': ({ article, country, missing }) =>
      `The leaflet ${titled(article)} lacks what the law asks for ${inCountry(country)}: ${listOfNeeds(missing)}. Fill in ‘Imprint’ in the settings.`,
    'imprint-unverified': ({ article, country }) =>
      `The leaflet ${titled(article)} names neither a printer nor a publisher, and Ronéo does not know what the law asks for ${inCountry(country)}. Ask before you print.`,
    'home-printed': ({ article, addresses }) =>
      `The leaflet ${titled(article)} bears an address that looks like somebody’s own: ${addresses.map(quoted).join(', ')}. Change it, or confirm it in the settings.`,
    'black-poster': ({ article, country }) =>
      `The poster ${titled(article)} is in black: ${inCountry(country)}, black on white paper is kept for official notices. Print it on coloured paper.`,
    'characters-unprintable': ({ article, characters }) =>
      `Our printing faces do not have ${quoted(characters)}: the text ${titled(article)} is printed without, with ■ where a letter stood. Replace them if the meaning depends on them.`,
    'pdf-x-missing': ({ why }) => {
      const causes = {
        'no-ghostscript': 'Ghostscript is not installed on this machine',
        'no-profile': 'the colour profile FOGRA39 or FOGRA51 is missing (on Debian: the package colord-data)',
        failed: 'Ghostscript failed',
      };
      return `The file for the print shop is a plain PDF, not PDF/X-4: ${causes[why]}. Its trim and bleed are marked; ask the print shop whether that will do.`;
    },
    'site-address-missing': () =>
      'The site’s public address is not filled in: feeds, share links and the leaflet’s QR code lead nowhere. Write it in the settings.',
    'contact-missing': () =>
      'No press contact is filled in: a journalist will not know whom to call. Add a person and a telephone number in the settings.',
    'group-name-missing': () =>
      'The group’s name is not filled in: the release and the press kit leave without saying whom they come from. Write it in the settings.',
    'words-untranslated': ({ what, language }) =>
      `${untranslated[what](languageName(language))} To write it: the settings, or the file of the group’s identity.`,
    dropped: ({ file, what, count }) =>
      `${quoted(file)}: ${lostThing(what, count)} ${count > 1 ? 'have' : 'has'} no place in a text and ${count > 1 ? 'were' : 'was'} left out. Read that passage again.`,
    changed: ({ file, what, count }) =>
      `${quoted(file)}: ${countedChange(what, count, { table: changedThings, locale: 'en' })}.`,
    'credit-from-file': ({ file, names }) =>
      `${quoted(file)}: the ${names.length > 1 ? 'credits' : 'credit'} ${names.map(quoted).join(', ')} ${names.length > 1 ? 'were' : 'was'} read in the pictures’ files and will be published. Write others in the text where a name is not to appear.`,
    'subject-long': ({ article, characters, limit }) =>
      `${titled(article)}: the mail’s subject has ${characters} characters, and inboxes show ${limit}. Shorten the headline.`,
    'credit-printed': ({ article, names }) =>
      `${titled(article)} gives as ${names.length > 1 ? 'credits' : 'a credit'} what stood in the pictures’ files: ${names.map(quoted).join(', ')}. Write others in the text where a name is not to appear, then export again.`,
    'picture-dropped': ({ file, picture, why }) =>
      `${quoted(file)}: the picture ${quoted(picture)} was left out${because(why)}. Place it in the text yourself.`,
  },
};

/** The first of some files or texts, and how many more there are. */
function listed(files: readonly string[], as = quoted): string {
  const rest = files.length - 10;
  const shown = files
    .slice(0, 10)
    .map((file) => as(file))
    .join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** What stopped a text or an outlet, as the sentence of the problem. */
function reason(problem: Problem): string {
  return (problemMessages.problems[problem.kind] as (of: Problem) => string)(problem);
}

/** What an import left out: "deux commentaires"; what has no name of ours is quoted. */
function lostThing(what: string, count: number): string {
  const known = countedLoss(what, count, { lost: lostThings, named: namedLosses });
  return known ?? `${count} × ${quoted(what)}`;
}

function thePicture(caption: string, place: number): string {
  return caption ? `The picture ${quoted(caption)}` : `Picture ${String(place)}`;
}

function invalid(file: string | null, where: string, why: string): string {
  const place = file === null ? '' : ` in the file ${quoted(file)}`;
  const field = where === '' ? 'A value' : `The value of ${quoted(where)}`;
  return `${field}${place} does not have the expected form${because(why)}. Correct it, then try again.`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
