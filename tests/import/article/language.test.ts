import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readArticle } from '../../../electron/import';
import { withoutDefaultRegion } from '../../../electron/import/language/language-of-text';
import { languageSchema, defaultHouseStyle } from '../../../src/article';
import { textsByLanguage } from '../support/languages';
import { folderOf, readAll } from '../support/read-source';
import { fileOf, keeper, read as readFixture, seed } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

test.each([
  ['fr-FR', 'fr'],
  ['de-DE', 'de'],
  ['it-IT', 'it'],
  ['fr-CA', 'fr-CA'],
  ['es-MX', 'es-MX'],
  ['en-GB', 'en-GB'],
  ['en-US', 'en-US'],
  ['pt-BR', 'pt-BR'],
  ['sr-Latn-RS', 'sr-Latn-RS'],
  ['br', 'br'],
  ['und-FR', 'und-FR'],
])('the language tag %s becomes %s', (written, offered) => {
  expect(withoutDefaultRegion(written)).toBe(offered);
});

test('a tag that Intl rejects is no language', () => {
  const isLanguage = (tag: string) => languageSchema.safeParse(tag).success;
  expect(['fr', 'fr-CA', 'sr-Latn-RS', 'br'].every(isLanguage)).toBe(true);
  expect(['en-12', 'fr-abcdefgh9', ''].some(isLanguage)).toBe(false);
});

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../resources/sample', name), 'utf8').replace(
    /^---\n[^]*?\n---\n/,
    '',
  );

async function languageOf(text: string, own: string): Promise<string> {
  const read = await readArticle(fileOf('a.md', text), { ...seed, language: own }, keeper().keep);
  return read.ok ? read.value.article.language : read.problem.kind;
}

describe('the language of a text', () => {
  it('is detected from its common words', async () => {
    expect(await languageOf(sample('petition.md'), 'en')).toBe('fr');
    expect(await languageOf(sample('study.md'), 'fr')).toBe('en');
    expect(await languageOf(sample('etude.md'), 'fr-CA')).toBe('fr-CA');
  });

  it('is the person’s own when it cannot be detected', async () => {
    expect(await languageOf('Fair play, Rennes, 12 mai.', 'fr-CA')).toBe('fr-CA');
    expect(await languageOf('', 'en-GB')).toBe('en-GB');
  });

  const french = sample('petition.md').replace(/[*_#>[\]()!]/g, ' ');
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kinds}/${kind}" Target="${target}"/></Relationships>`;
  const docx = (language: string, words: string) =>
    zipOf({
      '_rels/.rels': relation('officeDocument', 'word/document.xml'),
      'word/_rels/document.xml.rels': relation('styles', 'styles.xml'),
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words.replace(/[<&]/g, '')}</w:t></w:r></w:p></w:body></w:document>`,
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    });
  const odt = (language: string, words: string) =>
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${words.replace(/[<&]/g, '')}</text:p></office:text></office:body></office:document-content>`,
      'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="${language.split('-')[0]}" fo:country="${language.split('-')[1]}"/></style:default-style></office:styles></office:document-styles>`,
    });

  it('is that of its words where a Word or OpenDocument file says another, and the report says so', async () => {
    const files = { 'a.docx': await docx('en-US', french), 'a.odt': await odt('en-US', french) };
    for (const [name, bytes] of Object.entries(files)) {
      const read = await readArticle(fileOf(name, bytes), { ...seed, language: 'en-GB' }, keeper().keep);
      expect(read, name).toMatchObject({
        ok: true,
        value: {
          article: { language: 'fr' },
          notices: [{ kind: 'changed', file: name, what: 'language:en-US:fr', count: 1 }],
        },
      });
    }
  });

  it('is that of the text too for its passages that the file says are in the other', async () => {
    const page = `<html lang="en-US"><body><h1>Titre</h1><p>${french}</p><p><span lang="en-GB">Oui.</span> <span lang="de">Ja.</span></p></body></html>`;
    const { article } = await readFixture('a.html', page);
    expect(article.language).toBe('fr');
    expect(JSON.stringify(article.body).match(/"language":"[^"]*"/g)).toEqual(['"language":"de"']);
    const passage = `<html lang="fr"><body><h1>Titre</h1><p lang="en-US">${french}</p><p lang="en-US">Fair play.</p></body></html>`;
    expect(
      JSON.stringify((await readFixture('b.html', passage)).article.body).match(/"language":/g),
    ).toHaveLength(1);
  });

  it('is that of the file where the words prove nothing, or agree', async () => {
    const names = {
      'a.docx': await docx('en-US', 'Réunion le 12 mai, salle des fêtes.'),
      'b.docx': await docx('fr-CA', french),
    };
    const languages = await Promise.all(
      Object.entries(names).map(async ([name, bytes]) => (await readFixture(name, bytes)).article.language),
    );
    expect(languages).toEqual(['en-US', 'fr-CA']);
  });

  it('is another than ours without rules of ours: nothing in a Czech text is set as French or English', async () => {
    const words = `${textsByLanguage.cs} „Nikdy!“ řekla; proč? - 10:30 !`;
    for (const own of ['fr', 'en', 'it']) {
      const file = fileOf('a.md', words);
      const read = await readArticle(
        file,
        { ...seed, language: own, typography: defaultHouseStyle },
        keeper().keep,
      );
      if (!read.ok) expect.fail(read.problem.kind);
      expect([read.value.article.language, read.value.languageBy]).toEqual(['cs', 'words']);
      expect(read.value.typography).toEqual([]);
    }
  });

  it('is none, and not the person’s own, for a long text in one that nothing knows', async () => {
    expect(await languageOf(`${textsByLanguage.eo} ${textsByLanguage.eo}`, 'it')).toBe('und');
  });

  it('is that of its site, then of its folder, where a text is short', async () => {
    const found = async (files: Record<string, string>) => {
      const read = await readAll(folderOf(files));
      return Object.fromEntries([...read.texts].map(([name, { article }]) => [name, article.language]));
    };
    const site = { '_config.yml': 'lang: pl', '_posts/2024-01-01-a.md': '---\ntitle: A\n---\nProtest 12.' };
    expect(await found(site)).toEqual({ '_posts/2024-01-01-a.md': 'pl' });
    const long = { 'b.md': textsByLanguage.cs, 'c.md': textsByLanguage.cs, 'd.md': textsByLanguage.en };
    expect(await found({ 'a.md': 'Protest 12.', ...long })).toEqual({
      'a.md': 'cs',
      'b.md': 'cs',
      'c.md': 'cs',
      'd.md': 'en',
    });
  });

  it('is the one that the front matter declares, when it does', async () => {
    expect(await languageOf(`---\nlang: de\n---\n${sample('petition.md')}`, 'en')).toBe('de');
  });
});
