import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { Picture } from '../article';

/** A picture that the archive keeps, with what its file says of itself. */
export interface KeptPicture {
  picture: Picture;
  caption: string;
  credit: string;
}

/** Pasted and dropped picture files become figures where they fall. */
export const PictureFiles = Extension.create<{ keepPicture: (file: File) => Promise<KeptPicture | null> }>({
  name: 'pictureFiles',

  addOptions() {
    return { keepPicture: () => Promise.resolve(null) };
  },

  addProseMirrorPlugins() {
    const take = (files: FileList | undefined, at: number | null): boolean => {
      const pictures = [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
      for (const file of pictures)
        void this.options.keepPicture(file).then((kept) => placePicture(this.editor, kept, at));
      return pictures.length > 0;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (_view, event) =>
            !event.clipboardData?.types.includes('text/html') && take(event.clipboardData?.files, null),
          handleDrop: (view, event, _slice, moved) =>
            !moved &&
            take(
              event.dataTransfer?.files,
              view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null,
            ),
        },
      }),
    ];
  },
});

/** Puts a kept picture into the text as a figure, with what its file says of itself. */
export function placePicture(editor: Editor, kept: KeptPicture | null, at: number | null): void {
  if (!kept || editor.isDestroyed) return;
  const chain = editor.chain().focus(at ?? undefined);
  chain.insertFigure({ picture: kept.picture, caption: kept.caption, credit: kept.credit, alt: '' }).run();
}
