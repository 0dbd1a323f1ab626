import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundsOnScreen, readPlace, writePlace } from '../../electron/main/window/window-state';

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'place-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'window.json');
}

const asNew = { bounds: null, maximized: false, theme: 'system' };

describe('the place of the window', () => {
  it('is remembered', () => {
    const file = aFile();
    const place = {
      bounds: { x: 10, y: 20, width: 1200, height: 800 },
      maximized: true,
      theme: 'dark',
    } as const;
    writePlace(file, place);
    expect(readPlace(file)).toEqual(place);
  });

  it.each(['', 'null', '{"bounds":{"x":"a"}}', '{"theme":"red"}'])(
    'is as new when it reads « %s »',
    (text) => {
      const file = aFile();
      expect(readPlace(file)).toEqual(asNew);
      writeFileSync(file, text);
      expect(readPlace(file)).toEqual(asNew);
    },
  );

  it('is taken only where a screen still is', () => {
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
    const bounds = { x: 100, y: 100, width: 1200, height: 800 };
    expect(boundsOnScreen(bounds, screens)).toEqual(bounds);
    expect(boundsOnScreen({ ...bounds, x: 2500 }, screens)).toBeNull();
    expect(boundsOnScreen({ ...bounds, x: 1900 }, screens)).toBeNull();
    expect(boundsOnScreen(null, screens)).toBeNull();
  });
});
