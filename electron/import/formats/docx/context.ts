import type { ConversionReport } from '../../report/conversion-report';
import type { DocumentPictures } from '../office/pictures';
import type { XmlElement } from '../office/xml';
import type { DocxFields } from './fields';
import type { DocxNumbering } from './numbering';
import type { Target } from './package';
import type { DocxStyles } from './styles';

/** A note that the text refers to: the key of its reference and its content. */
interface ReferencedNote {
  key: string;
  kind: 'footnote' | 'endnote';
  elements: readonly XmlElement[];
}

/** The footnotes and endnotes of a Word document, which are in parts of their own. */
export class DocxNotes {
  readonly referenced: ReferencedNote[] = [];
  readonly #notes = new Map<string, XmlElement>();

  constructor(parts: Readonly<Record<ReferencedNote['kind'], XmlElement | undefined>>) {
    for (const kind of ['footnote', 'endnote'] as const)
      for (const note of parts[kind]?.all(`w:${kind}`) ?? [])
        if (!/separator|continuation/i.test(note.get('w:type')))
          this.#notes.set(`${kind} ${note.get('w:id')}`, note);
  }

  /** Adds a note to those that are written, and returns its key; null when the document does not have it. */
  reference(kind: ReferencedNote['kind'], id: string): string | null {
    const note = this.#notes.get(`${kind} ${id}`);
    if (!note) return null;
    const key = `docx-${this.referenced.length + 1}`;
    this.referenced.push({ key, kind, elements: note.elements() });
    return key;
  }
}

/** What is known while one part of a Word document, its text or its notes, is written as HTML. */
export interface DocxContext {
  styles: DocxStyles;
  numbering: DocxNumbering;
  notes: DocxNotes;
  fields: DocxFields;
  report: ConversionReport;
  /** The targets of the part's relationships, by identifier. */
  targets: ReadonlyMap<string, Target>;
  /** The lines of text in a part that is referred to, a diagram or a chart; none where there is no such part. */
  linesInPart: (reference: string) => string[];
  pictures: DocumentPictures;
  /** The number of letters in each language. */
  lettersByLanguage: Map<string, number>;
  /** Writes the content of a text box or a cell as blocks of their own, apart from the paragraph around. */
  writeBlocks: (elements: readonly XmlElement[]) => string;
}
