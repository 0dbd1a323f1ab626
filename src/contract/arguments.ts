import { actArguments } from './acts';
import { archivesArguments } from './archives';
import { articleArguments } from './articles';
import { backupArguments } from './backup';
import { batchArguments } from './batch';
import type { ArgumentSchemas } from './call';
import { calendarArguments } from './calendar';
import type { Calls } from './calls';
import { deskArguments } from './desk';
import { exportArguments } from './export';
import { guideArguments } from './guide';
import { importArguments } from './import';
import { leafletTemplateArguments } from './leaflet-templates';
import { leavingArguments } from './leaving';
import { libraryArguments } from './library';
import { pictureLibraryArguments } from './picture-library';
import { pictureArguments } from './pictures';
import { pressListArguments } from './press-list/press-list';
import { proofArguments } from './proofs';
import { outboxArguments } from './outbox/outbox';
import { publishArguments } from './publishing/publish';
import { replaceArguments } from './replace';
import { settingsArguments } from './settings';
import { signingArguments } from './signing';
import { siteArguments } from './site';
import { spellingArguments } from './spelling';
import { translationArguments } from './translations';

/** The form of every call's argument, and how main parses it; main refuses what does not have it. */
export const argumentSchemas: ArgumentSchemas<Calls> = {
  ...actArguments,
  ...archivesArguments,
  ...articleArguments,
  ...backupArguments,
  ...batchArguments,
  ...calendarArguments,
  ...deskArguments,
  ...exportArguments,
  ...guideArguments,
  ...importArguments,
  ...leafletTemplateArguments,
  ...leavingArguments,
  ...libraryArguments,
  ...pictureArguments,
  ...pictureLibraryArguments,
  ...pressListArguments,
  ...proofArguments,
  ...outboxArguments,
  ...publishArguments,
  ...replaceArguments,
  ...settingsArguments,
  ...signingArguments,
  ...siteArguments,
  ...spellingArguments,
  ...translationArguments,
};
