import { z } from 'zod';
import { articleSchema } from '../article';
import type { Article, Block } from '../article';

/**
 * An article as JSON text. Between processes a text is copied at once, an article part by part: at 50,000 words that takes as
 * long as a frame, five times a second while one types.
 */
export interface ArticleText {
  json: string;
}

/** An article as JSON; the JSON of blocks is cached by block. */
export function articleText({ body, ...rest }: Article): ArticleText {
  return { json: `${written(rest).slice(0, -1)},"body":[${body.map(blockText).join(',')}]}` };
}

const known = new WeakMap<Block, string>();

function blockText(block: Block): string {
  const text = known.get(block) ?? written(block);
  known.set(block, text);
  return text;
}

/** JSON in which each character fits in a byte: V8 keeps and copies it in half the memory. */
function written(value: object): string {
  return JSON.stringify(value).replace(
    /[^\u0000-\u00FF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Parses an article's JSON; refuses what is not a whole article. */
export const articleTextSchema: z.ZodType<Article> = z
  .object({ json: z.string() })
  .transform(({ json }, context) => {
    try {
      return JSON.parse(json) as z.input<typeof articleSchema>;
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(articleSchema);
