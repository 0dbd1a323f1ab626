import { Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { blockSchema } from '../../article';
import { fromDocument } from '../from-document';

/** A cut of the text as it stands, to be pasted in this or another article without any loss. */
export function ownCopy(slice: Slice): string {
  return JSON.stringify(slice.toJSON() as unknown);
}

/** Reads such a cut again; null when it is none, or when an article could not hold what is in it. */
export function readOwnCopy(json: string, schema: Schema): Slice | null {
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    return slice.size > 0 && isOfAnArticle(slice, schema) ? slice : null;
  } catch {
    return null;
  }
}

/** Any page may write on the clipboard under our name: only what could be saved is taken. */
function isOfAnArticle(slice: Slice, schema: Schema): boolean {
  const empty = EditorState.create({ schema });
  const { doc } = empty.tr.replaceSelection(slice);
  doc.check();
  return fromDocument(doc).every((block) => blockSchema.safeParse(block).success);
}
