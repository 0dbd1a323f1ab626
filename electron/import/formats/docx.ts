import { DamagedDocument, textOf, unpack } from './archive-entries';
import type { Entries } from './archive-entries';
import { plainBody, ruleStyle, withBody } from './docx-body';
import { documentLanguage } from './docx-language';
import { stylesWithRoles } from './style-names';
import type { Role } from './style-names';
import type { EmbeddedPicture, Foreign } from '../foreign-file';
import type { Losses } from '../losses';

const markupOf: Readonly<Record<Role, string>> = {
  title: 'p.title:fresh',
  subtitle: 'p.subtitle:fresh',
  kicker: 'p.kicker:fresh',
  caption: 'p.caption:fresh',
  quotation: 'blockquote > p:fresh',
  'pull-quote': 'aside.pull-quote > p:fresh',
  box: 'aside > p:fresh',
  rule: 'hr:fresh',
};

/** How styles and marks are told in markup, in mammoth's words. */
const styles = [
  ...stylesWithRoles.map(([name, role]) => `p[style-name='${name}'] => ${markupOf[role]}`),
  `p.${ruleStyle} => hr:fresh`,
  'small-caps => span.small-caps',
  'strike => del',
  'u => u',
];

/** Reads a Word document. Throws `DamagedDocument` when it is none. */
export async function readDocx(bytes: Uint8Array, losses: Losses): Promise<Foreign> {
  const entries = await unpack(bytes);
  const body = textOf(entries, 'word/document.xml');
  if (body === null) throw new DamagedDocument('it holds no text');
  const { markup, embedded } = await convert(
    await withBody(entries, plainBody(body, entries, losses)),
    losses,
  );
  const metadata = {
    title: titleOf(entries),
    language: documentLanguage(body, textOf(entries, 'word/styles.xml')),
  };
  return { markup, embedded, fields: null, metadata, headings: 'document' };
}

async function convert(buffer: Buffer, losses: Losses) {
  const { default: mammoth } = await import('mammoth');
  const embedded = new Map<string, EmbeddedPicture>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `image-${embedded.size + 1}.${image.contentType.replace(/^.*\/(?:x-)?|\+.*$/g, '')}`;
    const src = `embedded:${name}`;
    embedded.set(src, { name, bytes: await image.readAsBuffer() });
    return { src };
  });
  try {
    const result = await mammoth.convertToHtml({ buffer }, { styleMap: styles, convertImage });
    sayTroubles(result.messages, losses);
    return { markup: result.value, embedded };
  } catch (trouble) {
    throw new DamagedDocument(trouble instanceof Error ? trouble.message : String(trouble));
  }
}

/** Of mammoth's messages only those of what is lost matter: unknown styles lose nothing. */
function sayTroubles(messages: readonly { message: string }[], losses: Losses): void {
  for (const { message } of messages) {
    // Shapes' lines and fills (v:, o:) show no words; equations (m:) do.
    const ignored = /^An unrecognised element was ignored: ((?!v:|o:|w10:|wp:)\S+)/.exec(message)?.[1];
    if (ignored !== undefined) losses.drop(ignored);
    else if (/^(Could not|Image|Did not)/.test(message)) losses.dropPicture('image', message);
  }
}

function titleOf(entries: Entries): string {
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(textOf(entries, 'docProps/core.xml') ?? '')?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '').trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
