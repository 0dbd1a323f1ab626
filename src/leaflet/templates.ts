import type { LeafletFormatName } from './formats';
import { leafletFormatNames } from './formats';

/** Every template that a leaflet can be set with; each has its folder in `resources/templates/leaflet`. */
export const leafletTemplateNames = ['tract'] as const;
export type LeafletTemplateName = (typeof leafletTemplateNames)[number];

/** A template of leaflets, and the formats that it is made for. */
export interface LeafletTemplate {
  name: LeafletTemplateName;
  formats: readonly LeafletFormatName[];
}

/** The templates by their names. */
export const leafletTemplates: Readonly<Record<LeafletTemplateName, LeafletTemplate>> = {
  tract: { name: 'tract', formats: leafletFormatNames },
};

/** The inks that a leaflet can be printed in: black alone, black and the group's colour, or all colours. */
export const inks = ['black', 'two', 'colour'] as const;
export type Ink = (typeof inks)[number];

/** How one leaflet is made. */
export interface LeafletDesign {
  format: LeafletFormatName;
  template: LeafletTemplateName;
  ink: Ink;
}

/** What leaflets a person asks for: in which formats, set with which template (null for what suits each format), in which ink. */
export interface LeafletChoice {
  formats: readonly LeafletFormatName[];
  template: LeafletTemplateName | null;
  ink: Ink;
}

/** The leaflets that are made unless a person asks for others. */
export const usualLeaflets: LeafletChoice = { formats: ['a5'], template: null, ink: 'black' };

/** How the leaflet of a format is made; a template that is not made for the format gives way to the one that suits it. */
export function designFor({ template, ink }: LeafletChoice, format: LeafletFormatName): LeafletDesign {
  const fits = template !== null && leafletTemplates[template].formats.includes(format);
  return { format, template: fits ? template : suitableTemplate(format), ink };
}

/** The template that a format is set with unless a person asks for another. */
function suitableTemplate(format: LeafletFormatName): LeafletTemplateName {
  return leafletTemplateNames.find((name) => leafletTemplates[name].formats.includes(format)) ?? 'tract';
}
