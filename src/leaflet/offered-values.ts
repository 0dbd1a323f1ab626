import { adjustable, leafletSettings } from './adjustments';
import type { PrintedPart, SettingName } from './adjustments';
import { leafletFormats } from './formats';
import { leafletTemplates } from './templates';
import type { LeafletDesign, LeafletTemplateName } from './templates';

/** The values that a setting of a design can be given by hand; none where its format has no choice, or its template does not print it. */
export function offeredValues(
  name: SettingName,
  { format, template }: Pick<LeafletDesign, 'format' | 'template'>,
): readonly (string | number)[] {
  const { part, values } = leafletSettings[name];
  const ofFormat: Partial<Record<SettingName, readonly number[]>> = adjustable(leafletFormats[format]);
  return prints(template, part) ? (ofFormat[name] ?? values) : [];
}

function prints(template: LeafletTemplateName, part: PrintedPart): boolean {
  const { printsText } = leafletTemplates[template];
  switch (part) {
    case 'text':
      return printsText;
    case 'sides':
      return printsText || template === 'petition';
  }
}
