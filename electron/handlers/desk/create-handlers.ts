import { done } from '../../../src/contract';
import type { ArchivesCalls, DeskStart, Handlers } from '../../../src/contract';
import type { Archive } from '../../archive';
import {
  articleHandlers,
  actHandlers,
  batchHandlers,
  copyHandlers,
  libraryHandlers,
  translationHandlers,
  replaceHandlers,
} from '../articles/articles';
import { backupHandlers } from '../backup/backup-calls';
import { calendarHandlers } from '../articles/calendar';
import { exportHandlers, settleExports } from '../export/exports';
import type { leafletTemplateHandlers } from '../export/leaflet-templates';
import { importHandlers } from '../import/imports';
import { pasteHandlers } from '../articles/paste';
import { pictureLibraryHandlers } from '../articles/picture-library';
import { pressListHandlers } from '../press-list/press-list-calls';
import { pictureHandlers } from '../articles/pictures';
import { outboxHandlers } from '../outbox/outbox-calls';
import { publishHandlers } from '../publish/publish-calls';
import type { proofHandlers, ProofTools } from '../export/proofs';
import { signingHandlers } from '../signing/signing-calls';
import { UnlockedKey } from '../signing/unlocked-key';
import { siteHandlers } from '../site/site';
import { settingsHandlers, wordHandlers } from './settings';
import type { Tools } from './tools';

/**
 * Creates the handlers of all calls of the contract but those on the place of the archive, which main answers. Rooms that are slow to
 * load are imported when first needed.
 */
export function createHandlers(tools: Tools): Omit<Handlers, keyof ArchivesCalls> {
  const unlocked = new UnlockedKey(tools.archive);
  return afterCompacting(tools.archive, {
    ...settingsHandlers(tools),
    ...siteHandlers(tools),
    ...signingHandlers(tools, unlocked),
    ...libraryHandlers(tools),
    ...articleHandlers(tools),
    ...actHandlers(tools),
    ...batchHandlers(tools),
    ...translationHandlers(tools),
    ...replaceHandlers(tools),
    ...calendarHandlers(tools),
    ...copyHandlers(tools),
    ...pasteHandlers(tools),
    ...pictureHandlers(tools),
    ...pictureLibraryHandlers(tools),
    ...wordHandlers(tools),
    ...lateProofs(tools),
    ...lateTemplates(tools),
    ...exportHandlers(tools, unlocked),
    ...outboxHandlers(tools),
    ...publishHandlers(tools, unlocked),
    ...pressListHandlers(tools),
    ...importHandlers(tools),
    ...backupHandlers(tools),
    'desk:start': () => {
      void settleExports(tools);
      return Promise.resolve(done(startOf(tools.archive)));
    },
    'desk:flushed': () => Promise.resolve(done(null)),
    'desk:broken': () => Promise.resolve(done(null)),
    'desk:show-archive': () => Promise.resolve(done(null)),
    'desk:full-screen': () => Promise.resolve(done(null)),
    'guide:open': () => Promise.resolve(done(null)),
  });
}

/** Makes each handler wait while the database is compacted: a write would block this process until that has ended. */
function afterCompacting<All extends Partial<Handlers>>(archive: Archive, handlers: All): All {
  const later = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (argument: never) => {
      await archive.erasing.settled();
      return handle(argument);
    },
  ]);
  return Object.fromEntries(later) as All;
}

/** The proofs' handlers, loaded with the first proof: they bring in the outlets, which the desk opens without. */
function lateProofs(tools: ProofTools): ReturnType<typeof proofHandlers> {
  let loaded: Promise<ReturnType<typeof proofHandlers>> | undefined;
  const load = () => (loaded ??= import('../export/proofs').then((proofs) => proofs.proofHandlers(tools)));
  return {
    'proof:site': async (article) => (await load())['proof:site'](article),
    'proof:front': async (site) => (await load())['proof:front'](site),
    'proof:leaflet': async (article) => (await load())['proof:leaflet'](article),
    'proof:template': async (order) => (await load())['proof:template'](order),
    'proof:copier': async (order) => (await load())['proof:copier'](order),
    'proof:sample': async (order) => (await load())['proof:sample'](order),
    'proof:newsletter': async (order) => (await load())['proof:newsletter'](order),
    'proof:larger-format': async (order) => (await load())['proof:larger-format'](order),
    'proof:print': async (order) => (await load())['proof:print'](order),
    'proof:mail': async (article) => (await load())['proof:mail'](article),
    'proof:outgoing-mail': async (article) => (await load())['proof:outgoing-mail'](article),
    'proof:cards': async (order) => (await load())['proof:cards'](order),
    'proof:copy': async (copied) => (await load())['proof:copy'](copied),
  };
}

/** Loaded with the first of these calls, for the same reason. */
function lateTemplates(
  tools: Pick<Tools, 'archive' | 'resources' | 'reveal'>,
): ReturnType<typeof leafletTemplateHandlers> {
  const load = async () => (await import('../export/leaflet-templates')).leafletTemplateHandlers(tools);
  return {
    'templates:list': async () => (await load())['templates:list'](null),
    'templates:copy': async (name) => (await load())['templates:copy'](name),
    'templates:reveal': async (name) => (await load())['templates:reveal'](name),
  };
}

/** The answer for a desk that was not reloaded after a crash; `main`, which reloads pages, adds why. */
function startOf({ readOnly, notices }: Archive): DeskStart {
  return { readOnly, notices: notices(), reloadReason: null, isRepeated: false };
}
