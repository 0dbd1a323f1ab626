import { z } from 'zod';
import { articleKinds, mastheadSchema } from '../article';
import type { Masthead } from '../article';
import type { ArgumentSchemas, Reply } from './call';
import { interfaceLanguages, themes } from './appearance';
import { libraryViewSchema } from './library';
import { leafletChoiceSchema } from './leaflet-choice';
import { outlets } from './outlets';

/** What the person has chosen for the desk, and who the group is. */
export interface SettingsCalls {
  'settings:open': (nothing: null) => Reply<Settings>;
  'settings:save': (changes: Partial<SettingsChoice>) => Reply<Settings>;
  'masthead:open': (nothing: null) => Reply<Masthead>;
  'masthead:save': (masthead: Masthead) => Reply<null>;
}

const id = z.uuid();

/** What a person can choose; each choice is kept in the archive, and absent from it until it is made. */
const choices = {
  language: z.enum(['system', ...interfaceLanguages]),
  theme: z.enum(themes),
  /** Whether the library rail is unfolded. */
  library: z.boolean(),
  /** What the rail shows: the texts, or the outline of the one on the sheet. */
  rail: z.enum(['texts', 'outline']),
  /** What the library is sorted by where nothing asks for another order. */
  librarySort: z.enum(['edited', 'date', 'headline']),
  /** How much of a text its line in the library shows. */
  libraryLines: z.enum(['compact', 'comfortable']),
  /** Lists of the library that the person comes back to. */
  views: z.array(libraryViewSchema).max(100),
  /** Texts that new ones are begun from, by their identifiers, with what the person calls each. */
  models: z.record(id, z.string().trim().min(1).max(80)),
  /** The texts with a call to an appointment that others were made of, by the identifier of the new one, until that is given a day. */
  calledTo: z.record(id, id),
  /** Which outlet the proof pane shows. */
  proof: z.enum(['none', ...outlets]),
  /** Whether a translation of the text is read there instead, where it has one. */
  beside: z.boolean(),
  /** What the texts of each kind were last exported to, where that is not the usual. */
  outlets: z.partialRecord(z.enum(articleKinds), z.array(z.enum(outlets)).min(1)),
  /** Which leaflets texts of each kind were last made as, where that is not the usual. */
  leaflets: z.partialRecord(z.enum(articleKinds), leafletChoiceSchema),
  /** Which leaflets a text is made as, by its identifier, the text last touched at the end. */
  textLeaflets: z.record(id, leafletChoiceSchema),
  /** Widths that the person gave the panes, in pixels; null for as wide as the window allows. */
  railWidth: z.number().int().min(200).max(4000).nullable(),
  paneWidth: z.number().int().min(280).max(4000).nullable(),
  /** At how much of its size the proof is shown, in percent. */
  proofZoom: z.number().int().min(25).max(400),
  /** Whether all but the sheet is put away. */
  focus: z.boolean(),
  /** What stays clear in focus: the paragraph at the caret, or its sentence. */
  focusOn: z.enum(['paragraph', 'sentence']),
  /** Whether in focus the line at the caret keeps its height on the screen. */
  typewriter: z.boolean(),
  /** Whether the spaces at which no line breaks are marked in the text. */
  spaces: z.boolean(),
  /** Whether words are checked for their spelling. */
  spelling: z.boolean(),
  /** The space inside French « »: thin, or as wide as one between words. */
  guillemets: z.enum(['thin', 'firm']),
  /** Whether words that come back too soon are shown in the text. */
  repeated: z.boolean(),
  /** Whether long sentences are shown in the text. */
  longSentences: z.boolean(),
  /** Points of the proofreading that were set aside, by article: their keys, the article last touched at the end. */
  setAside: z.record(id, z.array(z.string().max(200)).max(200)),
  /** Names of the palette's actions that were last used, newest first. */
  lastActions: z.array(z.string().max(80)).max(20),
  /** Whether the welcome's questions were answered or put off. */
  welcomed: z.boolean(),
  lastArticle: id.nullable(),
  /** To how many texts something is being done a few at a time; 0 but for then, and where the program ended meanwhile. */
  acting: z.number().int().min(0),
};

const choiceSchema = z.object(choices);
const changesSchema = z.object(
  Object.fromEntries(Object.entries(choices).map(([name, schema]) => [name, schema.exactOptional()])) as {
    [Name in keyof typeof choices]: z.ZodExactOptional<(typeof choices)[Name]>;
  },
);

/**
 * Whether a stored value may be that of a choice; one that is no choice of ours passes, but for the folder of exports, which an archive
 * of a stranger must not choose.
 */
export function isChoice(name: string, value: unknown): boolean {
  const schemas: Readonly<Record<string, z.ZodType | undefined>> = { ...choices, exportFolder: z.never() };
  return schemas[name]?.safeParse(value).success ?? true;
}

export type SettingsChoice = z.infer<typeof choiceSchema>;
export type ProofPane = SettingsChoice['proof'];

export interface Settings extends SettingsChoice {
  /** The folder that exports go to, chosen by the person in the system's dialog. */
  exportFolder: string | null;
  /** The system's own language, BCP 47, for `language: 'system'`. */
  systemLanguage: string;
  /** The system's IANA time zone, offered where the group says its own. */
  zone: string;
}

export const settingsArguments: ArgumentSchemas<SettingsCalls> = {
  'settings:open': z.null(),
  'settings:save': changesSchema,
  'masthead:open': z.null(),
  'masthead:save': mastheadSchema,
};
