import { Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { blockSchema } from '../../article';
import { fromDocument } from '../document/from-document';
import { isPictureFile } from '../document/stored-picture';

/** The MIME type of the editor's own content. */
export const ownMimeType = 'application/vnd.roneo.text+json';

/** The MIME type that asks for pasting as plain text, whatever else is on the clipboard. */
export const plainTextMimeType = 'application/vnd.roneo.plain';

/** What the editor reads of the clipboard or of dropped data. */
export interface ClipboardContent {
  /** The editor's own content, as `serializeSlice` wrote it. */
  own: string;
  html: string;
  rtf: string;
  text: string;
  /** Picture files. */
  pictures: File[];
  plain: boolean;
}

/** Reads all data of an event at once: it is cleared when the event is over. */
export function readClipboard(data: DataTransfer): ClipboardContent {
  const html = data.getData('text/html');
  return {
    own: data.getData(ownMimeType),
    html,
    rtf: needsRtf(html) ? data.getData('text/rtf') : '',
    text: data.getData('text/plain') || data.getData('text/uri-list').replace(/\r?\n/g, ' '),
    pictures: [...data.files].filter(isPictureFile),
    plain: data.types.includes(plainTextMimeType),
  };
}

/** Whether the content must be read by the importer. */
export function isForeign({ html, rtf }: ClipboardContent): boolean {
  return hasFormatting(html) || (html === '' && rtf !== '');
}

/** Pictures copied by themselves, as browsers and file managers do: files, and no text. */
export function picturesOnly({ html, pictures, text }: ClipboardContent): File[] {
  const wordless = html.replace(/<!--.*?-->|<[^>]*>/gs, '').trim() === '';
  const isAddress = /^\S*$/.test(text.trim());
  return wordless && isAddress && (html === '' || /<img\b/i.test(html)) ? pictures : [];
}

/** RTF is large: it is read only without HTML, or when the HTML lacks its pictures. */
function needsRtf(html: string): boolean {
  return (
    html === '' ||
    /<img\b[^>]*\bsrc=["']?(?!https?:|data:|["'])/i.test(html) ||
    html.includes('//ABISOURCE//')
  );
}

/** Some programs wrap plain text in HTML without any other element. */
function hasFormatting(html: string): boolean {
  return /<(?!\/?(?:html|head|body|meta)\b)[a-z]/i.test(html);
}

/** A slice as JSON, to be pasted into this or another article without loss. */
export function serializeSlice(slice: Slice): string {
  return JSON.stringify(slice.toJSON() as unknown);
}

/** Parses such a slice; null when it is invalid, or not what an article may contain. */
export function parseOwnSlice(json: string, schema: Schema): Slice | null {
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    return slice.size > 0 && fitsArticle(slice, schema) ? slice : null;
  } catch {
    return null;
  }
}

/** Any program may write under our MIME type, so only what could be saved is accepted. */
function fitsArticle(slice: Slice, schema: Schema): boolean {
  const empty = EditorState.create({ schema });
  const { doc } = empty.tr.replaceSelection(slice);
  doc.check();
  return fromDocument(doc).every((block) => blockSchema.safeParse(block).success);
}
