import { describe, expect, it } from 'vitest';
import { singleFile, readAll, reportLines } from '../support/read-source';
import { zipOf } from '../support/zip-of';

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of one line and one drawing, whose text is in another part. */
async function documentWith(drawing: string, alt: string, part: string): Promise<Buffer> {
  const relations = (id: string, kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/></Relationships>`;
  return zipOf({
    '_rels/.rels': relations('rId1', 'officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('rId4', 'part', 'drawn/part1.xml'),
    'word/drawn/part1.xml': part,
    'word/document.xml': `<w:document ${names}><w:body><w:p><w:r><w:t>La ligne reste ouverte tout l’été.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Dessin 1" descr="${alt}"/><a:graphic><a:graphicData>${drawing}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>`,
  });
}

async function conversionOf(document: Buffer): Promise<string[]> {
  const { texts } = await readAll(singleFile('lettre.docx', document));
  const [read] = texts.values();
  return read ? reportLines(read.conversion) : ['refused'];
}

describe('the text of a drawing in Word', () => {
  it('is reported for a diagram, point by point', async () => {
    const point = (words: string) =>
      `<dgm:pt><dgm:t><a:p>${words
        .split('|')
        .map((run) => `<a:r><a:t>${run}</a:t></a:r>`)
        .join('')}</a:p></dgm:t></dgm:pt>`;
    const part = `<dgm:dataModel ${names}><dgm:ptLst><dgm:pt/>${point('Recueillir| les signatures')}${point('Rencontrer la région')}${point('')}</dgm:ptLst></dgm:dataModel>`;
    const conversion = await conversionOf(
      await documentWith('<dgm:relIds r:dm="rId4" r:lo="rId5"/>', 'Les étapes', part),
    );
    expect(conversion).toEqual([
      '- drawing ×1: Les étapes | Recueillir les signatures | Rencontrer la région',
    ]);
  });

  it('is reported for a chart: its title and its labels, each once', async () => {
    const years = `<c:strRef><c:strCache><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v></c:pt></c:strCache></c:strRef>`;
    const part = `<c:chartSpace ${names}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Trains supprimés</a:t></a:r></a:p></c:rich></c:tx></c:title><c:ser><c:cat>${years}</c:cat></c:ser><c:ser><c:cat>${years}</c:cat></c:ser></c:chart></c:chartSpace>`;
    const conversion = await conversionOf(await documentWith('<c:chart r:id="rId4"/>', '', part));
    expect(conversion).toEqual(['- chart ×1: Trains supprimés | 2024 | 2025']);
  });

  it('is only the alternative text where the part is missing', async () => {
    const conversion = await conversionOf(
      await documentWith('<dgm:relIds r:dm="rId9"/>', 'Les étapes', `<dgm:dataModel ${names}/>`),
    );
    expect(conversion).toEqual(['- drawing ×1: Les étapes']);
  });
});
