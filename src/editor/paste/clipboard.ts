import { Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { blockSchema } from '../../article';
import { fromDocument } from '../document/from-document';
import { isPictureFile } from '../figures/kept-picture';

/** The kind under which the editor puts its own text on the clipboard, whole. */
export const ownMimeType = 'application/vnd.roneo.text+json';

/** The kind that says that a text is to come in without its form, whatever else is beside it. */
export const plainKind = 'application/vnd.roneo.plain';

/** What is on the clipboard, or what is dropped, as far as the editor reads it. */
export interface ClipboardContent {
  /** A text of this editor, as `ownCopy` wrote it. */
  own: string;
  html: string;
  rtf: string;
  text: string;
  /** Pictures that came as files of their own. */
  pictures: File[];
  plain: boolean;
}

/** Reads the clipboard of an event, all of it at once: it is empty as soon as the event is over. */
export function readClipboard(data: DataTransfer): ClipboardContent {
  const html = data.getData('text/html');
  return {
    own: data.getData(ownMimeType),
    html,
    rtf: needsRtf(html) ? data.getData('text/rtf') : '',
    text: data.getData('text/plain') || data.getData('text/uri-list').replace(/\r?\n/g, ' '),
    pictures: [...data.files].filter(isPictureFile),
    plain: data.types.includes(plainKind),
  };
}

/** Whether there is something that only the reader of foreign texts can read. */
export function isForeign({ html, rtf }: ClipboardContent): boolean {
  return hasFormatting(html) || (html === '' && rtf !== '');
}

/** The pictures that were copied alone, as a browser or a folder copies them: their files are there, and no words. */
export function picturesOnly({ html, pictures, text }: ClipboardContent): File[] {
  const wordless = html.replace(/<!--.*?-->|<[^>]*>/gs, '').trim() === '';
  const isAddress = /^\S*$/.test(text.trim());
  return wordless && isAddress && (html === '' || /<img\b/i.test(html)) ? pictures : [];
}

/** RTF is large: it is asked for where it is all there is, or holds the pictures that the HTML only names. */
function needsRtf(html: string): boolean {
  return (
    html === '' ||
    /<img\b[^>]*\bsrc=["']?(?!https?:|data:|["'])/i.test(html) ||
    html.includes('//ABISOURCE//')
  );
}

/** Some programs call their plain text HTML; it has no tag but those around it. */
function hasFormatting(html: string): boolean {
  return /<(?!\/?(?:html|head|body|meta)\b)[a-z]/i.test(html);
}

/** A cut of the text as it stands, to be pasted in this or another article without any loss. */
export function serializeSlice(slice: Slice): string {
  return JSON.stringify(slice.toJSON() as unknown);
}

/** Reads such a cut again; null when it is none, or when an article could not hold what is in it. */
export function parseOwnSlice(json: string, schema: Schema): Slice | null {
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    return slice.size > 0 && fitsArticle(slice, schema) ? slice : null;
  } catch {
    return null;
  }
}

/** Any page may write on the clipboard under our name: only what could be saved is taken. */
function fitsArticle(slice: Slice, schema: Schema): boolean {
  const empty = EditorState.create({ schema });
  const { doc } = empty.tr.replaceSelection(slice);
  doc.check();
  return fromDocument(doc).every((block) => blockSchema.safeParse(block).success);
}
