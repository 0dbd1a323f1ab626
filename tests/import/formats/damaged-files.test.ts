import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemOf, read, sketch } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/import', name));

/** A zip whose one file, of 50,000 bytes, declares another size. */
async function zipThatSays(bytes: number): Promise<Buffer> {
  const zip = await zipOf({ 'content.xml': Buffer.alloc(50_000, 97) });
  const given = Buffer.alloc(4);
  given.writeUInt32LE(50_000);
  const declared = Buffer.alloc(4);
  declared.writeUInt32LE(bytes);
  for (let at = zip.indexOf(given); at >= 0; at = zip.indexOf(given, at + 1)) declared.copy(zip, at);
  return zip;
}

const tooLarge = { kind: 'file-unreadable', why: 'it is too large once unpacked' };

describe('the encoding of a text', () => {
  const words = '# Été à Rennes\n\nL’œuvre — « 10 € » … naïve\n';
  const encodings: Record<string, Buffer> = {
    'UTF-8': Buffer.from(words),
    'UTF-8 with its mark': Buffer.from(`\ufeff${words}`),
    'UTF-16 LE with its mark': Buffer.from(`\ufeff${words}`, 'utf16le'),
    'UTF-16 BE with its mark': Buffer.from(`\ufeff${words}`, 'utf16le').swap16(),
    'UTF-16 LE without mark': Buffer.from(words, 'utf16le'),
    'UTF-16 BE without mark': Buffer.from(words, 'utf16le').swap16(),
    'Windows-1252': Buffer.from(
      words.replace(
        /[œ€’—…]/g,
        (letter) => ({ œ: '\x9c', '€': '\x80', '’': '\x92', '—': '\x97', '…': '\x85' })[letter] ?? '',
      ),
      'latin1',
    ),
  };
  it('is detected: Mac Roman, with the line endings of old Macs', async () => {
    const letters: Record<string, number> = {
      É: 0x83,
      é: 0x8e,
      è: 0x8f,
      à: 0x88,
      '’': 0xd5,
      œ: 0xcf,
      '«': 0xc7,
      '»': 0xc8,
      '…': 0xc9,
      ê: 0x90,
      '\u00a0': 0xca,
    };
    const mac = (text: string) =>
      Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
    const old = 'L’été à la mairie\r\rLes élèves rêvent d’œuvres…\u00a0: « déjà ».';
    const { article } = await read('t.txt', mac(old));
    expect([article.headline, ...sketch(article.body)]).toEqual([
      'L’été à la mairie',
      `p ${old.split('\r').at(-1) ?? ''}`,
    ]);
    // The same letters in Windows-1252, one accent among apostrophes, and a text without any letter of its own.
    for (const text of ['L\x92\xe9t\xe9 \xe0 Rennes, d\x92accord', 'C\x92est l\x92heure.', 'NOËL \x96 Été'])
      expect(sketch((await read('t.txt', Buffer.from(text, 'latin1'))).article.body)).toEqual([
        `p ${text.replaceAll('\x92', '’').replaceAll('\x96', '–')}`,
      ]);
  });

  for (const [name, bytes] of Object.entries(encodings)) {
    it(`is detected: ${name}`, async () => {
      const { article } = await read('t.md', bytes);
      expect([article.headline, ...sketch(article.body)]).toEqual([
        'Été à Rennes',
        'p L’œuvre — « 10 € » … naïve',
      ]);
    });
  }

  it('may have the line endings of any system', async () => {
    expect(sketch((await read('t.md', 'un\r\n\r\ndeux\r\rtrois')).article.body)).toEqual([
      'p un',
      'p deux',
      'p trois',
    ]);
  });
});

describe('a file of an unsupported format', () => {
  it('is refused with what to do where its own program can save it otherwise', async () => {
    const ghost = '{"db":[{"meta":{"exported_on":1,"version":"5.79.0"},"data":{"posts":[]}}]}';
    const word = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await problemOf('a.doc', word)).toEqual({
      kind: 'format-foreign',
      path: 'a.doc',
      format: 'word-97',
    });
    expect(await problemOf('a.pdf', '%PDF-1.7')).toMatchObject({ format: 'pdf' });
    expect(await problemOf('a.md', '%PDF-1.7')).toMatchObject({ format: 'pdf' });
    const compound = (stream: string) =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(504),
        Buffer.from(stream, 'utf16le'),
      ]);
    const packed: Record<string, [string, Uint8Array]> = {
      protected: ['a.docx', compound('EncryptedPackage')],
      outlook: ['a.msg', compound('__substg1.0_0037001F')],
      'word-97': ['a.doc', compound('WordDocument')],
      epub: ['a.epub', await zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<p/>' })],
      slides: ['a.pptx', await zipOf({ 'ppt/presentation.xml': '<p/>' })],
      sheet: ['a.xlsx', await zipOf({ 'xl/workbook.xml': '<p/>' })],
      pages: ['a.pages', await zipOf({ 'Index/Document.iwa': 'x' })],
      'pages-09': ['a.zip', await zipOf({ 'index.xml': '<x/>', 'buildVersionHistory.plist': '<x/>' })],
    };
    for (const [format, [name, bytes]] of Object.entries(packed)) {
      const problem = { kind: 'format-foreign', path: name, format };
      expect(await problemOf(name, bytes)).toEqual(problem);
    }
    expect(await problemOf('b.pages', await zipOf({ 'index.xml': '<x/>' }))).toMatchObject({
      format: 'pages-09',
    });
    expect(await problemOf('b.key', await zipOf({ 'index.apxl': '<x/>' }))).toMatchObject({
      format: 'slides',
    });
    expect(await problemOf('a.json', ghost)).toMatchObject({ format: 'ghost' });
    expect(await problemOf('b.json', '{"name":"site","version":"1"}')).toMatchObject({
      kind: 'format-unknown',
    });
  });

  it('is refused as unknown', async () => {
    for (const [name, content] of Object.entries({
      'a.exe': 'MZ',
      a: 'words',
    })) {
      expect(await problemOf(name, content), name).toMatchObject({ kind: 'format-unknown', path: name });
    }
  });

  it('is unreadable when a picture has the name of a document', async () => {
    for (const [name, start] of [
      ['a.docx', '\x89PNG'],
      ['a.odt', '\xff\xd8\xff'],
      ['a.md', '\x89PNG'],
    ] as const)
      expect(await problemOf(name, Buffer.from(start, 'latin1'))).toEqual({
        kind: 'file-unreadable',
        path: name,
        why: 'it is not what its name says',
      });
  });

  it('is unreadable when it is binary with the extension of a text', async () => {
    expect(await problemOf('a.md', new Uint8Array([1, 0, 2, 3, 0, 4, 0, 0, 0, 200]))).toMatchObject({
      kind: 'file-unreadable',
      path: 'a.md',
    });
  });

  it('is unreadable when it is too long for a text', async () => {
    expect(await problemOf('a.md', new Uint8Array(10_000_001).fill(97))).toMatchObject({
      kind: 'file-unreadable',
    });
  });

  it('is an empty article when it is empty', async () => {
    expect((await read('a.md', '')).article).toMatchObject({ headline: '', body: [], slug: '' });
  });
});

describe('a damaged document', () => {
  it('is unreadable wherever it was cut or altered', async () => {
    for (const name of ['pandoc.docx', 'pandoc.odt']) {
      const whole = fixture(name);
      for (const part of [0.02, 0.3, 0.7, 0.999]) {
        expect(
          await problemOf(name, whole.subarray(0, Math.floor(whole.length * part))),
          `${name} ${part}`,
        ).toMatchObject({ kind: 'file-unreadable' });
      }
      const altered = Buffer.from(whole);
      const at = altered.indexOf(name.endsWith('docx') ? 'word/document.xml' : 'content.xml') + 400;
      altered.fill(0x55, at, at + 40);
      expect(await problemOf(name, altered), name).toMatchObject({ kind: 'file-unreadable' });
    }
  });

  it('is read where the comment at the end of its zip is not as long as it says', async () => {
    const whole = fixture('pandoc.docx');
    const { article } = await read('a.docx', whole);
    const short = Buffer.from(whole);
    short.writeUInt16LE(7, short.length - 2);
    for (const bytes of [short, Buffer.concat([whole, Buffer.from('\r\n\r\n')])])
      expect((await read('a.docx', bytes)).article).toEqual(article);
  });

  it('is unreadable when it is a zip of something else, or broken XML', async () => {
    expect(await problemOf('a.docx', await zipOf({ 'x.txt': Buffer.from('x') }))).toMatchObject({
      kind: 'file-unreadable',
    });
    expect(await problemOf('a.odt', await zipOf({ 'content.xml': Buffer.from('<a><b></a>') }))).toMatchObject(
      { kind: 'file-unreadable' },
    );
    expect(await problemOf('a.docx', 'Not a zip')).toMatchObject({ kind: 'file-unreadable' });
  });

  it('is unreadable when it would unpack to more than 300 MB', async () => {
    const bomb = await zipOf(
      Object.fromEntries(
        Array.from({ length: 5 }, (_, index) => [`word/${index}.xml`, Buffer.alloc(80_000_000)]),
      ),
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await problemOf('bomb.docx', bomb)).toMatchObject(tooLarge);
  });

  it('is refused for the size that it declares, before it is unpacked', async () => {
    const bytes = await zipThatSays(2_000_000_000);
    expect(await problemOf('a.odt', bytes)).toMatchObject(tooLarge);
  });

  it('is unreadable when a file in it is longer than declared', async () => {
    expect(await problemOf('a.odt', await zipThatSays(5))).toMatchObject({ kind: 'file-unreadable' });
    expect(deflateRawSync(Buffer.alloc(50_000, 97)).length).toBeLessThan(500);
  });

  it('cannot read another file through an entity', async () => {
    const content =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>&e;</text:p></office:text></office:body></office:document-content>';
    const problem = await problemOf('a.odt', await zipOf({ 'content.xml': Buffer.from(content) }));
    expect(problem).toMatchObject({ kind: 'file-unreadable' });
  });

  it('is unreadable, not a crash, when it is nested too deeply', async () => {
    const deep = 60_000;
    for (const [name, text] of Object.entries({
      'a.html': `${'<div>'.repeat(deep)}x`,
      'b.html': `${'<ul><li>'.repeat(deep)}x`,
    })) {
      expect(await problemOf(name, text), name).toMatchObject({
        kind: 'file-unreadable',
        why: 'it is nested too deeply',
      });
    }
    const odt = `<office:text>${'<text:p>'.repeat(deep)}${'</text:p>'.repeat(deep)}</office:text>`;
    expect(await problemOf('a.odt', await zipOf({ 'content.xml': Buffer.from(odt) }))).toMatchObject({
      kind: 'file-unreadable',
    });
  });
});

describe('a count that only a file made to do harm holds', () => {
  it('of spaces in an OpenDocument text is cut to what anyone aligns words with', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
      <text:p>Avant<text:s text:c="2000000000"/>après<text:s text:c="-3"/>et fin</text:p></office:text></office:body></office:document-content>`;
    const file = await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
    expect(sketch((await read('a.odt', file)).article.body)).toEqual(['p Avant après et fin']);
  });
});
