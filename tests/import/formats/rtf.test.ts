import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encoded } from '../support/encoder';
import { textsByLanguage } from '../support/languages';
import { read, sketch } from '../support/read-fixture';

const picture = readFileSync(join(import.meta.dirname, '../../fixtures/import/riviere.png')).toString('hex');

/** A text as the hexadecimal bytes of a code page. */
const inPage = (text: string, encoding: string) =>
  [...encoded(text, encoding)]
    .map((byte) =>
      byte < 0x80 && !'\\{}'.includes(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `\\'${byte.toString(16)}`,
    )
    .join('');

describe('a file in RTF', () => {
  it('is read with its headings, notes, pictures and headline', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}\\pard\\s1 L\\'92eau\\par\\pard\\s0 Elle est {\\b propre}{\\footnote Non.}.\\par\\pard{\\pict\\wmetafile8 0102}{\\pict\\pngblip ${picture}}\\par}`;
    const { article } = await read('a.rtf', rtf);
    expect([article.headline, ...sketch(article.body)]).toEqual([
      'L’eau',
      'p Elle est *propre*{Non.}.',
      'figure alt= caption= credit=',
    ]);
  });

  it.each([
    ['cs', 'windows-1250', 1250, 238],
    ['ru', 'windows-1251', 1251, 204],
    ['el', 'windows-1253', 1253, 161],
    ['ja', 'shift_jis', 932, 128],
    ['zh-Hans', 'gb18030', 936, 134],
    ['ko', 'euc-kr', 949, 129],
  ] as const)(
    'is read in its code page, and in that of its font: %s',
    async (language, encoding, page, charset) => {
      const words = textsByLanguage[language].replaceAll('’', "'");
      const byPage = `{\\rtf1\\ansi\\ansicpg${page}\\pard ${inPage(words, encoding)}\\par}`;
      const byFont = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset${charset} Arial CE;}}\\pard\\f1 ${inPage(words, encoding)}\\par}`;
      const bytes = Buffer.from(encoded(words, encoding));
      const raw = Buffer.concat([
        Buffer.from(`{\\rtf1\\ansi\\ansicpg${page}\\pard `),
        bytes,
        Buffer.from('\\par}'),
      ]);
      for (const rtf of [byPage, byFont, ...(/[\\{}]/.test(bytes.toString('latin1')) ? [] : [raw])])
        expect(sketch((await read('a.rtf', rtf)).article.body)).toEqual([`p ${words}`]);
    },
  );

  it.each([
    ['\\ansi\\ansicpg850', "\\'82t\\'82 \\'87a \\'d5", 'été ça ı'],
    ['\\ansi\\ansicpg437', "\\'82t\\'82 \\'e3", 'été π'],
    ['\\pc', "\\'82t\\'82 \\'e3", 'été π'],
    ['\\pca', "\\'82t\\'82 \\'d5", 'été ı'],
    ['\\ansi\\ansicpg852', "\\'9f\\'a9", 'čę'],
  ])('is read in the code page of MS-DOS that it names: %s', async (head, written, words) => {
    const { article, notices } = await read('a.rtf', `{\\rtf1${head}\\pard Mots. ${written}\\par}`);
    expect(sketch(article.body)).toEqual([`p Mots. ${words}`]);
    expect(notices).toEqual([]);
  });

  it('in a code page that is not known says so', async () => {
    const { notices } = await read('a.rtf', "{\\rtf1\\ansi\\ansicpg20127\\pard Mots. \\'e9t\\'e9\\par}");
    expect(notices).toContainEqual({ kind: 'changed', file: 'a.rtf', what: 'code-page:20127', count: 1 });
  });

  it('says what is hidden, struck out, in a comment or around the page, and writes signs in Unicode', async () => {
    const rtf =
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f3\\fcharset2 Symbol;}}{\\header Au dos}\\pard Mots {\\v secrets }{\\strike faux }{\\*\\annotation A revoir}vrais {\\f3 a}.\\par}';
    const { article, notices } = await read('a.rtf', rtf);
    expect(sketch(article.body)).toEqual(['p Mots vrais α.']);
    expect(notices.flatMap((notice) => (notice.kind === 'dropped' ? [notice.what] : [])).sort()).toEqual([
      'comment',
      'hidden-text',
      'page-header',
      'strikethrough',
    ]);
  });
});
