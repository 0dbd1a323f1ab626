import { describe, expect, it } from 'vitest';
import type { Article, Block, Mark } from '../../../src/article';
import { renderLeaflet } from '../../../src/render';
import { lineArticle, lineMasthead } from '../../fixtures/leaflet-articles';

const bold: Mark[] = [{ type: 'bold' }];

function paragraph(...runs: [text: string, marks?: Mark[]][]): Block {
  return { type: 'paragraph', content: runs.map(([text, marks = []]) => ({ type: 'text', text, marks })) };
}

const plain = paragraph(['Le guichet ferme le 1er septembre.']);
const asked = paragraph(
  ['Venez le dire au conseil, ', bold],
  ['jeudi', [...bold, { type: 'italic' }]],
  [' à 19 heures.', bold],
);

/** What is raised of a text with some blocks, as one line. */
function raisedOf(...body: Article['body']): string | null {
  const last = renderLeaflet(lineArticle({ body }), lineMasthead).body.at(-1);
  return last?.raised?.map(({ text }) => text).join(' ') ?? null;
}

describe('what a text asks at its end', () => {
  it('is its last paragraph, where all of that is bold', () => {
    expect(raisedOf(plain, asked)).toBe('Venez le dire au conseil, jeudi à 19 heures.');
  });

  it('is nothing where only some of it is bold, or where something follows', () => {
    expect(raisedOf(plain, paragraph(['Balade dimanche', bold], [', départ de la barrière.']))).toBeNull();
    expect(raisedOf(asked, plain)).toBeNull();
    expect(raisedOf(asked)).toBeNull();
  });

  it('is nothing in a text that has other bold paragraphs, or where it is long', () => {
    expect(raisedOf(paragraph(['Ce que nous voulons', bold]), plain, asked)).toBeNull();
    expect(raisedOf(plain, paragraph(['Venez toutes et tous. '.repeat(12), bold]))).toBeNull();
  });

  it('is nothing where it has a link or a word of another language, which stay in the text', () => {
    const marks: Mark[] = [{ type: 'link', href: 'https://ligne.example/' }, { type: 'bold' }];
    expect(raisedOf(plain, paragraph(['Signez ', bold], ['ici', marks]))).toBeNull();
    expect(
      raisedOf(plain, paragraph(['Venez ', bold], ['now', [...bold, { type: 'language', language: 'en' }]])),
    ).toBeNull();
  });

  it('stays a paragraph of the text for what does not raise it', () => {
    const { body } = renderLeaflet(lineArticle({ body: [plain, asked] }), lineMasthead);
    expect(body.at(-1)?.kind).toBe('paragraph');
  });
});
