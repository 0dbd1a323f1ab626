import type { Step } from './migrate';
import { articles } from './0001-articles';
import { namedRevisions } from './0002-named-revisions';
import { origins } from './0003-origins';
import { unindexed } from './0004-unindexed';
import { lineage } from './0005-lineage';
import { checksums } from './0006-checksums';
import { appointments } from './0007-appointments';
import { listing } from './0008-listing';
import { families } from './0009-families';
import { pictures } from './0010-pictures';
import { mark } from './0011-mark';
import { exportFolder } from './0012-export-folder';
import { pages } from './0013-pages';
import { corrections } from './0014-corrections';
import { pressList } from './0015-press-list';
import { outbox } from './0016-outbox';
import { signatories } from './0017-signatories';
import { returned } from './0018-returned';
import { signatoryLogos } from './0019-signatory-logos';

/** Every step from an empty file to today's archive, in order: step n has number n and a test of its own. */
export const steps: readonly Step[] = [
  articles,
  namedRevisions,
  origins,
  unindexed,
  lineage,
  checksums,
  appointments,
  listing,
  families,
  pictures,
  mark,
  exportFolder,
  pages,
  corrections,
  pressList,
  outbox,
  signatories,
  returned,
  signatoryLogos,
];
