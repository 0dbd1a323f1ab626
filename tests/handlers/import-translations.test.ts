import { expect, it } from 'vitest';
import { exportOf, post } from '../import/support/wordpress-export';
import { drop, openDesk, valueOf } from './desk';

const family = (language: string, source: string) => ({
  _wpml_import_translation_group: '7',
  _wpml_import_language_code: language,
  _wpml_import_source_language_code: source,
});

it('translations of an export know their original, and follow what it says from then on', async () => {
  const desk = await openDesk();
  // The translation comes first: its original is not there yet.
  const { imported } = await drop(desk, {
    'export.xml': exportOf([
      post({ id: 12, title: 'The office reopens', words: 'It reopens on Monday.', meta: family('en', 'fr') }),
      post({ id: 11, title: 'Le guichet rouvre', words: 'Il rouvre lundi.', meta: family('fr', '') }),
    ]),
  });
  const [english, french] = imported.map(({ id }) => id);
  if (!english || !french) expect.fail('two texts should have come in');
  const members = valueOf(await desk.handlers['translation:family'](english));
  expect(members.map(({ id, original, isBehind }) => ({ id, original, isBehind }))).toEqual([
    { id: french, original: null, isBehind: false },
    { id: english, original: french, isBehind: false },
  ]);
  const { article, revision } = valueOf(await desk.handlers['article:open'](french));
  const edited = { ...article, headline: 'Le guichet rouvre mardi' };
  valueOf(await desk.handlers['article:save']({ article: edited, base: revision }));
  const later = valueOf(await desk.handlers['translation:family'](english));
  expect(later.find(({ id }) => id === english)?.isBehind).toBe(true);
});
