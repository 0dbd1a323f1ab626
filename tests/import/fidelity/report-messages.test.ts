import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftReasons } from '../../../electron/import/chosen/left-files';
import { conversionMessage, skippedReason } from '../../../src/messages';

const root = join(import.meta.dirname, '../../../electron');
const sources = sourcesIn(root);

function sourcesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(import\/(?!paste)|handlers\/import).*\.ts$/.test(name),
  );
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** Every key that an import reports, as its source code writes it. */
function keysIn(pattern: RegExp): string[] {
  const found = [...sources.matchAll(pattern)].map(([, what]) => (what ?? '').replace(/\$\{[^}]*\}/g, 'x'));
  return [...new Set(found)].filter((what) => what !== '');
}

describe('what an import reports', () => {
  const changed = keysIn(/\bchange\(\s*['`]([^'`]+)['`]/g);
  const dropped = keysIn(/\bdrop\(\s*['`]([^'`]+)['`]/g);
  const skipped = leftReasons;

  it('is found in the source code', () => {
    expect(changed.length).toBeGreaterThan(25);
    expect(dropped.length).toBeGreaterThan(15);
  });

  it.each(['fr', 'en'] as const)('has its messages in %s', (language) => {
    for (const what of changed)
      for (const count of [1, 2])
        expect(conversionMessage('changed', { what, count, words: [] }, language), what).not.toMatch(
          new RegExp(`\\(${count}\\)$|%|#|undefined`),
        );
    for (const what of dropped)
      for (const count of [1, 2])
        expect(conversionMessage('dropped', { what, count, words: [] }, language), what).not.toMatch(
          /×|^Des éléments|%|#|undefined/,
        );
    for (const why of skipped) expect(skippedReason({ name: '', why }, language), why).not.toBe(why);
  });
});
