import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Figure } from '../../article';
import { figureOf } from '../document/from-document';
import { trackPosition, trackedPosition } from '../document/tracked-positions';
import { figureAttributes } from '../document/stored-picture';
import type { FigureCrop, StoredPicture } from '../document/stored-picture';

/** Asks how to crop the figure at a position, and applies the answer. */
export async function cropFigure(
  view: EditorView,
  at: number,
  ask: (figure: Figure) => Promise<FigureCrop | null>,
): Promise<void> {
  await changeFigure(view, at, async (figure) => {
    const framed = await ask(figure);
    return framed && { picture: framed.picture, crop: framed.crop ?? null, focus: framed.focus ?? null };
  });
}

/**
 * Asks for another picture. Its empty fields keep the text already written, except the description, which was of the
 * old picture.
 */
export async function replaceFigure(
  view: EditorView,
  at: number,
  ask: () => Promise<StoredPicture | null>,
): Promise<void> {
  await changeFigure(view, at, async ({ picture, caption, credit, licence = '', alt }) => {
    const kept = await ask();
    if (!kept) return null;
    const isSame = kept.picture.hash === picture.hash;
    return {
      ...figureAttributes(kept),
      caption: kept.caption || caption,
      credit: kept.credit || credit,
      licence: kept.licence || (kept.credit ? '' : licence),
      alt: kept.alt || (isSame ? alt : ''),
    };
  });
}

/** Changes attributes of a figure when the answer is there, wherever the figure is then, and selects it. */
async function changeFigure(
  view: EditorView,
  at: number,
  ask: (figure: Figure) => Promise<object | null>,
): Promise<void> {
  const node = view.state.doc.nodeAt(at);
  if (node?.type.name !== 'figure') return;
  const name = Symbol('figure');
  view.dispatch(trackPosition(view.state.tr, name, at));
  const changes = await ask(figureOf(node));
  const place = view.isDestroyed ? null : trackedPosition(view.state, name);
  const now = place === null ? null : view.state.doc.nodeAt(place);
  if (place === null || now?.type.name !== 'figure') return;
  const { tr } = view.state;
  if (changes) tr.setNodeMarkup(place, undefined, { ...now.attrs, ...changes });
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, place)));
  view.focus();
}
