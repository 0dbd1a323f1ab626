import type { Article, Block } from '../article';

/**
 * An article as its JSON text. Between the processes a text is copied at once, an article part by part: at 50,000 words
 * that is a pause as long as a frame, five times a second while one types.
 */
export interface ArticleText {
  json: string;
}

/** Writes an article out; a block that was written before is not written again. */
export function articleText({ body, ...rest }: Article): ArticleText {
  return { json: `${JSON.stringify(rest).slice(0, -1)},"body":[${body.map(blockText).join(',')}]}` };
}

const known = new WeakMap<Block, string>();

function blockText(block: Block): string {
  const text = known.get(block) ?? JSON.stringify(block);
  known.set(block, text);
  return text;
}
