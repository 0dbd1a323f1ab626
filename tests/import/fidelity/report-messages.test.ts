import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountSentence, asideReason } from '../../../src/contract';

const root = join(import.meta.dirname, '../../../electron');
const sources = sourcesIn(root);

function sourcesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(import\/(?!paste)|handlers\/import).*\.ts$/.test(name),
  );
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** Every word by which importing tells of something, as its sources write it. */
function told(pattern: RegExp): string[] {
  const found = [...sources.matchAll(pattern)].map(([, what]) => (what ?? '').replace(/\$\{[^}]*\}/g, 'x'));
  return [...new Set(found)].filter((what) => what !== '');
}

describe('what importing tells', () => {
  const changed = told(/\bchange\(\s*['`]([^'`]+)['`]/g);
  const dropped = told(/\bdrop\(\s*['`]([^'`]+)['`]/g);
  const aside = told(/kind: 'aside'[^}]*\bwhy: ['`]([a-z][^'`]*)['`]/g);

  it('is found in the sources', () => {
    expect(changed.length).toBeGreaterThan(25);
    expect(dropped.length).toBeGreaterThan(15);
    expect(aside.length).toBeGreaterThan(0);
  });

  it.each(['fr', 'en'] as const)('has its words in %s', (language) => {
    for (const what of changed)
      for (const count of [1, 2])
        expect(accountSentence('changed', { what, count, words: [] }, language), what).not.toMatch(
          new RegExp(`\\(${count}\\)$|%|#|undefined`),
        );
    for (const what of dropped)
      for (const count of [1, 2])
        expect(accountSentence('dropped', { what, count, words: [] }, language), what).not.toMatch(
          /×|^Des éléments|%|#|undefined/,
        );
    for (const why of aside) expect(asideReason({ name: '', why }, language), why).not.toBe(why);
  });
});
