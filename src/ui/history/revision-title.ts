import type { RevisionLine } from '../../contract';
import { dayAndClock } from '../foot/clock';
import type { Words } from '../words/words';

/** What a version is called: by the name that it was given, or else by its day and hour. */
export function revisionTitle({ name, savedAt }: RevisionLine, { language }: Words): string {
  return name || dayAndClock(savedAt, language);
}
