import type { StoredPage, Proofs } from '../../handlers';
import { createResponse, notFound, proofPolicy } from './responses';

/** Holds the proofs that the handlers drew, in memory, and serves them. */
export interface ProofStore extends Proofs {
  respond(address: URL): Response;
}

/** Keeps the last two proofs of each kind, so that the one on screen stays complete while the next is loaded. */
export function createProofStore(): ProofStore {
  const held = new Map<string, ReadonlyMap<string, StoredPage>>();
  let number = 0;
  return {
    hold(kind, pages) {
      number += 1;
      held.set(`${kind}/${number}`, pages);
      const older = [...held.keys()].filter((key) => key.startsWith(`${kind}/`)).slice(0, -2);
      for (const key of older) held.delete(key);
      return `app://desk/proof/${kind}/${number}/`;
    },
    respond({ pathname }) {
      const [, , kind, id, ...path] = decodeURIComponent(pathname).split('/');
      const page = held.get(`${kind}/${id}`)?.get(path.join('/') || 'index.html');
      if (!page) return notFound();
      return createResponse(page.bytes, page.type, {
        'Content-Security-Policy': proofPolicy,
        'Cache-Control': 'no-store',
        // A sandboxed proof has an opaque origin, and Chromium loads its fonts by CORS.
        'Access-Control-Allow-Origin': '*',
      });
    },
  };
}
