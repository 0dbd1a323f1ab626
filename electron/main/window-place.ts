import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const placeSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }).nullable(),
  maximized: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});

/** What the window remembers from one time to the next before the archive is open: where it was, and its light. */
export type WindowPlace = z.infer<typeof placeSchema>;

/** Where the window was last; as new when that was never written or cannot be read. */
export function readPlace(file: string): WindowPlace {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { bounds: null, maximized: false, theme: 'system' }; // A place lost is no loss: the window opens in the middle.
  }
}

/** Remembers where the window is. */
export function writePlace(file: string, place: WindowPlace): void {
  writeFileSync(file, JSON.stringify(place));
}

/** The bounds, when enough of them is on one of the screens to take hold of the window; otherwise null. */
export function boundsOnScreen(
  bounds: WindowPlace['bounds'],
  screens: readonly { x: number; y: number; width: number; height: number }[],
): WindowPlace['bounds'] {
  const holds = bounds && screens.some((screen) => overlap(bounds, screen) >= 160 * 120);
  return holds ? bounds : null;
}

type Area = { x: number; y: number; width: number; height: number };

function overlap(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
