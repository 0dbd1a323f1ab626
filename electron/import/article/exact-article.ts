import { createHash } from 'node:crypto';
import { articleSchema, copiedPicture, exactLineIn, figuresOf, logosOf } from '../../../src/article';
import type { Article, Picture } from '../../../src/article';
import { decodeText } from '../encoding/decode-text';
import type { ConversionReport } from '../report/conversion-report';
import type { ImportFile, KeepPicture } from '../model/import-file';

/**
 * The exact article of a Markdown copy that Ronéo made, from the JSON and the pictures beside it. Null when the Markdown differs from
 * that article, or a file beside it was changed: the Markdown, which a person can read, is then imported as any other text, and the
 * report says so. The texts are compared because a stranger could make a copy with valid hashes.
 */
export async function readExactArticle(
  file: ImportFile,
  keep: KeepPicture,
  report: ConversionReport,
): Promise<Article | null> {
  const text = /\.md$/i.test(file.name) ? await decodeText(file.bytes) : null;
  const named = text === null ? null : exactLineIn(text);
  const bytes = named && (await file.sibling?.(named.file));
  if (!bytes) return null;
  const json = new TextDecoder().decode(bytes);
  const article = named.proves(json, hashOf) ? parseArticle(json) : null;
  if (!article || file.copyOf?.(article) !== named.rest) {
    report.change('exact-copy');
    return null;
  }
  const approvals = article.body.flatMap((block) =>
    block.type === 'quotation' && block.approvedBy ? [block.approvedBy] : [],
  );
  const pictures = await readPictures(article, file);
  if (!pictures) return null;
  let read = article;
  for (const { name, content, picture } of pictures) {
    const kept = await keep(content, name);
    if (!kept.ok) return null;
    const { hash } = kept.value.picture;
    if (hash !== picture.hash && picture.type !== 'image/svg+xml') return null;
    read = withHash(read, picture.hash, hash);
    report.takePicture(name, hash);
  }
  if (approvals.length > 0) report.change('approval-from-copy', approvals.length, ...approvals);
  return read;
}

/** Replaces a picture's hash: a drawing that an earlier release cleaned differently has other bytes once it is stored again. */
function withHash(article: Article, from: string, to: string): Article {
  if (from === to) return article;
  return JSON.parse(JSON.stringify(article), (key, value: unknown) =>
    key === 'hash' && value === from ? to : value,
  ) as Article;
}

function parseArticle(json: string): Article | null {
  try {
    return articleSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

interface CopiedPicture {
  name: string;
  content: Uint8Array;
  picture: Picture;
}

/** Every picture of an article, with the originals of cropped ones and the logos of other groups; null when one is missing or was changed. */
async function readPictures(article: Article, file: ImportFile): Promise<CopiedPicture[] | null> {
  const figures = figuresOf(article).flatMap(({ picture, crop }) => [picture, ...(crop ? [crop.of] : [])]);
  const all = [...figures, ...logosOf(article).map(({ logo }) => logo)];
  const found: CopiedPicture[] = [];
  for (const picture of new Map(all.map((each) => [each.hash, each])).values()) {
    const name = copiedPicture(picture);
    const content = (await file.pictureAt?.(name))?.bytes ?? (await file.sibling?.(name));
    if (!content || hashOf(content) !== picture.hash) return null;
    found.push({ name, content, picture });
  }
  return found;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
