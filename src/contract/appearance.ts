/** The languages that the interface speaks: window, menus, dialogs and command line. */
export const interfaceLanguages = ['fr', 'en'] as const;

/** A pseudo-language to find messages that are cut: `--lang=fr-x-long`. No setting offers it. */
export const stretchedLanguage = 'fr-x-long';

/** A language that the interface can be shown in. */
export type InterfaceLanguage = OfferedLanguage | typeof stretchedLanguage;
export type OfferedLanguage = (typeof interfaceLanguages)[number];

/** What the desk's colours follow. */
export const themes = ['system', 'light', 'dark'] as const;
