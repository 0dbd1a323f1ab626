import { everyLanguage, messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';
import { besideOthers, plainNaming, shortNaming } from '../../export';
import type { DraftWords, Naming } from '../../export';
import { leafletFormats } from '../../../src/leaflet';
import type { GuideWords, LeafletFormatName } from '../../../src/leaflet';

/** The command line's names: the same in every language, so that scripts find their files. */
export function commandLineNaming(): Naming {
  return besideOthers(plainNaming, namings());
}

/** The desk's names: short, in the interface's language, for a person who looks into the folder. */
export function deskNaming(language: Language): Naming {
  return besideOthers(shortNaming(messagesIn(language).export.fileNames), namings());
}

/** What guide sheets say, in the interface's language. */
export function guideWords(language: Language): GuideWords {
  const { foldGuide, leafletNames } = messagesIn(language);
  return { ...foldGuide, formats: leafletNames.formats, language };
}

/** What is done with the sheets of a format, in the interface's language: "Print and cut: A5". */
export function sheetTitles(language: Language): (format: LeafletFormatName) => string {
  const { titles, formats } = guideWords(language);
  return (format) => titles[leafletFormats[format].imposition.kind](formats[format]);
}

/** What is written across the pages of drafts, in the interface's language. */
export function draftWords(language: Language): DraftWords {
  const { draftMark: draft, pageTooMany: tooMany } = messagesIn(language).leafletPreview;
  return { draft, tooMany };
}

/** What earlier exports may have called their folders: the command line, and the desk in each language. */
function namings(): Naming[] {
  return [plainNaming, ...everyLanguage.map((messages) => shortNaming(messages.export.fileNames))];
}
