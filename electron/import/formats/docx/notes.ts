import type { XmlElement } from '../xml';

/** A note that the text called: the key of its call and what it says. */
export interface CalledNote {
  key: string;
  kind: 'footnote' | 'endnote';
  elements: readonly XmlElement[];
}

/** The footnotes and endnotes of a Word document, which stand in parts of their own. */
export class DocxNotes {
  readonly called: CalledNote[] = [];
  readonly #notes = new Map<string, XmlElement>();

  constructor(parts: Readonly<Record<CalledNote['kind'], XmlElement | undefined>>) {
    for (const kind of ['footnote', 'endnote'] as const)
      for (const note of parts[kind]?.all(`w:${kind}`) ?? [])
        if (!/separator|continuation/i.test(note.get('w:type')))
          this.#notes.set(`${kind} ${note.get('w:id')}`, note);
  }

  /** The key of the call of a note; null when the document does not have it. */
  call(kind: CalledNote['kind'], id: string): string | null {
    const note = this.#notes.get(`${kind} ${id}`);
    if (!note) return null;
    const key = `docx-${this.called.length + 1}`;
    this.called.push({ key, kind, elements: note.elements() });
    return key;
  }
}
