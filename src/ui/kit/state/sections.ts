/** The sections of the settings, in their order. */
export const sectionNames = [
  'identity',
  'contacts',
  'words',
  'links',
  'print',
  'legal',
  'desk',
  'spelling',
  'archive',
] as const;

/** The sections about the desk itself, which no specimen shows. */
export const deskSections: ReadonlySet<SectionName> = new Set(['desk', 'spelling', 'archive']);

export type SectionName = (typeof sectionNames)[number];
