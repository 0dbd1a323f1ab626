import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { Figure } from '../../article';
import type { FigureOptions } from '../blocks/figure-view';
import type { Voice } from '../handles/acts';
import type { PictureFilesOptions } from '../pictures';
import { bringPicture } from './bring-picture';
import { frameFigure, replaceFigure } from './figure-acts';
import type { Framed, KeptPicture } from './kept-picture';

/** What figures ask of the editor that holds them; read at each use. */
export interface FiguresContext {
  onWantPicture: () => Promise<KeptPicture | null>;
  keepPicture: (file: File) => Promise<KeptPicture | null>;
  pictureAddress: (hash: string, width: number) => string;
  /** Asks how a figure of the text is to be cut; null when it stays as it is. */
  onFrame: (figure: Figure) => Promise<Framed | null>;
}

export interface FigureTools {
  view: Omit<FigureOptions, 'typing'>;
  files: PictureFilesOptions;
  /** Asks the person for a picture and puts it in at the caret. */
  want: (editor: Editor) => void;
}

/** How pictures come into a text and are cut in it, made once for an editor. */
export function useFigures(latest: Readonly<RefObject<FiguresContext>>, voice: Voice): FigureTools {
  return useMemo(
    () => ({
      view: {
        spoken: voice.language,
        pictureAddress: (hash, width) => latest.current.pictureAddress(hash, width),
        frame: (view, at) => void frameFigure(view, at, latest.current.onFrame),
        replace: (view, at) => void replaceFigure(view, at, latest.current.onWantPicture),
      },
      files: { keepPicture: (file) => latest.current.keepPicture(file), voice },
      want: (editor) =>
        void bringPicture(editor, latest.current.onWantPicture(), editor.state.selection.from, voice),
    }),
    [latest, voice],
  );
}
