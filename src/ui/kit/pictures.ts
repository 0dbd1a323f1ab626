import type { Bridge, RememberedPicture } from '../../contract';
import { ask } from './request';
import type { Toasts } from './toasts';

/** How pictures come to the archive and are shown from it. */
export interface Pictures {
  choose: () => Promise<RememberedPicture | null>;
  keep: (file: File) => Promise<RememberedPicture | null>;
}

/** Keeps pictures; what cannot be kept is said, and nothing is put in its place. */
export function createPictures(bridge: Bridge, toasts: Toasts): Pictures {
  return {
    async choose() {
      const answer = await ask(bridge, 'picture:choose', null);
      if (answer.ok) return answer.value;
      toasts.trouble(answer.problem);
      return null;
    },
    async keep(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await ask(bridge, 'picture:keep', { name: file.name, bytes });
      if (answer.ok) return answer.value;
      toasts.trouble(answer.problem);
      return null;
    },
  };
}

/** The address at which the window shows a kept picture, at least so many pixels wide. */
export function pictureAddress(hash: string, width: number): string {
  return `app://picture/${hash}?w=${width}`;
}
