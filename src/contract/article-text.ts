import { z } from 'zod';
import { articleSchema } from '../article';
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
  return { json: `${written(rest).slice(0, -1)},"body":[${body.map(blockText).join(',')}]}` };
}

const known = new WeakMap<Block, string>();

function blockText(block: Block): string {
  const text = known.get(block) ?? written(block);
  known.set(block, text);
  return text;
}

/** JSON whose signs all fit in a byte: V8 keeps and copies such a text in half the room. */
function written(value: object): string {
  return JSON.stringify(value).replace(
    /[^\u0000-\u00FF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An article's JSON text, read; refused when it is not a whole article. */
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
