import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../../src/article';
import { makeReleaseDocx } from '../../../../electron/export/press/docx/release-docx';
import { unzip } from '../../../../electron/export/press/zip';
import { makeSmallCopy, documentLimit } from '../../../../electron/export/pictures/small-copy';
import { composeRelease } from '../../../../src/render';
import { SaxesParser } from 'saxes';
import { closingStations } from '../../../fixtures/closing-stations';
import { everyBlock } from '../../../fixtures/every-block';
import { embargoedRelease, sampleMasthead, sampleRelease } from '../../../render/press/sample-release';
import { machineSecrets, phonePhoto } from '../press-fixture';

const photo = await makeSmallCopy(await phonePhoto(600, 400), 'photo', documentLimit);
if (!photo.ok) throw new Error(photo.problem.kind);
const picture = photo.value;
const pictures = new Map(['1', '2', 'a'].map((digit) => [digit.repeat(64), picture]));

function docxOf(
  article: Article,
  logos: Parameters<typeof makeReleaseDocx>[0]['logos'] = [],
): Promise<Uint8Array> {
  const release = composeRelease(article, sampleMasthead);
  return makeReleaseDocx({
    release,
    masthead: sampleMasthead,
    date: article.date,
    instant: '2026-02-24T08:30:00Z',
    pictures,
    logos,
  });
}

async function partsOf(document: Uint8Array): Promise<Map<string, string>> {
  return new Map(
    (await unzip(document)).map((part) => [part.name, Buffer.from(part.bytes).toString('utf8')]),
  );
}

/** The document as converted by mammoth, an independent reader. */
async function readBack(document: Uint8Array): Promise<{ html: string; messages: string[] }> {
  const styleMap = [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='caption'] => figcaption:fresh",
    "p[style-name='End Mark'] => p.end:fresh",
  ];
  const read = await mammoth.convertToHtml({ buffer: Buffer.from(document) }, { styleMap });
  return {
    html: read.value,
    messages: read.messages.filter((message) => message.type === 'error').map((message) => message.message),
  };
}

describe.each(everyBlock.map((block) => [block.type, block] as const))(
  'a %s',
  (type: Block['type'], block) => {
    const number = everyBlock.filter((other) => other.type === type).indexOf(block) + 1;

    it('is read back by another program', async () => {
      const article = {
        ...sampleRelease,
        kicker: '',
        standfirst: '',
        lead: null,
        body: [block],
        notesToEditors: [],
      };
      const { html, messages } = await readBack(await docxOf(article));
      expect(messages).toEqual([]);
      const body = /<\/h1>([^]*?)<p class="end">/.exec(html)?.[1] ?? '';
      const notes = /<ol><li id="footnote[^]*$/.exec(html)?.[0] ?? '';
      const text = `${body}\n${notes}`.replace(/data:image[^"]*/g, 'data:…').replace(/></g, '>\n<');
      await expect(`${text.trim()}\n`).toMatchFileSnapshot(`golden/docx-${type}-${String(number)}.html`);
    });
  },
);

describe('a release as a Word document', () => {
  it('has its parts in order, from the embargo to the licence', async () => {
    const { html } = await readBack(await docxOf(embargoedRelease));
    const order = [
      'SOUS EMBARGO JUSQU’AU mardi 3\u00a0mars 2026',
      'Collectif de la ligne d’Ourche',
      'Communiqué de presse · Rennes, le 24\u00a0février 2026',
      '<h1>Ligne d’Ourche',
      '<p>Contact presse\u00a0: <strong>Maud Kerbrat</strong>, <a href="tel:+33639984120">',
      'À partir du 1<sup>er</sup> mars',
      'La halte d’Ourche, un matin de rentrée — Photo\u00a0: Collectif',
      'Le nouveau service annuel',
      '– Fin –',
      '>Contact presse<',
      'href="mailto:presse@ligne-ourche.example"',
      'href="tel:+33639984121"',
      'Notes aux rédactions',
      'À propos de La Ligne d’Ourche',
      'CC BY-SA 4.0',
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('keeps the declared alignment of a table, and says what names its rows and columns', async () => {
    const parts = await partsOf(await docxOf({ ...sampleRelease, body: [closingStations] }));
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(parts.get('word/document.xml') ?? '')?.[0] ?? '';
    const declared = ['left', 'right', 'center', 'right', 'center', 'start'];
    expect([...table.matchAll(/<w:jc w:val="(\w+)"/g)].map(([, value]) => value)).toEqual([
      ...declared,
      ...declared,
      ...declared,
    ]);
    expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(?:1|true)"[^>]*w:firstColumn="(?:1|true)"/);
    expect(table.match(/<w:tblHeader/g)).toHaveLength(1);
  });

  it('has alternative texts, a language and the size A4', async () => {
    const document = await docxOf(sampleRelease);
    expect((await readBack(document)).html).toContain(
      'alt="Un autorail rouge arrêté le long d’un quai où attendent des lycéens"',
    );
    const parts = await partsOf(document);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="fr"');
    expect(parts.get('word/document.xml')).toContain('w:w="11906" w:h="16838"');
  });

  it('has the logos of the groups that sign in one line, each named', async () => {
    const logos = ['Collectif', 'Ligue des quais'].map((group) => ({ ...picture, group }));
    const document = await docxOf(sampleRelease, logos);
    const [head = ''] = (await readBack(document)).html.split('Collectif de la ligne d’Ourche');
    expect(
      head.match(/<p>(?:(?!<\/p>).)*alt="Collectif"(?:(?!<\/p>).)*alt="Ligue des quais"/),
    ).not.toBeNull();
    const drawn = (await partsOf(document)).get('word/document.xml') ?? '';
    const numbers = [...drawn.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('repeats the heading row of a table and numbers each list for itself', async () => {
    const list = (start: number): Block => ({
      type: 'numberedList',
      start,
      items: [{ content: [{ type: 'paragraph', content: [{ type: 'text', text: 'point', marks: [] }] }] }],
    });
    const parts = await partsOf(
      await docxOf({ ...sampleRelease, body: [...sampleRelease.body, list(1), list(7)] }),
    );
    expect(parts.get('word/document.xml')).toContain('<w:tblHeader/>');
    expect(parts.get('word/numbering.xml')?.match(/<w:start w:val="7"\/>/g)).toHaveLength(1);
  });

  it('has no metadata but the article’s date and the group’s name', async () => {
    const core = (await partsOf(await docxOf(sampleRelease))).get('docProps/core.xml') ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-02-24T08:30:00Z', '2026-02-24T08:30:00Z']);
    expect(core).toContain('<dc:creator>Collectif de la ligne d’Ourche</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Collectif de la ligne d’Ourche</cp:lastModifiedBy>');
  });

  it('is the same document twice, and names neither machine nor user', async () => {
    const article = { ...sampleRelease, body: [...sampleRelease.body, ...everyBlock] };
    const [once, again] = [await docxOf(article), await docxOf(article)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    for (const [, text] of await partsOf(once)) {
      for (const secret of machineSecrets()) expect(text).not.toContain(secret);
    }
  });

  it('is well-formed whatever the text', async () => {
    const nasty = 'a\u0000b\u0007 <w:p> & "\ud83d" 🚆 \uffff ]]>';
    const body: Block[] = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: nasty, marks: [{ type: 'link', href: 'https://exemple.org/?a=1&b="<' }] },
        ],
      },
    ];
    const document = await docxOf({ ...sampleRelease, headline: nasty, kicker: nasty, byline: nasty, body });
    for (const [name, text] of await partsOf(document)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(text).close();
    }
    expect((await readBack(document)).html).toContain('ab &lt;w:p&gt; &amp;');
  });

  it('is laid out from right to left in such a language', async () => {
    const parts = await partsOf(await docxOf({ ...sampleRelease, language: 'ar' }));
    expect(parts.get('word/document.xml')).toContain('<w:bidi/>');
  });

  it('leads from a link to the crosshead of its text, the same each time', async () => {
    const linked = (href: string): Block => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `vers ${href}`, marks: [{ type: 'link', href }] }],
    });
    const crosshead = (text: string): Block => ({
      type: 'crosshead',
      level: 1,
      content: [{ type: 'text', text, marks: [] }],
    });
    const body = [
      linked('#nos-demandes'),
      linked('#rien'),
      linked('#la-suite'),
      crosshead('Nos demandes'),
      crosshead('La suite'),
    ];
    const article = { ...sampleRelease, body };
    const [once, again] = [await docxOf(article), await docxOf(article)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const { html } = await readBack(once);
    expect(html).toContain('<a href="#part_1">vers #nos-demandes</a>');
    expect(html).toContain('<p>vers #rien</p>');
    expect(html).toContain('<a id="part_1"></a>Nos demandes');
    expect(html).toContain('<a id="part_2"></a>La suite');
    const document = (await partsOf(once)).get('word/document.xml') ?? '';
    expect(document.match(/<w:bookmark(Start|End) [^>]*>/g)).toEqual([
      '<w:bookmarkStart w:name="part_1" w:id="0"/>',
      '<w:bookmarkEnd w:id="0"/>',
      '<w:bookmarkStart w:name="part_2" w:id="1"/>',
      '<w:bookmarkEnd w:id="1"/>',
    ]);
  });
});
