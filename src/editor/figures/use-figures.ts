import type { Editor } from '@tiptap/core';
import { Crop, Images, ImageUp } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { RefObject } from 'react';
import type { Figure } from '../../article';
import type { LeafletFormat } from '../../leaflet';
import { figureOf } from '../document/from-document';
import type { Notifier } from '../block-commands/use-notifier';
import type { BlockExtra, BlockExtras } from '../handles/block-menu';
import { cropFigure, replaceFigure } from './edit-figure';
import type { FigureOptions } from './figure-view';
import { insertPicture } from './insert-picture';
import type { PictureFilesOptions } from './insert-picture';
import type { FigureCrop, StoredPicture } from '../document/stored-picture';
import { messagesIn } from '../../messages';

/** What figures read of the editor's props, at each use. */
export interface FiguresContext {
  onChoosePicture: () => Promise<StoredPicture | null>;
  storePicture: (file: File) => Promise<StoredPicture | null>;
  pictureAddress: (hash: string, width: number) => string;
  /** Asks how to crop a figure; null when it stays as it is. */
  onCrop: (figure: Figure) => Promise<FigureCrop | null>;
  /** Shows where else the picture of a figure is used. */
  onShowPicture: (figure: Figure) => void;
  /** The format of the text's leaflet. */
  printFormat: LeafletFormat;
}

export interface FigureTools {
  view: Omit<FigureOptions, 'typing'>;
  files: PictureFilesOptions;
  /** Asks the person for a picture and inserts it at the caret. */
  choosePicture: (editor: Editor) => void;
  /** The entries of a figure's menu besides those of any block. */
  extras: BlockExtras;
}

/** The tools of figures, created once for an editor. */
export function useFigures(latest: Readonly<RefObject<FiguresContext>>, notifier: Notifier): FigureTools {
  const tools = useMemo((): FigureTools => {
    const view: FigureTools['view'] = {
      printFormat: () => latest.current.printFormat,
      formatListeners: new Set(),
      interfaceLanguage: notifier.language,
      pictureAddress: (hash, width) => latest.current.pictureAddress(hash, width),
      crop: (shown, at) => void cropFigure(shown, at, latest.current.onCrop),
      show(shown, at) {
        const node = shown.state.doc.nodeAt(at);
        if (node?.type.name === 'figure') latest.current.onShowPicture(figureOf(node));
      },
      replace: (shown, at) => void replaceFigure(shown, at, latest.current.onChoosePicture),
    };
    return {
      view,
      files: { storePicture: (file) => latest.current.storePicture(file), notifier },
      choosePicture: (editor) =>
        void insertPicture(editor, latest.current.onChoosePicture(), editor.state.selection.from, notifier),
      extras: (editor, at) => (isFigure(editor, at) ? extrasOf(editor, at, view, notifier) : []),
    };
  }, [latest, notifier]);
  const { printFormat } = latest.current;
  useEffect(() => {
    for (const judge of tools.view.formatListeners) judge();
  }, [tools, printFormat]);
  return tools;
}

function isFigure({ state }: Editor, at: number): boolean {
  return state.doc.nodeAt(at)?.type.name === 'figure';
}

function extrasOf(
  { view }: Editor,
  at: number,
  options: FigureTools['view'],
  notifier: Notifier,
): BlockExtra[] {
  const messages = messagesIn(notifier.language()).figure;
  return [
    { label: messages.crop, icon: Crop, run: () => options.crop(view, at) },
    { label: messages.replace, icon: ImageUp, run: () => options.replace(view, at) },
    { label: messages.show, icon: Images, run: () => options.show(view, at) },
  ];
}
