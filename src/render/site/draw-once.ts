import type { Html } from '../html';
import type { Edition } from './edition';

const drawn = new WeakMap<Edition, Map<string, Html>>();

/** Draws a part that thousands of pages share only once for an edition; the key says all that it depends on. */
export function drawOnce(edition: Edition, key: readonly string[], draw: () => Html): Html {
  const parts = drawn.get(edition) ?? new Map<string, Html>();
  drawn.set(edition, parts);
  const name = key.join('\n');
  const part = parts.get(name) ?? draw();
  parts.set(name, part);
  return part;
}
