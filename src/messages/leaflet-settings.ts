import type { SettingName, leafletSettings } from '../leaflet';

/** The words of what is set of a leaflet by hand, one line a setting: none may be missing. */
export type SettingWords = {
  readonly [Name in SettingName]: {
    name: string;
    /** What it is while nobody has set it. */
    usual: string;
    /** What its values are called, and in `own` what a person enters in their place. */
    values: Readonly<Record<`${(typeof leafletSettings)[Name]['values'][number]}`, string>> &
      ((typeof leafletSettings)[Name] extends { own: object } ? { readonly own: string } : unknown);
    /** The option of the command line: what its value is called, and what it does. */
    option: readonly [value: string, help: string];
  };
};

/** The lines of a help for all options that set something of a leaflet by hand; what they do begins at a column. */
export function settingHelp(words: SettingWords, column: number): string {
  return Object.entries(words)
    .map(([name, { option }]) => `${`  --${name} ${option[0]} `.padEnd(column)}${option[1]}`)
    .join('\n');
}
