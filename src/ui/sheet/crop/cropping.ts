import type { Figure } from '../../../article';
import type { PrintPlace } from '../../../leaflet';
import type { Bridge } from '../../../contract';
import type { FigureCrop } from '../../../editor';
import { request } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import { croppedPart, cropStateOf, focusOf } from './crop-geometry';
import type { CropState } from './crop-geometry';
import { createPart } from '../../kit/state/part';

/** A figure that is to be cropped; `resolve` ends the dialog, with null when nothing changes. */
export interface CropRequest {
  figure: Figure;
  place: PrintPlace;
  resolve: (state: CropState | null) => void;
}

/** Crops figures in a dialog, one at a time. */
export interface Cropping {
  request: Store<CropRequest | null>;
  /** Opens the dialog; answers the crop of the figure, or null when it stays as it is. */
  crop: (figure: Figure, place: PrintPlace) => Promise<FigureCrop | null>;
}

export const useCropping = createPart<Cropping>('cropping');

/** The cropped picture is kept in the archive beside the whole one. */
export function createCropping(bridge: Bridge, toasts: Toasts): Cropping {
  const current = createStore<CropRequest | null>(null);

  async function cut(figure: Figure, state: CropState): Promise<FigureCrop | null> {
    const focus = focusOf(state);
    const withFocus = focus ? { focus } : {};
    const part = croppedPart(state);
    if (!part) return { picture: state.picture, ...withFocus };
    const before = croppedPart(cropStateOf(figure));
    if (before && JSON.stringify(before) === JSON.stringify(part))
      return { picture: figure.picture, ...(figure.crop && { crop: figure.crop }), ...withFocus };
    const answer = await request(bridge, 'picture:cut', { hash: state.picture.hash, ...part });
    if (answer.ok) return { picture: answer.value, crop: { of: state.picture, ...part }, ...withFocus };
    toasts.showProblem(answer.problem);
    return null;
  }

  return {
    request: current,
    async crop(figure, place) {
      current.get()?.resolve(null);
      const state = await new Promise<CropState | null>((resolve) => current.set({ figure, place, resolve }));
      current.set(null);
      return state && cut(figure, state);
    },
  };
}
