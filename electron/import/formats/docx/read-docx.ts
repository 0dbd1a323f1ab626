import type { ConvertedFile } from '../../model/import-file';
import type { ConversionReport } from '../../report/conversion-report';
import { DamagedDocument } from '../../report/import-error';
import { noteList } from '../../html/markup';
import { DocumentPictures } from '../office/pictures';
import { entryText, unpack } from '../office/unpack';
import { readXml } from '../office/xml';
import { DocxBlocks } from './blocks';
import { DocxNotes } from './context';
import type { DocxContext } from './context';
import { DocxFields } from './fields';
import { DocxNumbering } from './numbering';
import { DocxPackage } from './package';
import { DocxStyles } from './styles';
import { textIn } from './text';

/** Reads a Word document. Throws `DamagedDocument` when it is none. */
export async function readDocx(bytes: Uint8Array, report: ConversionReport): Promise<ConvertedFile> {
  const document = new DocxPackage(await unpack(bytes));
  const body = document.text().find('w:body');
  if (!body) throw new DamagedDocument('it holds no text');
  const context = contextOf(document, report);
  reportPageText(document, report);
  const text = new DocxBlocks(context).blocks(body.elements());
  const markup = text + noteList(notesOf(document, context));
  return {
    markup,
    embedded: context.pictures.embeddedIn(document.entries),
    fields: null,
    metadata: { title: titleOf(document), language: languageOf(context) },
    headings: 'document',
  };
}

type PartContext = Omit<DocxContext, 'writeBlocks'>;

function contextOf(document: DocxPackage, report: ConversionReport): PartContext {
  return {
    styles: new DocxStyles(document.part('styles')),
    numbering: new DocxNumbering(document.part('numbering')),
    notes: new DocxNotes({ footnote: document.part('footnotes'), endnote: document.part('endnotes') }),
    fields: new DocxFields(report),
    report,
    ...referencesOf(document, document.main),
    pictures: new DocumentPictures(),
    lettersByLanguage: new Map(),
  };
}

/** The relationships of a part. */
function referencesOf(document: DocxPackage, part: string): Pick<PartContext, 'targets' | 'linesInPart'> {
  const targets = document.targetsOf(part);
  const linesInPart = (reference: string) => {
    const target = targets.get(reference);
    return target && !target.isExternal ? document.linesIn(target.path) : [];
  };
  return { targets, linesInPart };
}

/** The notes that the text refers to; a note may refer to another. */
function notesOf(document: DocxPackage, context: PartContext): { key: string; markup: string }[] {
  const written: { key: string; markup: string }[] = [];
  for (const note of context.notes.referenced) {
    const part = referencesOf(document, document.paths(`${note.kind}s`)[0] ?? '');
    const writer = new DocxBlocks({ ...context, ...part, fields: new DocxFields(context.report) });
    written.push({ key: note.key, markup: writer.blocks(note.elements) });
  }
  return written;
}

/** Reports what is around the text: comments, headers and footers. */
function reportPageText(document: DocxPackage, report: ConversionReport): void {
  for (const comment of document.part('comments')?.all('w:comment') ?? [])
    report.drop('comment', 1, textIn(comment));
  for (const part of [...document.parts('header'), ...document.parts('footer')]) {
    const words = textIn(part);
    if (/\p{L}/u.test(words)) report.drop('page-header', 1, words);
  }
}

/** The language of most letters, BCP 47; "" when the document does not say. */
function languageOf({ lettersByLanguage, styles }: PartContext): string {
  const [most] = [...lettersByLanguage].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? styles.language;
}

function titleOf(document: DocxPackage): string {
  const [part] = [...document.targetsOf('').values()].filter(({ type }) => type === 'core-properties');
  const properties = entryText(document.entries, part?.path ?? 'docProps/core.xml');
  return (properties === null ? '' : (readXml(properties).find('dc:title')?.text() ?? '')).trim();
}
