import { expect, it } from 'vitest';
import { matchesGlob } from '../../../electron/import/sources/paths/glob';

it.each([
  ['/posts/**', '/posts/2024/eau', true],
  ['/posts/*', '/posts/2024/eau', false],
  ['/posts/*', '/posts/eau', true],
  ['/posts/**', '/posts', false],
  ['/{posts,news}/e?u', '/news/eau', true],
  ['/{posts,news}/e?u', '/notes/eau', false],
  ['/[a-c]*', '/bulletin', true],
  ['/[!a-c]*', '/bulletin', false],
  ['/a\\*', '/a*', true],
  ['/a\\*', '/ab', false],
  ['/a.b', '/axb', false],
  ['/{a', '/a', null],
  ['/{a,{b,c}}', '/a', null],
  ['/[a', '/a', null],
  ['/a\\', '/a', null],
])('%s compared with %s', (pattern, path, matches) => {
  expect(matchesGlob(pattern, path)).toBe(matches);
});

it('a pattern made to be slow is compared in as many steps as it has parts for each letter', () => {
  // By trying every way in turn it would not end.
  expect(matchesGlob(`${'*a'.repeat(140)}b`, 'a'.repeat(4000))).toBe(false);
  expect(matchesGlob('{a,b}'.repeat(40), 'a')).toBe(null);
});
