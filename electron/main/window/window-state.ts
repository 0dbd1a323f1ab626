import { readFileSync, writeFileSync } from 'node:fs';
import { themes } from '../../../src/contract';
import type { Settings } from '../../../src/contract';

/** What the window keeps from one start to the next, outside the archive: its bounds and its theme. */
export interface WindowState {
  bounds: Rectangle | null;
  maximized: boolean;
  theme: Settings['theme'];
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const defaultState: WindowState = { bounds: null, maximized: false, theme: 'system' };

/** Reads the stored state; the default when there is none or it cannot be read. */
export function loadWindowState(file: string): WindowState {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(read) ? read : defaultState;
  } catch {
    return defaultState; // The window then opens at its default size.
  }
}

function isWindowState(read: unknown): read is WindowState {
  const { bounds, maximized, theme } = (read ?? {}) as Record<string, unknown>;
  const isTheme = themes.some((known) => known === theme);
  return (bounds === null || isRectangle(bounds)) && typeof maximized === 'boolean' && isTheme;
}

function isRectangle(read: unknown): boolean {
  const { x, y, width, height } = (read ?? {}) as Record<string, unknown>;
  return (
    [x, y, width, height].every((side) => Number.isInteger(side)) && Number(width) > 0 && Number(height) > 0
  );
}

/** Stores the window's state; an error is printed and not thrown. */
export function storeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch (error) {
    console.error('window state:', error); // A full disk must not keep the window from closing.
  }
}

/** The bounds when enough of them is on one of the screens for the window to be dragged; otherwise null. */
export function keepVisibleBounds(
  bounds: WindowState['bounds'],
  screens: readonly Rectangle[],
): WindowState['bounds'] {
  const isReachable = bounds && screens.some((screen) => overlap(bounds, screen) >= 160 * 120);
  return isReachable ? bounds : null;
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
