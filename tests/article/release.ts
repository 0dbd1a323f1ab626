import { newArticle } from '../../src/article';
import type { Article, Block, Inline, Mark } from '../../src/article';

/** A short release, changed as a test asks. */
export function releaseWith(changes: Partial<Article>): Article {
  const date = { local: '2026-03-02T09:00', zone: 'Europe/Paris' };
  const id = '5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11';
  return { ...newArticle({ id, kind: 'release', language: 'fr', date }), ...changes };
}

/** A run of text under some marks. */
export function run(text: string, ...marks: Mark[]): Inline {
  return { type: 'text', text, marks };
}

/** A paragraph of runs; a string is a run without marks. */
export function paragraph(...content: (Inline | string)[]): Extract<Block, { type: 'paragraph' }> {
  return {
    type: 'paragraph',
    content: content.map((piece) => (typeof piece === 'string' ? run(piece) : piece)),
  };
}
