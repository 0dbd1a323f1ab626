import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { knownArchives } from '../../electron/main/archives/known-archives';
import { argumentsFor } from '../../electron/main/archives/start-elsewhere';
import { resolvePaths } from '../../electron/main/start/paths';

vi.mock('electron', () => ({ app: {} }));

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'known-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'archives.json');
}

describe('the archives of this machine', () => {
  it('are listed once each, by the name that their group has now', () => {
    const file = aFile();
    const known = knownArchives(file);
    known.add({ folder: '/quai', name: 'Collectif du quai' });
    known.add({ folder: '/gare', name: 'Comité de la gare' });
    knownArchives(file).add({ folder: '/quai', name: 'Le Quai' }); // Another desk.
    expect(known.list()).toEqual([
      { folder: '/quai', name: 'Le Quai' },
      { folder: '/gare', name: 'Comité de la gare' },
    ]);
    known.setLast('/gare');
    known.forget('/gare');
    expect(known.last()).toBeNull();
    expect(known.has('/gare')).toBe(false);
  });

  it('a moved one opens from its new folder, and can be opened at the old one again', () => {
    const known = knownArchives(aFile());
    known.add({ folder: '/quai', name: 'Collectif du quai' });
    known.setMoving({ from: '/quai', to: '/disque/quai' });
    known.move('/quai', '/disque/quai');
    expect(known.moving()).toBeNull();
    expect(known.last()).toBe('/disque/quai');
    expect(known.list()).toEqual([{ folder: '/disque/quai', name: 'Collectif du quai' }]);
    expect(known.movedTo('/quai')).toBe('/disque/quai');
    known.goBackTo('/quai');
    expect(known.movedTo('/quai')).toBeNull();
  });

  it('a list that cannot be read is an empty one', () => {
    const file = aFile();
    for (const bytes of ['', 'null', '{"known": [3, {"folder": 1}], "movedTo": [], "last": 4}']) {
      writeFileSync(file, bytes);
      expect(knownArchives(file).list()).toEqual([]);
      expect(knownArchives(file).last()).toBeNull();
    }
    knownArchives(file).add({ folder: '/quai', name: '' });
    expect(readFileSync(file, 'utf8')).toContain('/quai');
  });
});

describe('another archive', () => {
  it.each([
    [
      ['.', '--no-sandbox'],
      ['.', '--no-sandbox', '--archive=/quai'],
    ],
    [
      ['--archive', '/gare', '--lang=fr'],
      ['--lang=fr', '--archive=/quai'],
    ],
    [['--archive=/gare'], ['--archive=/quai']],
  ])('is opened by the same arguments but for the archive: %j', (args, expected) => {
    expect(argumentsFor(args, '/quai')).toEqual(expected);
  });

  it('opens at the next start where none is named, with a profile of its own', () => {
    const file = aFile();
    const program = join(file, '..');
    const resolved = (named: string | null) => {
      let userData = program;
      const app = {
        getPath: () => userData,
        setPath: (_name: string, path: string) => void (userData = path),
        commandLine: { hasSwitch: () => false },
      };
      return resolvePaths(app as unknown as Parameters<typeof resolvePaths>[0], named);
    };
    expect(resolved(null)).toMatchObject({ archive: join(program, 'archive'), profile: program });
    expect(resolved(join(program, 'archive')).profile).toBe(program);
    knownArchives(file).setLast('/quai');
    expect(resolved(null)).toMatchObject({ archive: '/quai', archives: file });
    expect(resolved(null).profile).toMatch(/desks/);
    expect(resolved(null).profile).toBe(resolved('/quai').profile);
    expect(resolved('/gare').archive).toBe('/gare');
  });
});
