import { useSyncExternalStore } from 'react';

/** Whether the window has room for the library, and for the proof, beside the sheet. */
export interface Room {
  rail: boolean;
  proof: boolean;
}

const forAll = window.matchMedia('(min-width: 1240px)');
const forOne = window.matchMedia('(min-width: 880px)');

/** How much room the window has; said again when it changes. */
export function useRoom(proofOpen: boolean): Room {
  const all = useMatch(forAll);
  const one = useMatch(forOne);
  return { rail: proofOpen ? all : one, proof: one };
}

function useMatch(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
