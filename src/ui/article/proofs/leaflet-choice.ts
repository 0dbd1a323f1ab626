import type { Article } from '../../../article';
import type { Settings, SettingsChoice } from '../../../contract';
import {
  designFor,
  leafletFormatNames,
  leafletFormats,
  placedTogether,
  templateOfSettings,
  usualLeaflets,
} from '../../../leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormat, LeafletFormatName } from '../../../leaflet';

type Kept = Pick<Settings, 'leaflets' | 'textLeaflets'>;
type KeptWithTemplates = Kept & Pick<Settings, 'namedTemplates'>;

/** A text of which leaflets are made. */
export type LeafletText = Pick<Article, 'id' | 'kind'>;

/** The leaflets of a text: what was chosen for it, else for the last text of its kind, else as usual. */
export function chosenLeaflets(settings: Kept, { id, kind }: LeafletText): LeafletChoice {
  return settings.textLeaflets[id] ?? settings.leaflets[kind] ?? usualLeaflets;
}

/**
 * The settings with another choice for a text, which new texts of its kind begin with; what was set by hand is of this text, unless it
 * is a template of the group's own, and so is what stands on its back.
 */
export function withLeaflets(
  settings: KeptWithTemplates,
  { id, kind }: LeafletText,
  choice: LeafletChoice,
): Kept {
  const others = Object.entries(settings.textLeaflets).filter(([other]) => other !== id);
  const { verso: _back, ...front } = choice;
  const { leftOut: _passages, placed: _blocks, adjusted, ...ofKind } = front;
  const isTemplate = templateOfSettings(shownDesign(front), settings.namedTemplates) !== null;
  return {
    leaflets: {
      ...settings.leaflets,
      [kind]: { ...ofKind, ...(adjusted && isTemplate && { adjusted }) },
    },
    textLeaflets: Object.fromEntries([...others.slice(1 - maxTexts), [id, choice]]),
  } satisfies Partial<SettingsChoice>;
}

/** The leaflets of several texts of a kind: made as those of the first, each without the passages that it leaves out itself, and with its own breaks. */
export function leafletsTogether(
  settings: Kept,
  [first, ...others]: readonly [LeafletText, ...LeafletText[]],
): LeafletChoice {
  const { leftOut: _passages, placed: _blocks, ...choice } = chosenLeaflets(settings, first);
  const all = [first, ...others].map((text) => chosenLeaflets(settings, text));
  const leftOut = all.flatMap((each) => each.leftOut ?? []);
  const placed = placedTogether(all.map((each) => each.placed));
  return { ...choice, ...(leftOut.length > 0 && { leftOut }), ...(placed && { placed }) };
}

/** The number of texts whose choices are kept, the last touched ones. */
const maxTexts = 500;

/** How the leaflet is made that the desk shows: the first of those chosen. */
export function shownDesign(choice: LeafletChoice): LeafletDesign {
  return designFor(choice, shownFormat(choice).name);
}

/** The format that the desk shows and judges pictures by. */
export function shownFormat({ formats }: LeafletChoice): LeafletFormat {
  return leafletFormats[formats[0] ?? 'a5'];
}

/** A choice that shows a format: one that is made already comes first, another takes the place of the one shown. */
export function showFormat(choice: LeafletChoice, format: LeafletFormatName): LeafletChoice {
  const { formats } = choice;
  const others = formats.includes(format) ? formats.filter((one) => one !== format) : formats.slice(1);
  return { ...choice, formats: [format, ...others] };
}

/** A choice with a format or without it; the one shown stays first, and the last one stays. */
export function includeFormat(
  choice: LeafletChoice,
  format: LeafletFormatName,
  isIncluded: boolean,
): LeafletChoice {
  const [shown] = choice.formats;
  const kept = leafletFormatNames.filter((one) =>
    one === format ? isIncluded : choice.formats.includes(one),
  );
  const first = kept.filter((one) => one === shown);
  return kept.length === 0
    ? choice
    : { ...choice, formats: [...first, ...kept.filter((one) => one !== shown)] };
}

/** A name as it begins a line: "Carré de 148 mm". */
export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
