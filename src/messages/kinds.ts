import type { Check, CheckKind } from '../article';
import type {
  ArchiveFault,
  DeliveryProblem,
  Notice,
  OutboxProblem,
  PressListProblem,
  Problem,
  PublishProblem,
} from '../contract';

type ByKind<Union extends { kind: string }> = {
  readonly [Kind in Union['kind']]: (of: Extract<Union, { kind: Kind }>) => string;
};

/** What one language says of every problem and every notice: a kind without its message does not compile. */
export interface ProblemMessages {
  problems: ByKind<Problem>;
  notices: ByKind<Notice>;
}

/** What each check says is wrong and what to do about it, in one language. */
export type CheckMessages = {
  readonly [Kind in CheckKind]: (check: Extract<Check, { kind: Kind }>) => string;
};

/** What is wrong in an archive or a backup, in one language. */
export type FaultMessages = ByKind<ArchiveFault>;

/** Why a site could not be published, in one language. */
export type DeliveryMessages = ByKind<DeliveryProblem>;

/** Why people do not come into the press list, in one language. */
export type PressListProblemMessages = ByKind<PressListProblem>;

/** Why a site is not published, whatever the host says, in one language. */
export type PublishProblemMessages = ByKind<PublishProblem>;

/** Why nothing is sent to the press, whatever the server says, in one language. */
export type OutboxProblemMessages = ByKind<OutboxProblem>;
