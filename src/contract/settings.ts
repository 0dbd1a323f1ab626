import { z } from 'zod';
import { articleKinds, mastheadSchema } from '../article';
import type { Masthead } from '../article';
import type { ArgumentSchemas, Reply } from './call';
import { interfaceLanguages, themes } from './appearance';
import { libraryViewSchema } from './library';
import { issueSchema, leafletChoiceSchema, namedTemplatesSchema } from './leaflet-choice';
import { outlets } from './outlets';

/** The person's choices for the desk, and the masthead. */
export interface SettingsCalls {
  'settings:open': (nothing: null) => Reply<Settings>;
  'settings:save': (changes: Partial<SettingsChoice>) => Reply<Settings>;
  'masthead:open': (nothing: null) => Reply<Masthead>;
  'masthead:save': (masthead: Masthead) => Reply<null>;
}

const id = z.uuid();

/** The choices; the archive keeps each one that was made. */
const choices = {
  language: z.enum(['system', ...interfaceLanguages]),
  theme: z.enum(themes),
  /** Whether the library rail is unfolded. */
  library: z.boolean(),
  /** The view of the rail: texts or outline. */
  rail: z.enum(['texts', 'outline']),
  /** The order of the library, unless words or filters ask for another. */
  librarySort: z.enum(['edited', 'date', 'headline']),
  /** How much of a text its line in the library shows. */
  libraryLines: z.enum(['compact', 'comfortable']),
  /** Kept lists of the library. */
  views: z.array(libraryViewSchema).max(100),
  /** Models: texts from which new ones begin, with their names. */
  models: z.record(id, z.string().trim().min(1).max(80)),
  /** For a new text made from one with an appointment, that other text, until the new one has a day of its own. */
  calledTo: z.record(id, id),
  /** Which outlet the proof pane shows. */
  proof: z.enum(['none', ...outlets]),
  /** Whether a translation of the text is shown there instead, if there is one. */
  beside: z.boolean(),
  /** The outlets last used for each kind, where they are not the usual ones. */
  outlets: z.partialRecord(z.enum(articleKinds), z.array(z.enum(outlets)).min(1)),
  /** The leaflets last used for each kind, where they are not the usual ones. */
  leaflets: z.partialRecord(z.enum(articleKinds), leafletChoiceSchema),
  /** The leaflets of single texts, the last changed at the end. */
  textLeaflets: z.record(id, leafletChoiceSchema),
  /** The group's own templates of leaflets that are made of settings, in the order in which they were made. */
  namedTemplates: namedTemplatesSchema,
  /** The newsletter that was exported last: the next one is offered with its name and the number after. */
  lastIssue: issueSchema,
  /** Whether exports sign documents and kits. */
  signExports: z.boolean(),
  /** The widths of the panes in pixels; null for automatic. */
  railWidth: z.number().int().min(200).max(4000).nullable(),
  paneWidth: z.number().int().min(280).max(4000).nullable(),
  /** The zoom of the proof in percent. */
  proofZoom: z.number().int().min(25).max(400),
  /** Whether focus mode is on. */
  focus: z.boolean(),
  /** What focus mode does not dim: the paragraph at the caret, or its sentence. */
  focusOn: z.enum(['paragraph', 'sentence']),
  /** Whether in focus mode the line at the caret keeps its height on the screen. */
  typewriter: z.boolean(),
  /** Whether no-break spaces are shown. */
  spaces: z.boolean(),
  /** Whether spelling is checked. */
  spelling: z.boolean(),
  /** The space inside French « »: thin, or as wide as one between words. */
  guillemets: z.enum(['thin', 'firm']),
  /** Whether repeated words are marked. */
  repeated: z.boolean(),
  /** Whether long sentences are marked. */
  longSentences: z.boolean(),
  /** Keys of dismissed checks by article, the last changed article at the end. */
  setAside: z.record(id, z.array(z.string().max(200)).max(200)),
  /** Names of the palette's actions that were last used, newest first. */
  lastActions: z.array(z.string().max(80)).max(20),
  /** Whether the welcome's questions were answered or put off. */
  welcomed: z.boolean(),
  lastArticle: id.nullable(),
  /** The number of texts that a running act is for; above 0 at a start, the program ended during an act. */
  acting: z.number().int().min(0),
};

const choiceSchema = z.object(choices);
const changesSchema = z.object(
  Object.fromEntries(Object.entries(choices).map(([name, schema]) => [name, schema.exactOptional()])) as {
    [Name in keyof typeof choices]: z.ZodExactOptional<(typeof choices)[Name]>;
  },
);

/**
 * Whether a stored value is valid for a choice. Unknown names pass, but not the folder of exports, which a foreign archive must
 * not set.
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
