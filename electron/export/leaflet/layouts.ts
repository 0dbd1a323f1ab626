import { isDeepStrictEqual } from 'node:util';
import type { LeafletFormat, TextSetting } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { heightToSpare, roomFor, textHeight } from './leaflet-report';
import { lastText, leafletScale } from './leaflet-scale';
import type { LeadPlace, LeafletFit, LeafletSteps } from './leaflet-scale';
import type { Tried } from './level-columns';

/** How a text may be set, but for its sizes; `least` is the smallest step of its text. */
export type Layout = Pick<LeafletSteps, 'pages' | 'opening' | 'setting' | 'lead' | 'ragged'> & {
  least: number;
};

/** The layouts to try, best first. With a lead picture across columns, the text is about 9 points or larger. */
export function layoutsOf({ lead }: LeafletData, { pageCounts, settings }: LeafletFormat): Layout[] {
  return pageCounts.flatMap((pages) =>
    settings.flatMap((setting) =>
      leadPlaces(lead, setting).map((place) => {
        const share = place !== 'across' || setting.columns === 1 ? 0 : pages === 1 ? 0.35 : 0.17;
        return { pages, setting, lead: place, least: Math.round(share * lastText(setting)) };
      }),
    ),
  );
}

function leadPlaces(lead: LeafletData['lead'], { columns }: TextSetting): LeadPlace[] {
  if (!lead) return ['none'];
  if (lead.use === 'sits') return ['column'];
  const isWide = lead.width / lead.height >= 1.3;
  if (lead.use === 'leads') return isWide ? ['across'] : ['beside'];
  if (columns === 1) return isWide ? ['across'] : ['beside'];
  return isWide ? ['across', 'column'] : ['column', 'beside'];
}

/** The smallest sizes of a layout. */
export function firstSteps({ least, ...layout }: Layout): LeafletSteps {
  return { ...layout, text: least, display: 0 };
}

/** Sizes at which columns are only filled one after another. */
export function roughly(format: LeafletFormat, steps: LeafletSteps): LeafletFit {
  return { ...leafletScale(format, steps), rough: true };
}

/** Whether a text is, by how it came out in another layout, so long for this one that it need not be tried. */
export function isHopeless({ report, fit }: Tried, layout: Layout, format: LeafletFormat): boolean {
  if (report.start.page > 1 && layout.lead === fit.lead && layout.setting.columns === fit.columns)
    return true;
  const other = roughly(format, firstSteps(layout));
  if (isSameButForPages(fit, other)) return heightToSpare(report, other) < -2 * other.pitch;
  const height = (textHeight(report, fit) * areaOf(other)) / areaOf(fit);
  return height > 1.25 * roomFor(report, layout.pages, other);
}

function isSameButForPages({ pages: _, ...fit }: LeafletFit, { pages: __, ...other }: LeafletFit): boolean {
  return isDeepStrictEqual(fit, other);
}

/** What the room that a text takes grows with. */
export function areaOf({ body, pitch }: LeafletFit): number {
  return body * pitch;
}
