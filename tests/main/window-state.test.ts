import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  keepVisibleBounds,
  loadWindowState,
  storeWindowState,
} from '../../electron/main/window/window-state';

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'window-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'window.json');
}

const defaults = { bounds: null, maximized: false, theme: 'system' };

describe('the window state', () => {
  it('is stored and loaded', () => {
    const file = aFile();
    const state = {
      bounds: { x: 10, y: 20, width: 1200, height: 800 },
      maximized: true,
      theme: 'dark',
    } as const;
    storeWindowState(file, state);
    expect(loadWindowState(file)).toEqual(state);
  });

  it.each(['', 'null', '{"bounds":{"x":"a"}}', '{"theme":"red"}'])(
    'is the default when the file holds « %s »',
    (text) => {
      const file = aFile();
      expect(loadWindowState(file)).toEqual(defaults);
      writeFileSync(file, text);
      expect(loadWindowState(file)).toEqual(defaults);
    },
  );

  it('keeps bounds only where there is a screen', () => {
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
    const bounds = { x: 100, y: 100, width: 1200, height: 800 };
    expect(keepVisibleBounds(bounds, screens)).toEqual(bounds);
    expect(keepVisibleBounds({ ...bounds, x: 2500 }, screens)).toBeNull();
    expect(keepVisibleBounds({ ...bounds, x: 1900 }, screens)).toBeNull();
    expect(keepVisibleBounds(null, screens)).toBeNull();
  });
});
