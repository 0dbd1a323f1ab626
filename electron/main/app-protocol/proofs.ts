import type { HeldPage, Proofs } from '../../handlers';
import { answer, notFound, proofPolicy } from './responses';

/** The proofs that the handlers drew, held in memory, and the address that each is read from. */
export interface HeldProofs extends Proofs {
  answer(address: URL): Response;
}

/** Holds the last two proofs of each kind, so that the one on screen is whole while the next is drawn. */
export function holdProofs(): HeldProofs {
  const held = new Map<string, ReadonlyMap<string, HeldPage>>();
  let number = 0;
  return {
    hold(kind, pages) {
      number += 1;
      held.set(`${kind}/${number}`, pages);
      const older = [...held.keys()].filter((key) => key.startsWith(`${kind}/`)).slice(0, -2);
      for (const key of older) held.delete(key);
      return `app://desk/proof/${kind}/${number}/`;
    },
    answer({ pathname }) {
      const [, , kind, at, ...path] = decodeURIComponent(pathname).split('/');
      const page = held.get(`${kind}/${at}`)?.get(path.join('/') || 'index.html');
      if (!page) return notFound();
      return answer(page.bytes, page.type, {
        'Content-Security-Policy': proofPolicy,
        'Cache-Control': 'no-store',
        // A proof is shown in a sandbox of no origin, and Chromium asks leave for its fonts.
        'Access-Control-Allow-Origin': '*',
      });
    },
  };
}
