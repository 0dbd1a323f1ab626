import type { ActCalls } from './acts';
import type { ArchivesCalls, ArchivesEvents } from './archives';
import type { ArticleCalls, ArticleEvents } from './articles';
import type { BackupCalls, BackupEvents } from './backup';
import type { BatchCalls } from './batch';
import type { CalendarCalls } from './calendar';
import type { ArgumentOf, Parsed } from './call';
import type { DeskCalls, DeskEvents } from './desk';
import type { ExportCalls, ExportEvents } from './export';
import type { GuideCalls } from './guide';
import type { ImportCalls, ImportEvents } from './import';
import type { LeafletTemplateCalls } from './leaflet-templates';
import type { LeavingCalls } from './leaving';
import type { LibraryCalls } from './library';
import type { OutboxCalls, OutboxEvents } from './outbox/outbox';
import type { PictureLibraryCalls } from './picture-library';
import type { PictureCalls } from './pictures';
import type { PressListCalls } from './press-list/press-list';
import type { ProofCalls } from './proofs';
import type { PublishCalls, PublishEvents } from './publishing/publish';
import type { ReplaceCalls, ReplaceEvents } from './replace';
import type { SettingsCalls } from './settings';
import type { SigningCalls } from './signing';
import type { SiteCalls } from './site';
import type { SpellingCalls, SpellingEvents } from './spelling';
import type { TranslationCalls } from './translations';

/** Everything the window may ask of the main process: the calls of each feature, one file each. */
export interface Calls
  extends
    ActCalls,
    ArchivesCalls,
    ArticleCalls,
    BackupCalls,
    BatchCalls,
    CalendarCalls,
    DeskCalls,
    ExportCalls,
    GuideCalls,
    ImportCalls,
    LeafletTemplateCalls,
    LeavingCalls,
    LibraryCalls,
    OutboxCalls,
    PictureLibraryCalls,
    PictureCalls,
    PressListCalls,
    ProofCalls,
    PublishCalls,
    ReplaceCalls,
    SettingsCalls,
    SigningCalls,
    SiteCalls,
    SpellingCalls,
    TranslationCalls {}

/** What the main process may tell the window without a call. */
export interface Events
  extends
    ArchivesEvents,
    ArticleEvents,
    BackupEvents,
    DeskEvents,
    ExportEvents,
    ImportEvents,
    OutboxEvents,
    PublishEvents,
    ReplaceEvents,
    SpellingEvents {}

export type CallName = keyof Calls;
export type Argument<Name extends CallName> = ArgumentOf<Calls[Name]>;
export type ReplyTo<Name extends CallName> = ReturnType<Calls[Name]>;

/** The same argument in the main process, once it is parsed. */
export type ParsedArgument<Name extends CallName> = Parsed<ArgumentOf<Calls[Name]>>;

/** The same calls seen from the main process: one handler each, none missing, none extra. */
export type Handlers = {
  readonly [Name in CallName]: (argument: ParsedArgument<Name>) => Promise<ReplyTo<Name>>;
};

/** The one object the window holds. */
export interface Bridge {
  call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<ReplyTo<Name>>;
  /** Whether the dictionaries of the text know a word; null when none is loaded. */
  knowsWord(word: string): boolean | null;
  /** Listens until the returned function is called. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
}
