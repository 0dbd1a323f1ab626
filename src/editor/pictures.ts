import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { bringPicture } from './figures/bring-picture';
import { isPictureFile } from './figures/is-picture-file';
import type { KeptPicture } from './figures/kept-picture';
import type { Voice } from './handles/acts';
import { clipOf, picturesAlone } from './paste/clip';

export type { KeptPicture } from './figures/kept-picture';

export interface PictureFilesOptions {
  keepPicture: (file: File) => Promise<KeptPicture | null>;
  voice: Voice;
}

/** Pasted and dropped picture files become figures where they fall, one after the other. */
export const PictureFiles = Extension.create<PictureFilesOptions>({
  name: 'pictureFiles',

  addOptions() {
    const nothing = () => undefined;
    const silent: Voice = { language: () => 'fr', say: nothing, tell: nothing, offer: nothing };
    return { keepPicture: () => Promise.resolve(null), voice: silent };
  },

  addProseMirrorPlugins() {
    const { keepPicture, voice } = this.options;
    const bring = async (files: readonly File[], at: number) => {
      let place: number | null = at;
      for (const file of files)
        place = (await bringPicture(this.editor, keepPicture(file), place ?? at, voice)) ?? place;
    };
    const take = (pictures: readonly File[], at: number): boolean => {
      if (pictures.length > 0) void bring(pictures, at);
      return pictures.length > 0;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, { clipboardData }) =>
            clipboardData !== null && take(picturesAlone(clipOf(clipboardData)), view.state.selection.from),
          handleDrop: (view, event, _slice, moved) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const dropped = [...(event.dataTransfer?.files ?? [])].filter(isPictureFile);
            return !moved && take(dropped, place?.pos ?? view.state.selection.from);
          },
        },
      }),
    ];
  },
});
