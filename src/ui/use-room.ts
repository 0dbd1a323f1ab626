import { useSyncExternalStore } from 'react';

/** What stands over the sheet where the window is too narrow to stand beside it. */
export interface Room {
  railOver: (proofOpen: boolean) => boolean;
  proofOver: boolean;
}

/** Rail, sheet and proof side by side; sheet and rail; sheet and proof. */
const steps = ['(min-width: 1240px)', '(min-width: 840px)', '(min-width: 880px)'].map((query) => window.matchMedia(query));

/** How much room the window has, said again when it changes. */
export function useRoom(): Room {
  const [all = true, rail = true, proof = true] = useSyncExternalStore(subscribe, read).split(',').map((fits) => fits === 'true');
  return { railOver: (proofOpen) => !(proofOpen ? all : rail), proofOver: !proof };
}

function subscribe(listener: () => void): () => void {
  for (const step of steps) step.addEventListener('change', listener);
  return () => {
    for (const step of steps) step.removeEventListener('change', listener);
  };
}

function read(): string {
  return steps.map((step) => step.matches).join();
}
