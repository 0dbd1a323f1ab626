import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { readArticle } from '../../../electron/import';
import type { ImportFile, KeepPicture } from '../../../electron/import';
import type { Article, Block, Inline } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Notice, Problem } from '../../../src/contract';

export const seed = {
  id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b11',
  date: { local: '2026-01-01T10:00', zone: 'Europe/Paris' },
  language: 'fr',
  zone: 'Europe/Paris',
};

/** Stores any bytes as a picture, and remembers which were stored under which name. */
export function keeper() {
  const kept: { name: string; bytes: Uint8Array }[] = [];
  const keep: KeepPicture = (bytes, name) => {
    if (new TextDecoder().decode(bytes) === 'damaged') {
      return Promise.resolve(failed({ kind: 'picture-unreadable', name, why: 'no picture' }));
    }
    kept.push({ name, bytes });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const picture = { hash, type: 'image/png' as const, width: 4, height: 3 };
    return Promise.resolve(done({ picture, caption: '', credit: '' }));
  };
  return { kept, keep };
}

/** A file with a content, and other files beside it. */
export function fileOf(
  name: string,
  content: string | Uint8Array,
  beside: Record<string, string> = {},
): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sibling = (path: string) =>
    Promise.resolve(Object.hasOwn(beside, path) ? new TextEncoder().encode(beside[path]) : null);
  return { name, bytes, sibling };
}

/** Reads a file that can be read. */
export async function read(
  name: string,
  content: string | Uint8Array,
  beside: Record<string, string> = {},
): Promise<{ article: Article; notices: Notice[] }> {
  const result = await readArticle(fileOf(name, content, beside), seed, keeper().keep);
  if (!result.ok) expect.fail(JSON.stringify(result.problem));
  return result.value;
}

export async function bodyOf(
  name: string,
  content: string,
  beside: Record<string, string> = {},
): Promise<Block[]> {
  return (await read(name, content, beside)).article.body;
}

/** Reads a file that cannot be read. */
export async function problemOf(name: string, content: string | Uint8Array): Promise<Problem> {
  const result = await readArticle(fileOf(name, content), seed, keeper().keep);
  if (result.ok) expect.fail('it was read');
  return result.problem;
}

/** Blocks in short: "p …", "h1 …", "- …", with `*bold*`, `/italic/`, `[text](href)`, `{note}`. */
export function sketch(blocks: readonly Block[]): string[] {
  return blocks.flatMap(sketchBlock);
}

function sketchBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`p ${line(block.content)}`];
    case 'crosshead':
      return [`h${block.level} ${line(block.content)}`];
    case 'bulletedList':
    case 'numberedList':
      return block.items.flatMap((item, index) => {
        const sign = block.type === 'bulletedList' ? '-' : `${block.start + index}.`;
        const [first = '', ...others] = item.content.flatMap(sketchBlock);
        return [`${sign} ${first.replace(/^p /, '')}`, ...others.map((each) => `  ${each}`)];
      });
    case 'preformatted':
      return [`pre ${line(block.content)}`];
    case 'quotation':
      return [
        'quotation',
        ...block.content.flatMap(sketchBlock).map((each) => `  ${each}`),
        `  by ${block.speaker} | ${block.role}`,
      ];
    case 'pullQuote':
      return [`pull ${line(block.content)}`];
    case 'figure':
      return [`figure alt=${block.alt} caption=${block.caption} credit=${block.credit}`];
    case 'table':
      return [
        `table ${block.caption}`,
        ...block.rows.map(
          (row) =>
            `  ${row.cells.map((cell) => `${cell.header ? '!' : ''}${line(cell.content)}`).join(' | ')}`,
        ),
      ];
    case 'divider':
      return ['---'];
    case 'boilerplate':
    case 'contacts':
      return [block.type];
    case 'box':
      return ['box', ...block.content.flatMap(sketchBlock).map((each) => `  ${each}`)];
  }
}

export function line(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'lineBreak') return '⏎';
      if (inline.type === 'footnote') return `{${line(inline.content)}}`;
      return inline.marks.reduceRight((text, mark) => {
        if (mark.type === 'link') return `[${text}](${mark.href})`;
        if (mark.type === 'language') return `<${mark.language}:${text}>`;
        return signs[mark.type] + text + signs[mark.type];
      }, inline.text);
    })
    .join('');
}

const signs = { bold: '*', italic: '/', smallCapitals: '%', superscript: '^', subscript: '~', code: '`' };
