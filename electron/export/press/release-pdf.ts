import { figuresOf } from '../../../src/article';
import type { Article, Picture } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { composeRelease, renderRelease } from '../../../src/render';
import type { GroupLogo } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { unprintableNotices } from '../order/notices';
import { preparePrintPictures } from '../pictures/print-pictures';

/** The release as a PDF of the press kit, and what the person should know. */
export interface ReleasePdf {
  pdf: Uint8Array;
  /** What it was set from. */
  drawn: object;
  notices: Notice[];
}

/**
 * Typesets the release as a tagged A4 PDF, for screens and for paper, with pictures in colour.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function makeReleasePdf(order: TypesetOrder): Promise<Result<ReleasePdf, Problem>> {
  const { article, masthead, readPicture, typeset, signal, cache } = order;
  const release = renderRelease(article, masthead);
  const files = new Map<string, Uint8Array>();
  for (const [picture, widest] of printedWidths(article, composeRelease(article, masthead).logos)) {
    const options = { article: article.headline, ink: 'colour', widest, cache } as const;
    const ready = await preparePrintPictures([picture], readPicture, options);
    if (!ready.ok) return ready;
    for (const [hash, bytes] of ready.value) files.set(hash, bytes);
  }
  const request = { template: 'release', want: 'pdf', standard: 'ua-1' } as const;
  const set = await typeset({ ...request, title: release.title, data: { release }, files }, signal);
  if (!set.ok) return set;
  const { pdf, unprintable } = set.value;
  return done({ pdf, drawn: release, notices: unprintableNotices(article, unprintable) });
}

/** How wide and tall the template sets a picture at most, in millimetres. */
type Room = readonly [wide: number, tall: number];

/** The pictures of a release, each with its width in pixels: 300 to the inch of the largest place that it has. */
function printedWidths({ lead, ...rest }: Article, logos: readonly GroupLogo[]): Map<Picture, number> {
  const leadRoom: Room = lead && lead.picture.width < 0.9 * lead.picture.height ? [120, 76] : [120, 60];
  const places: (readonly [Picture, Room])[] = [
    ...logos.map(({ picture }) => [picture, [45, 16]] as const),
    ...(lead ? [[lead.picture, leadRoom] as const] : []),
    ...figuresOf({ ...rest, lead: null }).map(({ picture }) => [picture, [120, 120]] as const),
  ];
  const widths = new Map<string, [Picture, number]>();
  for (const [picture, [wide, tall]] of places) {
    const millimetres = Math.min(wide, (tall * picture.width) / picture.height);
    const width = Math.max(Math.ceil((millimetres / 25.4) * 300), widths.get(picture.hash)?.[1] ?? 0);
    widths.set(picture.hash, [picture, width]);
  }
  return new Map(widths.values());
}
