import { expect, it } from 'vitest';
import { articleSchema, newArticle, wellFormed } from '../../src/article';
import { readClipboard } from '../../electron/import/paste/read-clipboard';

const [first, second] = ['\ud83c', '\udf89'];

it('keeps letters of two units whole, and has a sign in the place of half of one', () => {
  expect(wellFormed(`la fête ${first}${second}`)).toBe('la fête 🎉');
  expect(wellFormed(`${second}la${first}fête${first}`)).toBe('\ufffdla\ufffdfête\ufffd');
});

it('an article that is read or saved holds no half of a letter', () => {
  const given = {
    ...newArticle({
      id: '5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11',
      kind: 'article',
      language: 'fr',
      date: { local: '2026-03-01T09:00', zone: 'Europe/Paris' },
    }),
    headline: `Fête ${first}`,
    tags: [`a${second}`],
    body: [{ type: 'paragraph', content: [{ type: 'text', text: `${first}${second}${first}`, marks: [] }] }],
  };
  const read = articleSchema.parse(given);
  expect([read.headline, read.tags[0]]).toEqual(['Fête \ufffd', 'a\ufffd']);
  expect(read.body).toMatchObject([{ content: [{ text: '🎉\ufffd' }] }]);
});

it('what is pasted holds no half of a letter', () => {
  const { blocks } = readClipboard({ html: `<p>Fête ${first}</p>`, rtf: '', language: 'fr' });
  expect(blocks).toMatchObject([{ content: [{ text: 'Fête \ufffd' }] }]);
});
