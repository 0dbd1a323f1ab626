import type { Figure, PrintPlace } from '../../../article';
import type { Bridge } from '../../../contract';
import type { Framed } from '../../../editor';
import { ask } from '../../kit/request';
import { createStore } from '../../kit/store';
import type { Store } from '../../kit/store';
import type { Toasts } from '../../kit/toasts';
import { focusOf, frameOf, partOf } from './crop-geometry';
import type { Frame } from './crop-geometry';

/** A figure whose cut is being chosen. */
export interface Asked {
  figure: Figure;
  place: PrintPlace;
  settle: (frame: Frame | null) => void;
}

/** Asks how pictures are to be cut, one at a time. */
export interface Framing {
  asked: Store<Asked | null>;
  /** How the figure is to be shown; null when it stays as it is. */
  ask: (figure: Figure, place: PrintPlace) => Promise<Framed | null>;
}

/** Keeps what is cut out in the archive, beside the whole. */
export function createFraming(bridge: Bridge, toasts: Toasts): Framing {
  const asked = createStore<Asked | null>(null);

  async function framed(figure: Figure, frame: Frame): Promise<Framed | null> {
    const focus = focusOf(frame);
    const point = focus ? { focus } : {};
    const part = partOf(frame);
    if (!part) return { picture: frame.of, ...point };
    const before = partOf(frameOf(figure));
    if (before && JSON.stringify(before) === JSON.stringify(part))
      return { picture: figure.picture, ...(figure.crop && { crop: figure.crop }), ...point };
    const answer = await ask(bridge, 'picture:cut', { hash: frame.of.hash, ...part });
    if (answer.ok) return { picture: answer.value, crop: { of: frame.of, ...part }, ...point };
    toasts.trouble(answer.problem);
    return null;
  }

  return {
    asked,
    async ask(figure, place) {
      asked.get()?.settle(null);
      const frame = await new Promise<Frame | null>((settle) => asked.set({ figure, place, settle }));
      asked.set(null);
      return frame && framed(figure, frame);
    },
  };
}
