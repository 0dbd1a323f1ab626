/** What thinning knows of a backup. */
export interface Dated {
  /** Local, "2026-11-28". */
  day: string;
  /** Counts the backups of a folder, whatever the clock says. */
  sequence: number;
  installation: string;
  isSound: boolean;
  /** Whether it stays until a person says otherwise. */
  isKept: boolean;
}

/** How many backups of each span are kept. */
const kept = { day: 7, week: 5, month: 12 } as const;

/**
 * The backups to remove on a day. Of each installation, the last of each of 7 days, 5 weeks and 12 months stays, and so do the last made
 * and the last sound one of all. Those that a person keeps are never removed, and do not count as the last of a day. A backup dated after
 * today shows that the clock was set back: the age of those made before it is not known, and they stay.
 */
export function backupsToRemove<Backup extends Dated>(backups: readonly Backup[], today: string): Backup[] {
  const lastFirst = backups
    .filter(({ isKept }) => !isKept)
    .sort((one, other) => other.sequence - one.sequence);
  const sound = lastFirst.filter(({ isSound }) => isSound);
  const stays = new Set([lastFirst[0], sound[0]]);
  const lastAhead = lastFirst.findIndex(({ day }) => day > today);
  const datable = lastAhead < 0 ? lastFirst : lastFirst.slice(0, lastAhead);
  for (const installation of new Set(datable.map((each) => each.installation))) {
    const own = datable.filter((each) => each.installation === installation);
    // A day whose last backup has faults keeps its last sound one too.
    for (const one of [...ofSpans(own), ...ofSpans(own.filter(({ isSound }) => isSound))]) stays.add(one);
  }
  return datable.filter((each) => !stays.has(each));
}

function ofSpans<Backup extends Dated>(lastFirst: readonly Backup[]): Backup[] {
  return [
    ...lastOfEach(lastFirst, ({ day }) => day).slice(0, kept.day),
    ...lastOfEach(lastFirst, ({ day }) => weekOf(day)).slice(0, kept.week),
    ...lastOfEach(lastFirst, ({ day }) => day.slice(0, 7)).slice(0, kept.month),
  ];
}

function lastOfEach<Backup>(lastFirst: readonly Backup[], spanOf: (backup: Backup) => string): Backup[] {
  const seen = new Map<string, Backup>();
  for (const backup of lastFirst) if (!seen.has(spanOf(backup))) seen.set(spanOf(backup), backup);
  return [...seen.values()];
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
