/** The pages of the settings, in their order. */
export const sectionNames = [
  'identity',
  'contacts',
  'words',
  'links',
  'print',
  'legal',
  'desk',
  'spelling',
] as const;

export type SectionName = (typeof sectionNames)[number];
