import { describe, expect, it, test } from 'vitest';
import { findTexts } from '../../../electron/import';
import { done } from '../../../src/contract';
import { encoded } from '../support/encoder';
import { textsByLanguage } from '../support/languages';
import { keeper, read, seed, sketch } from '../support/read-fixture';

type Language = keyof typeof textsByLanguage;

/** Encodings that texts in these languages are found in. */
const encodingsOf: Partial<Record<Language, string>> = {
  fr: 'windows-1252 macintosh',
  en: 'windows-1252',
  es: 'windows-1252 macintosh',
  de: 'windows-1252 macintosh',
  it: 'windows-1252',
  pt: 'windows-1252',
  ca: 'windows-1252',
  nl: 'windows-1252',
  sv: 'windows-1252',
  da: 'windows-1252',
  fi: 'windows-1252',
  pl: 'windows-1250 iso-8859-2',
  cs: 'windows-1250 iso-8859-2',
  sk: 'windows-1250 iso-8859-2',
  hu: 'windows-1250 iso-8859-2',
  ro: 'windows-1250 iso-8859-2',
  hr: 'windows-1250 iso-8859-2',
  sl: 'windows-1250 iso-8859-2',
  tr: 'windows-1254',
  lt: 'windows-1257',
  lv: 'windows-1257',
  et: 'windows-1257',
  el: 'windows-1253 iso-8859-7',
  ru: 'windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic',
  uk: 'windows-1251 koi8-u',
  bg: 'windows-1251',
  sr: 'windows-1251',
  he: 'windows-1255',
  ar: 'windows-1256',
  ja: 'shift_jis euc-jp iso-2022-jp',
  'zh-Hans': 'gb18030',
  'zh-Hant': 'big5',
  ko: 'euc-kr',
  th: 'windows-874',
  eo: 'iso-8859-3',
};

const cases = Object.entries(encodingsOf).flatMap(([language, encodings]) =>
  encodings.split(' ').map((encoding) => [language as Language, encoding] as const),
);

/** A text in the signs that old encodings have: they have no curly apostrophe, or no Romanian comma below. */
function oldSigns(text: string, encoding: string): string {
  const plain = /^windows|^macintosh/.test(encoding) ? text : text.replaceAll('’', "'").replaceAll('—', '-');
  return plain.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');
}

describe('the encoding of a text', () => {
  it.each(cases)('in %s is told by its letters where nothing says it: %s', async (language, encoding) => {
    const words = oldSigns(textsByLanguage[language], encoding);
    const { article, notices } = await read('a.txt', encoded(words, encoding));
    expect(sketch(article.body)).toEqual([`p ${words}`]);
    const said = notices.flatMap((notice) => ('what' in notice ? [notice.what] : []));
    expect(said.filter((what) => what.startsWith('encoding-guessed:'))).toHaveLength(1);
  });

  it.each(cases)('in %s is the one that a page declares: %s', async (language, encoding) => {
    const words = oldSigns(textsByLanguage[language], encoding);
    const short = words.slice(0, 14);
    const pages = {
      charset: `<!doctype html><html><head><meta charset="${encoding}"></head><body><p>${short}</p></body></html>`,
      httpEquiv: `<html><head><title>x</title><META http-equiv=Content-Type content="text/html; charset=${encoding}"></head><body><p>${short}</p></body></html>`,
      xml: `<?xml version="1.0" encoding="${encoding}"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${short}</p></body></html>`,
    };
    for (const page of Object.values(pages)) {
      const { article, notices } = await read('a.html', encoded(page, encoding));
      expect(sketch(article.body)).toEqual([`p ${short.trim()}`]);
      expect(notices).not.toContainEqual(
        expect.objectContaining({ what: expect.stringMatching(/^encoding/) }),
      );
    }
  });

  it('is not what a page declares where its bytes are UTF-8, or are not; which is said with the words', async () => {
    const page = (charset: string, words: string) => `<meta charset="${charset}"><p>${words}</p>`;
    const words = 'Été à Rennes, où la préfète a été très gênée';
    const utf8 = await read('a.html', page('iso-8859-1', words));
    expect(sketch(utf8.article.body)).toEqual([`p ${words}`]);
    expect(utf8.notices).toContainEqual(
      expect.objectContaining({ what: 'encoding-disproved:windows-1252:utf-8' }),
    );
    const latin = await read('a.html', encoded(page('utf-8', words), 'windows-1252'));
    expect(sketch(latin.article.body)).toEqual([`p ${words}`]);
    expect(latin.notices).toContainEqual(
      expect.objectContaining({ what: 'encoding-disproved:utf-8:windows-1252' }),
    );
  });

  it('leaves letters that cannot be read to be looked at, by their words', async () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="shift_jis"><p>'),
      encoded('水', 'shift_jis'),
      Buffer.from([0xff]),
      Buffer.from('</p>'),
    ]);
    expect((await read('a.html', page)).notices).toContainEqual(
      expect.objectContaining({ kind: 'dropped', what: 'characters', count: 1 }),
    );
  });

  it('is guessed by no letter: two accents in French stay what they were', async () => {
    for (const words of ['Réunion à 14 h', 'l’été', '10 €'])
      expect(sketch((await read('a.txt', encoded(words, 'windows-1252'))).article.body)).toEqual([
        `p ${words}`,
      ]);
  });
});

test('a WordPress export is read in the encoding that it declares', async () => {
  const words = oldSigns(textsByLanguage.ru, 'windows-1251');
  const xml = `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Вода</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item></channel></rss>`;
  const bytes = encoded(xml, 'windows-1251');
  const file = { path: 'export.xml', size: bytes.length, read: () => Promise.resolve(done(bytes)) };
  for await (const entry of findTexts([{ folder: null, files: [file] }])) {
    if (entry.kind !== 'text') continue;
    const text = await entry.text.read(seed, keeper().keep);
    expect(text).toMatchObject({ ok: true, value: { article: { headline: 'Вода' } } });
    return;
  }
  expect.fail('it holds no text');
});
