import { spansOf } from '../shortcodes/spans';

/** What WordPress writes where a block begins or ends: `<!-- wp:image {"id":3} -->`, `<!-- /wp:image -->`. */
export interface BlockMark {
  index: number;
  source: string;
  name: string;
  /** JSON as it is written, "" for none. */
  settings: string;
  closing: boolean;
  /** Whether the block has no content of its own. */
  alone: boolean;
}

/** The marks of blocks in the content of a post, in order. */
export function marksIn(content: string): BlockMark[] {
  return spansOf(content, [['<!--', '-->']]).flatMap(({ index, source, words }) => {
    const found = /^\s*(\/?)wp:([\w/-]+?)(?:\s+(\{.*\}))?\s*(\/?)$/s.exec(words.trimEnd());
    if (!found) return [];
    const [, end, name = '', settings = '', alone] = found;
    return [{ index, source, name, settings, closing: end === '/', alone: alone === '/' }];
  });
}

/** Content whose marks are written anew. */
export function withMarks(content: string, write: (mark: BlockMark) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const mark of marksIn(content)) {
    parts.push(content.slice(from, mark.index), write(mark));
    from = mark.index + mark.source.length;
  }
  return [...parts, content.slice(from)].join('');
}
