import { adjustable, leafletSettings, ownValue } from './adjustments';
import type { PrintedPart, SettingName } from './adjustments';
import { leafletFormats } from './formats';
import { leafletTemplates } from './templates';
import type { Ink, LeafletDesign, LeafletTemplateName } from './templates';

/** What a setting of a design can be given by hand: values, or words of one's own. Null where its format has no choice, or its template does not print it. */
export function offeredValues(
  name: SettingName,
  { format, template, ink }: Pick<LeafletDesign, 'format' | 'template' | 'ink'>,
): readonly (string | number)[] | null {
  const { part, values } = leafletSettings[name];
  const ofFormat: Partial<Record<SettingName, readonly number[]>> = adjustable(leafletFormats[format]);
  const offered = ofFormat[name] ?? values;
  const hasChoice = offered.length > 0 || ownValue(name) !== null;
  return hasChoice && prints(template, part, ink) ? offered : null;
}

function prints(template: LeafletTemplateName, part: PrintedPart, ink: Ink): boolean {
  const { printsText, head, cutOff } = leafletTemplates[template];
  switch (part) {
    case 'any':
      return true;
    case 'text':
      return printsText;
    case 'sides':
      return printsText || cutOff === 'lines';
    case 'date':
      return head !== 'headline' && head !== 'card' && template !== 'fond-perdu';
    case 'maker':
    case 'foot':
      return head !== 'headline' && head !== 'card';
    case 'appointment':
      return head === 'whole';
    case 'colour':
      return ink !== 'black';
  }
}
