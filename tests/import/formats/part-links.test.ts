import { Bookmark, Document, HeadingLevel, InternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { expect, it } from 'vitest';
import { read, sketch } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

const expected = [
  'p Lire [nos demandes](#ce-que-nous-demandons).',
  'h1 Ce que nous demandons',
  'p Un train par heure.',
];

it('a link of a Word document to a bookmark of a heading leads to its crosshead', async () => {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: 'La digue' }),
          new Paragraph({
            children: [
              new TextRun('Lire '),
              new InternalHyperlink({ anchor: 'demandes', children: [new TextRun('nos demandes')] }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new Bookmark({ id: 'demandes', children: [new TextRun('Ce que nous demandons')] })],
          }),
          new Paragraph('Un train par heure.'),
        ],
      },
    ],
  });
  const { article, notices } = await read('a.docx', await Packer.toBuffer(document));
  expect(sketch(article.body)).toEqual(expected);
  expect(notices).toEqual([]);
});

it.each(['#demandes', '#1.Ce que nous demandons|outline', '#0.0.1.Ce%20que%20nous%20demandons|outline'])(
  'a link of a Writer document to a heading leads to its crosshead: %s',
  async (href) => {
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>
      <text:h text:outline-level="1">La digue</text:h>
      <text:p>Lire <text:a xlink:type="simple" xlink:href="${href}">nos demandes</text:a>.</text:p>
      <text:h text:outline-level="2"><text:bookmark-start text:name="demandes"/>Ce que nous demandons<text:bookmark-end text:name="demandes"/></text:h>
      <text:p>Un train par heure.</text:p></office:text></office:body></office:document-content>`;
    const { article, notices } = await read('a.odt', await zipOf({ 'content.xml': Buffer.from(content) }));
    expect(sketch(article.body)).toEqual(expected);
    expect(notices).toEqual([]);
  },
);
