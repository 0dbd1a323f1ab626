import { expect, it } from 'vitest';
import { tagPath } from '../../../src/render/site/paths';

it('the page of a tag is one for all its spellings, and every tag has one', () => {
  expect(tagPath('Écologie')).toBe('tag/ecologie/index.html');
  expect(tagPath(' ecologie ')).toBe(tagPath('Écologie'));
  expect(tagPath('🚲!')).toBe('tag/1f6b2-21/index.html');
  expect(tagPath(' 🚲 ')).toBe('tag/1f6b2/index.html');
});
