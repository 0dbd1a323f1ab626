import { instantOf, isoOf } from '../../../../src/article';
import type { Article, Masthead } from '../../../../src/article';
import { done } from '../../../../src/contract';
import type { Notice, Problem, Result } from '../../../../src/contract';
import { composeRelease, renderPressKit } from '../../../../src/render';
import type { PressKit } from '../../../../src/render';
import { releaseDocx } from '../docx/release-docx';
import type { Job, Material } from '../../order/job';
import { prepareLogo, preparePictures } from './kit-pictures';
import type { PreparedPicture } from './kit-pictures';
import { packZip } from '../zip';
import type { ZipPart } from '../zip';
import { releasePdf } from '../release-pdf';
import { createHash } from 'node:crypto';

/** What a kit is made from; `slug` names it and its files. */
export interface KitMaterial {
  article: Article;
  masthead: Masthead;
  slug: string;
  readPicture: Material['readPicture'];
  typeset: Job['typeset'];
  cache: Job['cache'];
}

/** A press kit as one zip, and what is to be told of it. */
export interface MadeKit {
  zip: Uint8Array;
  notices: Notice[];
}

/**
 * The press kit of an article: the release in four formats, its pictures at full size, contacts, read-me and manifest
 * in one folder of a zip. The same article gives the same bytes.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function pressKit(material: KitMaterial): Promise<Result<MadeKit, Problem>> {
  const { article, masthead, slug, readPicture, typeset, cache } = material;
  const [pictures, logo, pdf] = await Promise.all([
    preparePictures(article, masthead, slug, readPicture, cache),
    prepareLogo(article, masthead, readPicture, cache),
    releasePdf(article, masthead, readPicture, typeset, cache),
  ]);
  if (!pictures.ok) return pictures;
  if (!logo.ok) return logo;
  if (!pdf.ok) return pdf;
  const kit = renderPressKit(article, masthead, slug, pictures.value, logo.value?.name ?? '');
  const docx = { name: kit.names.docx, bytes: await docxOf(material, pictures.value) };
  const parts = inOrder(
    kit,
    [{ name: kit.names.pdf, bytes: pdf.value.pdf }, docx],
    pictures.value,
    logo.value,
  );
  const all = [...parts, manifestOf(article, masthead, kit.names.manifest, parts)];
  const zip = await packZip(
    all.map((part) => ({ ...part, name: `${slug}/${part.name}` })),
    article.date,
  );
  return done({ zip, notices: pdf.value.notices });
}

function docxOf(
  { article, masthead }: KitMaterial,
  pictures: readonly PreparedPicture[],
): Promise<Uint8Array> {
  return releaseDocx({
    release: composeRelease(article, masthead),
    masthead,
    date: article.date,
    instant: new Date(instantOf(article.date)).toISOString().replace('.000', ''),
    pictures: new Map(pictures.map(({ figure, small }) => [figure.picture.hash, { type: 'jpg', ...small }])),
  });
}

/** The read-me first, then the release in its formats, pictures with their captions, logo and contacts. */
function inOrder(
  kit: PressKit,
  documents: readonly ZipPart[],
  pictures: readonly PreparedPicture[],
  logo: ZipPart | null,
): ZipPart[] {
  const sources = new Map(
    pictures.map(({ figure, small }) => [figure.picture.hash, dataAddress(small.bytes)]),
  );
  const [first, ...texts] = [...kit.texts].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const page = { name: kit.names.html, bytes: Buffer.from(String(kit.page(sources))) };
  const photos = pictures.map(({ name, bytes }) => ({ name, bytes }));
  return [...(first ? [first] : []), ...documents, page, ...texts, ...photos, ...(logo ? [logo] : [])];
}

/** A picture written into the page itself. */
export function dataAddress(jpeg: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
}

/** The kit's list of files: what text it is, from whom, under what embargo, and each file's size and SHA-256. */
function manifestOf(article: Article, masthead: Masthead, name: string, parts: readonly ZipPart[]): ZipPart {
  const manifest = {
    headline: article.headline,
    language: article.language,
    group: masthead.name,
    date: isoOf(article.date),
    embargo: article.embargo && isoOf(article.embargo),
    licence: masthead.licence || null,
    files: parts.map((part) => ({
      path: part.name,
      size: part.bytes.length,
      sha256: createHash('sha256').update(part.bytes).digest('hex'),
    })),
  };
  return { name, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}
