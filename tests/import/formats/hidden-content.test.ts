import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Comment } from 'docx';
import { describe, expect, it } from 'vitest';
import { read, sketch } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

const changed = { id: 1, author: 'jdupont', date: '2026-01-01T00:00:00Z' };

describe('content that an author had hidden or deleted', () => {
  it('is not imported from a Word document: deletions, comments, hidden text, names', async () => {
    const document = new Document({
      creator: 'jdupont',
      lastModifiedBy: 'jdupont',
      title: 'Titre du document',
      comments: {
        children: [
          {
            id: 0,
            author: 'jdupont',
            children: [new Paragraph('commentaire')],
          } satisfies ConstructorParameters<typeof Comment>[0],
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('en-tête')] }) },
          footers: { default: new Footer({ children: [new Paragraph('12')] }) },
          children: [
            new Paragraph({
              children: [
                new TextRun('Gardé'),
                new DeletedTextRun({ text: ' effacé', ...changed }),
                new InsertedTextRun({ text: ' ajouté', ...changed, id: 2 }),
                new TextRun({ text: ' caché', vanish: true }),
                new CommentRangeStart(0),
                new TextRun({ text: ' commenté', bold: true }),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new TextRun('.'),
              ],
            }),
          ],
        },
      ],
    });
    const { article, notices } = await read('a.docx', new Uint8Array(await Packer.toBuffer(document)));
    expect(sketch(article.body)).toEqual(['p Gardé ajouté* commenté*.']);
    expect(article).toMatchObject({ headline: 'Titre du document', byline: '' });
    expect(JSON.stringify(article)).not.toMatch(/jdupont|effacé|caché|commentaire|en-tête/);
    expect(notices.map((notice) => ('what' in notice ? notice.what : notice.kind)).sort()).toEqual([
      'comment',
      'hidden-text',
      'page-header',
      'tracked-deletion',
      'tracked-insertion',
    ]);
  });

  it('is not imported from a hidden section of an OpenDocument text', async () => {
    const section = (attributes: string, words: string) =>
      `<text:section ${attributes}><text:p>${words}</text:p></text:section>`;
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
      <text:p>Gardé</text:p>
      ${section('text:name="a" text:display="none"', 'ne pas diffuser')}
      ${section('text:name="b" text:display="condition" text:is-hidden="true"', 'ni ceci')}
      ${section('text:name="c"', 'à lire')}
      </office:text></office:body></office:document-content>`;
    const { article, notices } = await read(
      'a.odt',
      await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content }),
    );
    expect(sketch(article.body)).toEqual(['p Gardé', 'p à lire']);
    expect(notices).toContainEqual({ kind: 'dropped', file: 'a.odt', what: 'hidden-text', count: 2 });
  });

  it('is not imported from a page of Google Docs: its comments are no notes', async () => {
    const page = `<p><a href="https://www.google.com/url?q=https://exemple.org/eau&amp;sa=D&amp;ust=1">Voir</a></p><p>Phrase<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> notée<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p>
      <hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Rapport.</span></p></div>
      <div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>ne pas publier</span></p></div>`;
    const { article, notices } = await read('a.html', page);
    expect(sketch(article.body)).toEqual(['p [Voir](https://exemple.org/eau)', 'p Phrase notée{Rapport.}.']);
    expect(JSON.stringify(article)).not.toMatch(/publier|cmnt|\[a\]/);
    expect(notices).toContainEqual({ kind: 'dropped', file: 'a.html', what: 'comment', count: 1 });
  });

  it('is removed without other text, wherever the comments are', async () => {
    const call = '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>';
    const comment = '<p><a href="#cmnt_ref1" id="cmnt1">[a]</a> secret</p>';
    const page = `<div><div>${comment}<h2>Titre</h2><p>Un${call}.</p></div><div>${comment.replaceAll('1', '2')}<p>secret aussi</p></div><p>Fin.</p></div>`;
    const { article } = await read('a.html', page);
    expect(JSON.stringify(article)).not.toContain('secret');
    for (const words of ['Titre', 'Un', 'Fin.']) expect(JSON.stringify(article)).toContain(words);
  });

  it('is not imported from an OpenDocument text', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:dc="d">
      <office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
      <office:body><office:text>
        <text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>jdupont</dc:creator></office:change-info><text:p>effacé</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:table-of-content><text:index-body><text:p>sommaire</text:p></text:index-body></text:table-of-content>
        <text:p>Gardé<text:span text:style-name="T1"> caché</text:span><office:annotation><dc:creator>jdupont</dc:creator><text:p>commentaire</text:p></office:annotation><text:s text:c="2"/>fin<text:line-break/>suite<text:tab/>et</text:p>
      </office:text></office:body></office:document-content>`;
    const meta = '<m xmlns:dc="d"><dc:creator>jdupont</dc:creator><dc:title>Titre</dc:title></m>';
    const { article, notices } = await read(
      'a.odt',
      await zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': content,
        'meta.xml': meta,
      }),
    );
    expect(sketch(article.body)).toEqual(['p Gardé fin⏎suite et']);
    expect(JSON.stringify(article)).not.toMatch(/jdupont|effacé|caché|commentaire|sommaire/);
    expect(notices.map((notice) => (notice.kind === 'dropped' ? notice.what : notice.kind)).sort()).toEqual([
      'comment',
      'hidden-text',
      'table-of-contents',
      'tracked-deletion',
    ]);
  });
});
