/** Every template that a leaflet can be set with. */
export const leafletTemplateNames = ['tract'] as const;
export type LeafletTemplateName = (typeof leafletTemplateNames)[number];

/** A template of leaflets: its folder in `resources/templates/leaflet`, and the ink that it is printed in. */
export interface LeafletTemplate {
  name: LeafletTemplateName;
  /** The folder with its Typst file. */
  file: 'tract';
  /** "grey" prints in black ink alone, pictures in its tints. */
  ink: 'grey' | 'colour';
}

/** The templates by their names. */
export const leafletTemplates: Readonly<Record<LeafletTemplateName, LeafletTemplate>> = {
  tract: { name: 'tract', file: 'tract', ink: 'grey' },
};
