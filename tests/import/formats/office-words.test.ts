import { describe, expect, it, test } from 'vitest';
import { bodyOf, read, sketch } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...list: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map((each, index) => {
      const [kind = '', target = ''] = each.split(' ');
      return `<Relationship Id="rId${index + 1}" Type="${kinds}/${kind}" Target="${target}"/>`;
    })
    .join('')}</Relationships>`;

const docx = (body: string, more: Record<string, string> = {}) =>
  zipOf({
    '_rels/.rels': relations('officeDocument word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${kinds}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const odt = (styles: string, body: string) =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:font-face-decls><style:font-face style:name="Symbol1" svg:font-family="Symbol"/></office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

describe('alternative texts', () => {
  const byPrograms = [
    'C:\\Users\\amartin\\Pictures\\IMG_0123.JPG',
    'file:///home/ana/Images/quai.jpg',
    '\\\\serveur\\partage\\logo.png',
    'Une image contenant texte, extérieur\n\nDescription générée automatiquement',
    'A group of people standing\n\nDescription automatically generated with medium confidence',
    'Ein Bild, das Text enthält. Automatisch generierte Beschreibung',
    'Imagen que contiene exterior. Descripción generada automáticamente',
    'Immagine che contiene testo. Descrizione generata automaticamente',
    'A close-up of a sign AI-generated content may be incorrect.',
    'May be an image of 3 people and outdoors',
  ];

  it('that a program wrote are left out, and said', async () => {
    for (const alt of byPrograms) {
      const { article, notices } = await read('a.html', `<p><img src="a.png" alt="${alt}"></p><p>Mots.</p>`, {
        'a.png': 'x',
      });
      expect(article.body[0]).toMatchObject({ type: 'figure', alt: '' });
      expect(notices).toContainEqual({ kind: 'dropped', file: 'a.html', what: 'program-alt', count: 1 });
    }
  });

  it('of the lead picture too; those of a person stay', async () => {
    const lead = (alt: string) => `---\nimage: { src: a.png, alt: ${JSON.stringify(alt)} }\n---\nMots.`;
    const leadOf = async (alt: string) => (await read('a.md', lead(alt), { 'a.png': 'x' })).article.lead;
    expect(await leadOf('C:\\Users\\amartin\\a.png')).toMatchObject({ alt: '' });
    for (const own of ['Un quai vide', 'Affiche : « C:/ est plein », à la mairie', 'Le 5/6, place Ducourt'])
      expect(await leadOf(own)).toMatchObject({ alt: own });
  });
});

describe('struck-out words', () => {
  it.each([
    ['a.md', 'Jeudi : la réunion de ~~mardi~~ mercredi.'],
    ['a.html', '<p>Jeudi : la réunion de <del>mardi</del> mercredi.</p>'],
    [
      'b.html',
      '<p>Jeudi : la réunion de <span style="text-decoration: line-through">mardi</span> mercredi.</p>',
    ],
  ])('are gone, and their words are in the report: %s', async (name, text) => {
    const { article, notices } = await read(name, text);
    expect(sketch(article.body)).toEqual(['p Jeudi : la réunion de mercredi.']);
    expect(notices).toContainEqual({ kind: 'dropped', file: name, what: 'strikethrough', count: 1 });
  });

  it('are gone in Word and OpenDocument', async () => {
    const word = await docx(
      `<w:p>${run('La réunion de ')}${run('mardi', '<w:strike/>')}${run(' mercredi.')}</w:p>`,
    );
    const style =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const writer = await odt(
      style,
      '<text:p>La réunion de <text:span text:style-name="T1">mardi</text:span> mercredi.</text:p>',
    );
    for (const [name, bytes] of Object.entries({ 'a.docx': word, 'a.odt': writer })) {
      const { article, notices } = await read(name, bytes);
      expect(sketch(article.body)).toEqual(['p La réunion de mercredi.']);
      expect(notices).toContainEqual({ kind: 'dropped', file: name, what: 'strikethrough', count: 1 });
    }
  });
});

describe('signs of fonts that have no letters', () => {
  it('are in Unicode in Word: w:sym, and text set in Symbol', async () => {
    const symbols = ['Symbol F061', 'Symbol F0B3', 'Wingdings F0FE', 'Wingdings 2 F052', 'Webdings F0A5']
      .map((each) => each.split(/ (?=\S+$)/))
      .map(([font = '', char = '']) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`);
    const font = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
    const bytes = await docx(
      `<w:p>${run('Signes ')}${symbols.join('')}${run(' et ')}${run('D\uf06d', font)}.</w:p>`,
    );
    const [line] = sketch((await read('a.docx', bytes)).article.body);
    expect(line).toMatch(/^p Signes α≥☑/);
    expect(line).toContain(' et Δμ');
    expect(line).not.toMatch(/[\ufffd\ue000-\uf8ff]/);
  });

  it('are in Unicode in OpenDocument and in HTML', async () => {
    const style =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:font-name="Symbol1"/></style:style>';
    const bytes = await odt(style, '<text:p>Un <text:span text:style-name="T1">\uf061</text:span>.</text:p>');
    expect(sketch((await read('a.odt', bytes)).article.body)).toEqual(['p Un α.']);
    expect(
      sketch(
        await bodyOf(
          'a.html',
          '<p>Un <span style="font-family:Symbol">a</span> et <font face="Wingdings">ü</font>, soit <span style="font-family:Arial">a</span>.</p>',
        ),
      ),
    ).toEqual(['p Un α et ✓, soit a.']);
  });
});

test('a document inserted into another is named with its file', async () => {
  const bytes = await docx('<w:p><w:r><w:t>Mots.</w:t></w:r></w:p><w:altChunk r:id="rId1"/>', {
    'word/_rels/document.xml.rels': relations('aFChunk afchunk.mht'),
  });
  expect((await read('a.docx', bytes)).notices).toContainEqual({
    kind: 'dropped',
    file: 'a.docx',
    what: 'alt-chunk',
    count: 1,
  });
});
