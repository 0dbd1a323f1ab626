export const isMac = navigator.userAgent.includes('Mac');

/** A shortcut as this machine's keyboard has it. */
export function Keys({ children }: { children: string }) {
  return <kbd>{keysHere(children)}</kbd>;
}

/** "Ctrl+Shift+T" as it is, and as "⌘⇧T" on a Mac. */
export function keysHere(keys: string): string {
  return isMac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : keys;
}
