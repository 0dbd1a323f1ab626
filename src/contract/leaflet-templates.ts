import { z } from 'zod';
import { leafletFormatNames, leafletTemplateNames } from '../leaflet';
import type { LeafletFormatName, LeafletTemplateName } from '../leaflet';
import { interfaceLanguages } from './appearance';
import type { InterfaceLanguage } from './appearance';
import { ownTemplateNameSchema } from './leaflet-choice';
import type { ArgumentSchemas, Reply } from './call';

/** The folder of an archive that holds the group's own templates, each in a folder of its own. */
export const templatesFolder = 'templates';

/** A group's own templates of leaflets, each a folder in the archive's `templates`. */
export interface LeafletTemplateCalls {
  'templates:list': () => Reply<OwnTemplateLine[]>;
  /** Copies a template of the program into a new folder of the archive, for a person to change, and shows that folder. */
  'templates:copy': (name: LeafletTemplateName) => Reply<OwnTemplateLine>;
  /** Shows the folder of one in the system's file manager. */
  'templates:reveal': (name: string) => Reply<null>;
}

/** A template of the group's own. */
export interface OwnTemplateLine {
  /** The name of its folder, which says which it is. */
  name: string;
  /** What it is called, by interface language; nothing where the manifest says nothing. */
  title: InLanguages;
  purpose: InLanguages;
  /** The template of the program that it was made from: it takes that one's formats and sizes. */
  like: LeafletTemplateName;
  formats: readonly LeafletFormatName[];
  /** Why it cannot be used; null when it can be tried. */
  broken: string | null;
}

/** Words of a manifest, in some languages of the interface. */
type InLanguages = Partial<Record<InterfaceLanguage, string>>;

const words = z.partialRecord(z.enum(interfaceLanguages), z.string().max(200)) as z.ZodType<InLanguages>;

/** The manifest of a template, `manifest.json` in its folder; what it does not say is that of the template it is like. */
export const templateManifestSchema = z.object({
  name: words.exactOptional(),
  purpose: words.exactOptional(),
  like: z.enum(leafletTemplateNames),
  formats: z.array(z.enum(leafletFormatNames)).min(1).exactOptional(),
});

export const leafletTemplateArguments: ArgumentSchemas<LeafletTemplateCalls> = {
  'templates:list': z.null(),
  'templates:copy': z.enum(leafletTemplateNames),
  'templates:reveal': ownTemplateNameSchema,
};
