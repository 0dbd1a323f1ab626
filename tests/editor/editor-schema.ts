import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { articleExtensions } from '../../src/editor/extensions';
import { editorWords } from '../../src/editor/words';

/** What the editor's document may hold, without an editor. */
export function articleSchemaOfEditor(): Schema {
  return getSchema(
    articleExtensions({
      words: () => editorWords('fr'),
      language: () => 'fr',
      pictureAddress: () => '',
      keepPicture: () => Promise.resolve(null),
      insertions: () => [],
      showSlashMenu: () => undefined,
    }),
  );
}
