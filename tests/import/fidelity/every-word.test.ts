import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChosen } from '../../../electron/import';
import { unpack } from '../../../electron/import/formats/office/unpack';
import { fixtureFolder, readAll } from '../support/read-source';
import type { ReadText } from '../support/read-source';

const fixtures = join(import.meta.dirname, '../../fixtures/import');

/** How often each word occurs in a text. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Every text of an article and of its report, except the names of kinds. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['type', 'what', 'why', 'hash', 'id', 'kind', 'status', 'zone'].includes(key) ? [] : [value];
  if (typeof value === 'number') return key === 'start' ? [String(value)] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}

/** The words of a source that are missing, or too few, in its article and its report. */
function missingWords(source: string, ...became: unknown[]): string[] {
  const there = wordsOf(became.flatMap((each) => textsIn(each)).join('\n'));
  // Numbers of notes, lists and pages are counted anew.
  return [...wordsOf(source)]
    .filter(([word, count]) => !/^\d{1,2}$/.test(word) && (there.get(word) ?? 0) < count)
    .map(([word]) => word);
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const decoded = (xml: string) =>
  xml.replace(/&(lt|gt|quot|apos|nbsp|amp|#\d+|#x[\da-f]+);/gi, (_, name: string) => {
    const known: Record<string, string> = {
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
      nbsp: '\u00a0',
      amp: '&',
    };
    if (!name.startsWith('#')) return known[name.toLowerCase()] ?? '';
    return String.fromCodePoint(
      name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });

/** The text in all parts of a Word document, from its XML; alternatives for older programs are left out. */
async function docxWords(bytes: Uint8Array): Promise<string> {
  const entries = await unpack(bytes);
  const parts = [...entries].filter(([path]) =>
    /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(path),
  );
  const whole = parts
    .map(([, part]) => textOf(part).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, ''))
    .join(' ')
    // A drop cap is a paragraph of its own, and the beginning of the next.
    .replace(/(<w:framePr w:dropCap=(?:(?!<\/w:p>).)*)<\/w:p>/gs, '$1');
  const pieces = whole.matchAll(
    /<(?:w|m):(?:t|delText)(?: [^>]*)?>([^<]*)<|<\/w:p>|<w:(?:tab|br|noBreakHyphen)\b/g,
  );
  return [...pieces].map(([, words]) => decoded(words ?? ' ')).join('');
}

/** The text of an OpenDocument text, with its notes, headers and footers. */
async function odtWords(bytes: Uint8Array): Promise<string> {
  const entries = await unpack(bytes);
  const printed = [
    ...textOf(entries.get('styles.xml')).matchAll(/<style:(header|footer)[ >].*?<\/style:\1>/gs),
  ].map(([part]) => part);
  const text = textOf(entries.get('content.xml')).replace(/^.*<office:text/s, '<office:text');
  const elsewhere =
    /<text:note-citation[^>]*>.*?<\/text:note-citation>|<dc:(creator|date)>.*?<\/dc:\1>|<meta:creator-initials>.*?<\/meta:creator-initials>/gs;
  return [text, ...printed]
    .join(' ')
    .replace(elsewhere, '')
    .replace(/<(office:annotation|text:note|draw:frame)\b/g, ' <$1')
    .replace(/<svg:(title|desc)>.*?<\/svg:\1>/gs, ' ')
    .replace(/<\/text:(p|h)>|<text:(tab|line-break|s)\b[^>]*\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&[^;]+;/g, decoded);
}

/** The text of a page, shown or not. */
function htmlWords(page: string): string {
  const alternatives = [...page.matchAll(/ alt="([^"]*)"/g)].map(([, alt]) => alt);
  return [page, ...alternatives]
    .join(' ')
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .replace(/<a [^>]*class="(footnote-ref|footnote-back|sdfootnote\w+|sdendnote\w+)"[^>]*>.*?<\/a>/gs, '')
    .replace(/<!--(.*?)-->/gs, ' $1 ')
    .replace(/<!\w[^>]*>/g, '')
    .replace(
      /<(\/?)(p|li|td|th|tr|h\d|div|figcaption|figure|ul|ol|table|br|title|hr|dd|dt|blockquote|section)\b[^>]*>/g,
      ' ',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&[^;\s]+;/g, decoded);
}

/** The text of a Markdown file without its syntax, the addresses of pictures and the names of its fields. */
function markdownWords(text: string): string {
  return htmlWords(
    text
      .replace(
        /^(---\n)(.*?)(\n---\n)/s,
        (_, open: string, fields: string) => open + fields.replace(/^\w+:/gm, ''),
      )
      .replace(/\[\^[\w-]+\]:?/g, ' ')
      .replace(/^(\s*)\d+\.(?= )/gm, '$1')
      .replace(/<(https?:[^>]*|[^>\s]+@[^>]+)>/g, ' $1 '),
  );
}

describe('every word of a document', () => {
  const files = readdirSync(join(fixtures, 'corpus')).filter((name) => /\.(docx|odt|html|md)$/.test(name));
  it.each(files)('%s is in its article or in its report', async (file) => {
    const path = join(fixtures, 'corpus', file);
    const bytes = readFileSync(path);
    const words = {
      docx: docxWords,
      odt: odtWords,
      html: (page: Uint8Array) => htmlWords(textOf(page)),
      md: (page: Uint8Array) => markdownWords(textOf(page)),
    }[file.split('.').at(-1) ?? ''];
    const { texts } = await readAll(await openChosen(path, file));
    const read = texts.get(file) as ReadText;
    const source = (await words?.(bytes)) ?? '';
    // The title of a page repeats its headline.
    const once = file.endsWith('html') ? source.replace(read.article.headline, '') : source;
    expect(missingWords(once, read.article, read.conversion)).toEqual([]);
    expect(read.article.body.length).toBeGreaterThan(3);
  });
});

describe('every word of a folder', () => {
  it.each(['hugo', 'jekyll'])(
    'of %s is in its articles, in their reports or among the skipped files',
    async (folder) => {
      const source = await fixtureFolder(folder);
      const result = await readAll(source);
      const all = [...result.texts.values()];
      for (const file of source.files.filter(({ path }) => result.texts.has(path))) {
        const bytes = await file.read();
        if (!bytes.ok) expect.fail(file.path);
        const read = result.texts.get(file.path);
        expect(
          missingWords(frontless(textOf(bytes.value)), read?.article, read?.conversion, result.kept),
          file.path,
        ).toEqual([]);
      }
      const named = [...result.texts.keys(), ...result.kept, ...result.skipped].join('\n');
      for (const { path } of source.files) expect(named, path).toContain(path.split('/').at(-1));
      expect(all.length).toBeGreaterThan(3);
    },
  );

  /**
   * Without the names of fields, dates, which are reported in another form, closing tags, and the label of a credit.
   */
  function frontless(text: string): string {
    return text
      .replace(
        /^(---|\+\+\+)\n(.*?\n)\1\n/s,
        (_, _sign: string, fields: string) => `${fields.replace(/^[\w.]+ ?[:=]|^\[\w+\]/gm, '')}\n`,
      )
      .replace(/^\{\n.*?\n\}\n/s, (fields) => fields.replace(/"\w+":/g, ''))
      .replace(/\{\{[<%]\s*\/.*?\}\}|\{%\s*end.*?%\}/g, ' ')
      .replace(/\d{4}-\d\d-\d\d(T[\d:+]+| [\d:]+ \+\d+)?/g, '')
      .replace(/\b(true|false)\b|Photo :|<!--more-->|\{% comment %\}|^ \/assets\/.*$/gm, '')
      .replace(/\[\^\w+\]/g, ' ')
      .replace(/\]\([^)]*\)/g, '] ');
  }
});

describe('every word of an export', () => {
  it('of WordPress is in its articles, in their reports or among the skipped items', async () => {
    const result = await readAll(await fixtureFolder('wordpress'));
    const xml = readFileSync(join(fixtures, 'wordpress/export.xml'), 'utf8');
    const items = [...xml.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item]) => item ?? '');
    const fields = items.flatMap((item) => [
      ...[
        ...item.matchAll(
          /<(?:title|content:encoded|excerpt:encoded|wp:comment_content|wp:comment_author|wp:attachment_url)>(.*?)<\/[\w:]+>/gs,
        ),
      ].map(([, words]) => words ?? ''),
      ...[...item.matchAll(/<category domain[^>]*>(.*?)<\/category>/gs)].map(([, words]) => words ?? ''),
    ]);
    const source = htmlWords(
      fields
        .join('\n')
        .replace(/<!\[CDATA\[|\]\]>/g, ' ')
        .replace(/<!--\s*\/?wp:.*?-->/gs, ' ')
        .replace(/<sup data-fn.*?<\/sup>/gs, ''),
    );
    // The names of media are those of their files, reported by their address.
    expect(
      missingWords(
        source.replace(/\b(guichet|quai)\b\s*\n/g, ''),
        [...result.texts.values()],
        result.skipped,
      ),
    ).toEqual([]);
  });
});
