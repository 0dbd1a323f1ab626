import { readFileSync, writeFileSync } from 'node:fs';

/** What the window remembers from one time to the next before the archive is open: where it was, and its light. */
export interface WindowPlace {
  bounds: Area | null;
  maximized: boolean;
  theme: 'system' | 'light' | 'dark';
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const asNew: WindowPlace = { bounds: null, maximized: false, theme: 'system' };

/** Where the window was last; as new when that was never written or cannot be read. */
export function readPlace(file: string): WindowPlace {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isPlace(read) ? read : asNew;
  } catch {
    return asNew; // A place lost is no loss: the window opens in the middle.
  }
}

function isPlace(read: unknown): read is WindowPlace {
  const { bounds, maximized, theme } = (read ?? {}) as Record<string, unknown>;
  const themes: unknown[] = ['system', 'light', 'dark'];
  return (bounds === null || isArea(bounds)) && typeof maximized === 'boolean' && themes.includes(theme);
}

function isArea(read: unknown): boolean {
  const { x, y, width, height } = (read ?? {}) as Record<string, unknown>;
  return (
    [x, y, width, height].every((side) => Number.isInteger(side)) && Number(width) > 0 && Number(height) > 0
  );
}

/** Remembers where the window is, when the disk has room for it. */
export function writePlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch (error) {
    console.error('the window’s place:', error); // A full disk must not keep the window from closing.
  }
}

/** The bounds, when enough of them is on one of the screens to take hold of the window; otherwise null. */
export function boundsOnScreen(
  bounds: WindowPlace['bounds'],
  screens: readonly Area[],
): WindowPlace['bounds'] {
  const holds = bounds && screens.some((screen) => overlap(bounds, screen) >= 160 * 120);
  return holds ? bounds : null;
}

function overlap(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
