import type { LeafletFormat, LineEnds, SizeRange, TextSetting } from './formats';

/** The sizes of the text that a person may ask for, in points: 8 is the least that most people read, 18 is for a poster. */
export const textSizes = [8, 8.5, 9, 9.5, 10, 10.5, 11, 12, 13, 14, 16, 18] as const;
export type TextSize = (typeof textSizes)[number];

/** How many sides of a sheet are printed that is not folded. */
export const sideCounts = [1, 2] as const;
export type SideCount = (typeof sideCounts)[number];

/** In how many columns a text may be asked for; a format has some of them. */
export const columnCounts = [1, 2, 3] as const;
export type ColumnCount = (typeof columnCounts)[number];

/** How the addresses of links are printed: in brackets behind their words, or as notes. */
export const printedLinks = ['brackets', 'notes'] as const;
export type PrintedLinks = (typeof printedLinks)[number];

/** What a person sets of a leaflet by hand; what is absent is chosen so that the text fills its pages best. */
export interface LeafletAdjustment {
  size?: TextSize;
  sides?: SideCount;
  columns?: ColumnCount;
  lines?: LineEnds;
  /** Absent, links are words alone. */
  links?: PrintedLinks;
}

/** What can be asked of a format: the sides of a flat sheet with two, the columns that it has more than one number of. */
export function adjustable({ imposition, pageCounts, settings }: LeafletFormat): {
  sides: readonly SideCount[];
  columns: readonly ColumnCount[];
} {
  const isFlat = imposition.kind === 'copies';
  const sides = isFlat ? sideCounts.filter((count) => pageCounts.includes(count)) : [];
  const columns = columnCounts.filter((count) => settings.some((setting) => setting.columns === count));
  return { sides: sides.length > 1 ? sides : [], columns: columns.length > 1 ? columns : [] };
}

/** The format with nothing left to choose of what was set by hand; what it does not have is as it would be without. */
export function adjustFormat(format: LeafletFormat, adjusted: LeafletAdjustment = {}): LeafletFormat {
  const { size, lines } = adjusted;
  const { sides, columns } = adjustable(format);
  const inColumns = format.settings.filter(
    (setting) => !columns.some((count) => count === adjusted.columns) || setting.columns === adjusted.columns,
  );
  const sized = size === undefined ? inColumns : settingsAt(inColumns, size);
  const asked = sides.find((count) => count === adjusted.sides);
  return {
    ...format,
    pageCounts: asked === undefined ? format.pageCounts : [asked],
    settings: lines ? sized.map((setting) => ({ ...setting, lines })) : sized,
  };
}

/** The settings that are made for a size, or for one as near to it as there is: in others lines would be too long or too short. */
function settingsAt(settings: readonly TextSetting[], size: number): TextSetting[] {
  const away = ({ body: [least, most], roomy = most }: TextSetting) =>
    Math.max(least - size, size - roomy, 0);
  const nearest = Math.min(...settings.map(away));
  return settings
    .filter((setting) => away(setting) === nearest)
    .map(({ columns, body, leading }) => {
      const pitch = between(leading, (size - body[0]) / (body[1] - body[0]));
      return { columns, body: [size, size], leading: [pitch, pitch] };
    });
}

function between([least, most]: SizeRange, share: number): number {
  return least + (most - least) * Math.min(1, Math.max(0, share));
}
