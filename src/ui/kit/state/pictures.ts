import type { Bridge, RememberedPicture } from '../../../contract';
import { request } from './request';
import type { Toasts } from './toasts';
import { createPart } from './part';

/** Puts pictures into the archive. */
export interface Pictures {
  choose: () => Promise<RememberedPicture | null>;
  keep: (file: File) => Promise<RememberedPicture | null>;
}

export const usePictures = createPart<Pictures>('pictures');

/** A picture that cannot be kept is reported, and the answer is null. */
export function createPictures(bridge: Bridge, toasts: Toasts): Pictures {
  return {
    async choose() {
      const answer = await request(bridge, 'picture:choose', null);
      if (answer.ok) return answer.value;
      toasts.showProblem(answer.problem);
      return null;
    },
    async keep(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await request(bridge, 'picture:keep', { name: file.name, bytes });
      if (answer.ok) return answer.value;
      toasts.showProblem(answer.problem);
      return null;
    },
  };
}

/** The URL of a kept picture, at least so many pixels wide. */
export function pictureAddress(hash: string, width: number): string {
  return `app://picture/${hash}?w=${width}`;
}
