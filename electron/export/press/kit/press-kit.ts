import { createHash } from 'node:crypto';
import { instantOf, isoOf } from '../../../../src/article';
import { done } from '../../../../src/contract';
import type { Notice, Problem, Result } from '../../../../src/contract';
import { composeRelease, renderPressKit } from '../../../../src/render';
import type { PressKit } from '../../../../src/render';
import type { ArticleOrder, TypesetOrder } from '../../order/job';
import { dataUrl } from '../../pictures/small-copy';
import { makeReleasePdf } from '../release-pdf';
import { packZip, unzip } from '../zip';
import type { ZipPart } from '../zip';
import { prepareLogos } from './kit-logos';
import type { KitLogo } from './kit-logos';
import { prepareKitPictures } from './kit-pictures';
import type { PreparedPicture } from './kit-pictures';

/** A press kit as one zip, the release in it as a PDF, and what the person should know. */
export interface MadeKit {
  zip: Uint8Array;
  pdf: Uint8Array;
  /** The release as it was drawn for each of its formats. */
  drawn: { pdf: object; docx: string; 'kit-page': string; 'kit-text': string };
  notices: Notice[];
}

/**
 * Makes the press kit of an article, its files named by `stem`: the release in four formats, its pictures at full size, contacts,
 * read-me and manifest in one folder of a zip. The same article gives the same bytes.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function makePressKit(order: TypesetOrder, stem: string): Promise<Result<MadeKit, Problem>> {
  const { article, masthead } = order;
  const [pictures, logos, pdf] = await Promise.all([
    prepareKitPictures(order, stem),
    prepareLogos(order),
    makeReleasePdf(order),
  ]);
  if (!pictures.ok) return pictures;
  if (!logos.ok) return logos;
  if (!pdf.ok) return pdf;
  const shown = logos.value.map((logo) => logo.shown);
  const kit = renderPressKit(article, masthead, stem, pictures.value, shown);
  const docx = await makeDocx(order, pictures.value, logos.value);
  const documents = [
    { name: kit.names.pdf, bytes: pdf.value.pdf },
    { name: kit.names.docx, bytes: docx },
  ];
  const parts = orderParts(kit, documents, pictures.value, logos.value);
  const all = [...parts, makeManifest(order, kit.names.manifest, parts)];
  const zip = await packZip(
    all.map((part) => ({ ...part, name: `${stem}/${part.name}` })),
    article.date,
  );
  const drawn = {
    pdf: pdf.value.drawn,
    docx: await wordsOfDocx(docx),
    'kit-page': String(kit.page(new Map())),
    'kit-text': [...kit.texts.values()].join('\n'),
  };
  return done({ zip, pdf: pdf.value.pdf, drawn, notices: pdf.value.notices });
}

async function makeDocx(
  { article, masthead }: ArticleOrder,
  pictures: readonly PreparedPicture[],
  logos: readonly KitLogo[],
): Promise<Uint8Array> {
  const { makeReleaseDocx } = await import('../docx/release-docx');
  return makeReleaseDocx({
    release: composeRelease(article, masthead),
    masthead,
    date: article.date,
    instant: new Date(instantOf(article.date)).toISOString().replace('.000', ''),
    pictures: new Map(pictures.map(({ figure, small }) => [figure.picture.hash, small])),
    logos,
  });
}

/** The text and the notes of a document that was made. */
async function wordsOfDocx(docx: Uint8Array): Promise<string> {
  const parts = (await unzip(docx)).filter(({ name }) => /^word\/(document|footnotes)\.xml$/.test(name));
  return parts.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
}

/** The read-me first, then the release in its formats, pictures with their captions, logos and contacts. */
function orderParts(
  kit: PressKit,
  documents: readonly ZipPart[],
  pictures: readonly PreparedPicture[],
  logos: readonly KitLogo[],
): ZipPart[] {
  const sources = new Map(pictures.map(({ figure, small }) => [figure.picture.hash, dataUrl(small)]));
  const [first, ...texts] = [...kit.texts].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const page = { name: kit.names.html, bytes: Buffer.from(String(kit.page(sources))) };
  const photos = pictures.map(({ name, bytes }) => ({ name, bytes }));
  return [
    ...(first ? [first] : []),
    ...documents,
    page,
    ...texts,
    ...photos,
    ...logos.flatMap((logo) => logo.files),
  ];
}

/** The kit's manifest: headline, group, date and embargo, and each file's size and SHA-256. */
function makeManifest({ article, masthead }: ArticleOrder, name: string, parts: readonly ZipPart[]): ZipPart {
  const release = composeRelease(article, masthead);
  const manifest = {
    headline: article.headline,
    language: article.language,
    group: release.group,
    date: isoOf(article.date),
    embargo: article.embargo && isoOf(article.embargo),
    licence: (release.licence && masthead.licence) || null,
    files: parts.map((part) => ({
      path: part.name,
      size: part.bytes.length,
      sha256: createHash('sha256').update(part.bytes).digest('hex'),
    })),
  };
  return { name, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}
