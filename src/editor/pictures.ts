import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { bringPicture } from './figures/bring-picture';
import { isPictureFile } from './figures/is-picture-file';
import type { KeptPicture } from './figures/kept-picture';
import type { Voice } from './handles/acts';

export type { KeptPicture } from './figures/kept-picture';

export interface PictureFilesOptions {
  keepPicture: (file: File) => Promise<KeptPicture | null>;
  voice: Voice;
}

/** Pasted and dropped picture files become figures where they fall, one after the other. */
export const PictureFiles = Extension.create<PictureFilesOptions>({
  name: 'pictureFiles',

  addOptions() {
    const silent: Voice = { language: () => 'fr', say: () => undefined, offer: () => undefined };
    return { keepPicture: () => Promise.resolve(null), voice: silent };
  },

  addProseMirrorPlugins() {
    const { keepPicture, voice } = this.options;
    const bring = async (files: readonly File[], at: number) => {
      let place: number | null = at;
      for (const file of files)
        place = (await bringPicture(this.editor, keepPicture(file), place ?? at, voice)) ?? place;
    };
    const take = (files: FileList | undefined, at: number): boolean => {
      const pictures = [...(files ?? [])].filter(isPictureFile);
      if (pictures.length > 0) void bring(pictures, at);
      return pictures.length > 0;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) =>
            !event.clipboardData?.types.includes('text/html') &&
            take(event.clipboardData?.files, view.state.selection.from),
          handleDrop: (view, event, _slice, moved) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return !moved && take(event.dataTransfer?.files, place?.pos ?? view.state.selection.from);
          },
        },
      }),
    ];
  },
});
