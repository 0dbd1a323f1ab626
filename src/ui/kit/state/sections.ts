/** The sections of the settings, in their order. */
export const sectionNames = [
  'identity',
  'contacts',
  'words',
  'links',
  'print',
  'legal',
  'signing',
  'desk',
  'spelling',
  'archive',
] as const;

/** The sections that change no line of the specimen: keys, and the desk itself. */
export const deskSections: ReadonlySet<SectionName> = new Set(['signing', 'desk', 'spelling', 'archive']);

export type SectionName = (typeof sectionNames)[number];
