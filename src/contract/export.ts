import { z } from 'zod';
import type { ArticleId } from '../article';
import type { ArgumentSchemas, Reply } from './call';
import type { DuplexEdge, LeafletChoice, LeafletFormatName } from '../leaflet';
import { leafletChoiceSchema } from './leaflet-choice';
import type { LeavingPoint } from './leaving';
import { outlets } from './outlets';
import type { DocumentKind, Outlet } from './outlets';
import type { Notice } from './notices';
import type { SiteChanges } from './publishing/publish';

/** Writes texts to the outlets asked for, in the folder that the person chose. */
export interface ExportCalls {
  /** Asks the person for the folder that exports go to; null when they cancel. */
  'export:choose-folder': (nothing: null) => Reply<string | null>;
  'export:run': (order: {
    ids: ArticleId[];
    outlets: Outlet[];
    leaflets?: LeafletChoice;
    /** Whether documents and kits are signed, by the key that was unlocked. */
    isSigned?: boolean;
  }) => Reply<ExportReport>;
  /**
   * What an export of these texts to the site would add, change and remove in the folder chosen last; null where none was chosen.
   * Nothing is written. What costs much to make is not made: whether it changes is known by what it would be made from.
   */
  'export:plan': (order: { ids: ArticleId[]; leaflets?: LeafletChoice }) => Reply<SiteChanges | null>;
  'export:cancel': (nothing: null) => Reply<null>;
  /** Writes the whole archive as Markdown into a folder that the person chooses; null when they cancel. */
  'export:all-texts': (nothing: null) => Reply<AllTexts | null>;
  /** Shows the last export's folder in the system's file manager. */
  'export:reveal': (nothing: null) => Reply<null>;
  /** Opens a file that the last export wrote in the program that the system has for it, or asks by the system's dialogue how to print it. */
  'export:open': (file: OpenFile) => Reply<null>;
}

export interface ExportEvents {
  'export:progress': ExportProgress;
}

export interface ExportProgress {
  outlet: Outlet;
  /** Headline of the article at hand. */
  article: string;
  done: number;
  total: number;
}

/** A file of the last export, to be opened or printed. */
export interface OpenFile {
  file: string;
  as: 'opened' | 'printed';
}

/** A file for a person to open, by its path in the export's folder. */
export interface ExportedDocument {
  kind: DocumentKind;
  /** Of a leaflet. */
  format?: LeafletFormatName;
  file: string;
}

export interface ExportReport {
  /** The folder that was written, as the person chose it. */
  folder: string;
  /** Files written, relative to the folder, in order. */
  files: string[];
  /** The files for a person to open. */
  documents: ExportedDocument[];
  /** The edge on which leaflets' sheets are turned, where it is not the usual one. */
  turn?: DuplexEdge;
  /** In how many documents the words were compared with those of their text; what any of them lacks is a notice. */
  compared: number;
  /** The weighty ones first. */
  notices: Notice[];
  /** What a person should know before the files leave the folder. */
  leaving: LeavingPoint[];
}

/** What an export of the whole archive wrote, and what the disk had lost. */
export interface AllTexts {
  texts: number;
  pictures: number;
  damaged: { id: ArticleId; headline: string }[];
  missing: { article: string; picture: string }[];
}

export const exportArguments: ArgumentSchemas<ExportCalls> = {
  'export:choose-folder': z.null(),
  'export:run': z.object({
    ids: z.array(z.uuid()).min(1),
    outlets: z.array(z.enum(outlets)).min(1),
    leaflets: leafletChoiceSchema.exactOptional(),
    isSigned: z.boolean().exactOptional(),
  }),
  'export:plan': z.object({ ids: z.array(z.uuid()).min(1), leaflets: leafletChoiceSchema.exactOptional() }),
  'export:cancel': z.null(),
  'export:all-texts': z.null(),
  'export:reveal': z.null(),
  'export:open': z.object({ file: z.string().min(1).max(1000), as: z.enum(['opened', 'printed']) }),
};
