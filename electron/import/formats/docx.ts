import { DamagedDocument, textOf, unpack } from './archive-entries';
import type { Entries } from './archive-entries';
import { documentLanguage } from './docx-language';
import type { EmbeddedPicture, Foreign } from '../foreign-file';
import type { Losses } from '../losses';

/** How Word's and LibreOffice's own styles are told in markup; the classes are those that the walker knows. */
const styles = [
  ...named('title', 'Title', 'Titre'),
  ...named('subtitle', 'Subtitle', 'Sous-titre', 'Chapô', 'Chapo', 'Standfirst'),
  ...named('kicker', 'Kicker', 'Surtitre'),
  ...named('caption', 'caption', 'Caption', 'Légende', 'Illustration', 'Figure', 'Table'),
  ...['Quote', 'Intense Quote', 'Citation', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Pull quote', 'Exergue'].map((name) => `p[style-name='${name}'] => aside.pull-quote > p:fresh`),
  ...['Box', 'Encadré'].map((name) => `p[style-name='${name}'] => aside > p:fresh`),
  'small-caps => span.small-caps',
  'strike => del',
  'u => u',
];

/** Reads a Word document. Throws `DamagedDocument` when it is none. */
export async function readDocx(bytes: Uint8Array, losses: Losses): Promise<Foreign> {
  const entries = await unpack(bytes);
  const body = textOf(entries, 'word/document.xml');
  if (body === null) throw new DamagedDocument('it holds no text');
  const { markup, embedded } = await convert(bytes, losses);
  countLosses(body, entries, losses);
  const metadata = {
    title: titleOf(entries),
    language: documentLanguage(body, textOf(entries, 'word/styles.xml')),
  };
  return { markup, embedded, fields: null, metadata, headings: 'document' };
}

async function convert(bytes: Uint8Array, losses: Losses) {
  const { default: mammoth } = await import('mammoth');
  const embedded = new Map<string, EmbeddedPicture>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `image-${embedded.size + 1}.${image.contentType.replace(/^.*\/(?:x-)?|\+.*$/g, '')}`;
    const src = `embedded:${name}`;
    embedded.set(src, { name, bytes: await image.readAsBuffer() });
    return { src };
  });
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: styles, convertImage },
    );
    sayTroubles(result.messages, losses);
    return { markup: result.value, embedded };
  } catch (trouble) {
    throw new DamagedDocument(trouble instanceof Error ? trouble.message : String(trouble));
  }
}

/** Of mammoth's messages only those of what is lost matter: unknown styles lose nothing. */
function sayTroubles(messages: readonly { message: string }[], losses: Losses): void {
  for (const { message } of messages) {
    const ignored = /^An unrecognised element was ignored: (\S+)/.exec(message)?.[1];
    if (ignored !== undefined) losses.drop(ignored);
    else if (/image/i.test(message)) losses.dropPicture('image', message);
  }
}

function countLosses(body: string, entries: Entries, losses: Losses): void {
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
  const comments = textOf(entries, 'word/comments.xml')?.match(/<w:comment\b/g)?.length ?? 0;
  const deletions = count(/<w:delText\b/g);
  const around = [...entries.keys()].filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path));
  const printed = around.filter((path) => /<w:t\b[^>]*>[^<]*\S/.test(textOf(entries, path) ?? ''));
  if (comments > 0) losses.drop('comment', comments);
  if (deletions > 0) losses.drop('tracked-deletion', deletions);
  if (printed.length > 0) losses.drop('page-header', printed.length);
}

function titleOf(entries: Entries): string {
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(textOf(entries, 'docProps/core.xml') ?? '')?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '').trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function named(name: string, ...styleNames: string[]): string[] {
  return styleNames.map((style) => `p[style-name='${style}'] => p.${name}:fresh`);
}
