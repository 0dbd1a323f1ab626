import { lineEnds } from './formats';
import type { LeafletFormat, SizeRange, TextSetting } from './formats';

/** What a template must print for a setting to change anything. */
export type PrintedPart = 'text' | 'sides';

/** Something of a leaflet that is set by hand. */
interface Setting {
  part: PrintedPart;
  values: readonly (string | number)[];
}

/**
 * Everything of a leaflet that a person can set by hand, in the order in which it is offered. What an archive keeps, the pane, the options
 * of the command line and its help are drawn from this list, with the words of `leafletSettings` in src/messages.
 */
export const leafletSettings = {
  /** Of the text, in points: 8 is the least that most people read, 18 is for a poster. */
  size: { part: 'text', values: [8, 8.5, 9, 9.5, 10, 10.5, 11, 12, 13, 14, 16, 18] },
  columns: { part: 'text', values: [1, 2, 3] },
  lines: { part: 'text', values: lineEnds },
  /** How the addresses of links are printed, in brackets behind their words or as notes; absent, links are words alone. */
  links: { part: 'text', values: ['brackets', 'notes'] },
  /** Of a sheet that is not folded. */
  sides: { part: 'sides', values: [1, 2] },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof leafletSettings;
export const settingNames = Object.keys(leafletSettings) as SettingName[];

/** What a setting can be set to. */
export type SettingValue<Name extends SettingName> = (typeof leafletSettings)[Name]['values'][number];

/** What a person sets of a leaflet by hand; what is absent is chosen so that the text fills its pages best. */
export type LeafletAdjustment = { -readonly [Name in SettingName]?: SettingValue<Name> };

/** The settings that a format has values of its own for: the sides of a flat sheet with two, the columns that it has more than one number of. */
export function adjustable({ imposition, pageCounts, settings }: LeafletFormat): {
  sides: readonly (1 | 2)[];
  columns: readonly (1 | 2 | 3)[];
} {
  const isFlat = imposition.kind === 'copies';
  const sides = isFlat ? leafletSettings.sides.values.filter((count) => pageCounts.includes(count)) : [];
  const columns = leafletSettings.columns.values.filter((count) =>
    settings.some((setting) => setting.columns === count),
  );
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
