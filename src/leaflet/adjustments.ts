import { lineEnds } from './formats';
import type { LeafletFormat, SizeRange, TextSetting } from './formats';

/** What a template must print for a setting to change anything. */
export type PrintedPart = 'text' | 'sides' | 'date' | 'maker' | 'appointment' | 'colour' | 'foot' | 'any';

/** The groups in which settings are offered. */
export const settingGroups = ['text', 'head', 'look', 'end'] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** Something of a leaflet that is set by hand. */
interface Setting {
  group: SettingGroup;
  part: PrintedPart;
  values: readonly (string | number)[];
  /** What a person's own words must be, where they can be given in place of a value, and how they are entered. */
  own?: { kind: 'words' | 'address' | 'colour'; isValid: (words: string) => boolean };
}

/**
 * Everything of a leaflet that a person can set by hand, in the order in which it is offered. What an archive keeps, the pane, the options
 * of the command line and its help are drawn from this list, with the words of `settingWords` in src/messages.
 */
export const leafletSettings = {
  /** Of the text, in points: 8 is the least that most people read, 18 is for a poster. */
  size: { group: 'text', part: 'text', values: [8, 8.5, 9, 9.5, 10, 10.5, 11, 12, 13, 14, 16, 18] },
  columns: { group: 'text', part: 'text', values: [1, 2, 3] },
  lines: { group: 'text', part: 'text', values: lineEnds },
  /** How the addresses of links are printed, in brackets behind their words or as notes; absent, links are words alone. */
  links: { group: 'text', part: 'text', values: ['brackets', 'notes'] },
  /** Of a sheet that is not folded. */
  sides: { group: 'text', part: 'sides', values: [1, 2] },
  date: { group: 'head', part: 'date', values: ['none'] },
  /** Of the group, beside its name; a large one makes the strip that holds both higher. */
  logo: { group: 'head', part: 'maker', values: ['large', 'none'] },
  /** What day, hour and place stand on: a panel of ink, or paper between two rules. */
  appointment: { group: 'head', part: 'appointment', values: ['panel', 'rules'] },
  /** How large they are. */
  day: { group: 'head', part: 'appointment', values: ['smaller', 'larger', 'largest'] },
  /** The face of headlines, in place of narrow letters. */
  display: { group: 'look', part: 'any', values: ['serif', 'sans'] },
  /** The face of the text, in place of letters with serifs. */
  reading: { group: 'look', part: 'text', values: ['sans'] },
  /** The second ink, in place of the group's colour. */
  colour: {
    group: 'look',
    part: 'colour',
    values: [],
    own: { kind: 'colour', isValid: (words) => /^#[0-9a-f]{6}$/i.test(words) },
  },
  /** In display type above the call. */
  slogan: {
    group: 'end',
    part: 'foot',
    values: [],
    own: { kind: 'words', isValid: (words) => /^\S(?:.{0,118}\S)?$/u.test(words) },
  },
  /** What the code opens, in place of the page of the text; "both" and two addresses print two codes. */
  code: {
    group: 'end',
    part: 'foot',
    values: ['join', 'both', 'none'],
    own: {
      kind: 'address',
      isValid: (words) => /^https?:\/\/\S{1,300}(?: https?:\/\/\S{1,300})?$/i.test(words),
    },
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof leafletSettings;
export const settingNames = Object.keys(leafletSettings) as SettingName[];

/** What a setting can be set to. */
export type SettingValue<Name extends SettingName> =
  | (typeof leafletSettings)[Name]['values'][number]
  | ((typeof leafletSettings)[Name] extends { own: object } ? string : never);

/** What a person may enter for a setting in place of its values; null for most. */
export function ownValue(name: SettingName): NonNullable<Setting['own']> | null {
  const setting: Setting = leafletSettings[name];
  return setting.own ?? null;
}

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
    margin: adjusted.logo === 'large' ? withHigherStrip(format) : format.margin,
  };
}

/** The strip at the top stands in the margin, which is so much higher for a large logo, in millimetres; twice that on A3. */
function withHigherStrip({ margin, width }: LeafletFormat): LeafletFormat['margin'] {
  return { ...margin, top: margin.top + (width > 280 ? 10 : 6) };
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
