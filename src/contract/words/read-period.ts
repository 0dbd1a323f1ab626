/** A range of days, "2024-05-01": from the first to before `until`; open at a missing end. */
export interface Period {
  from?: string;
  until?: string;
}

/** The days that a date stands for: "2024", "2024-05", "2024-05-12", "05/2024", "12/05/2024"; null when it is none. */
export function readPeriod(typed: string): { from: string; until: string } | null {
  const parts = typed.trim().split(/[-/.]/).map(Number);
  const [year, month, day] = /^\d{4}/.test(typed.trim()) ? parts : parts.toReversed();
  if (parts.length > 3 || year === undefined || !/^\d[\d/.-]*$/.test(typed.trim())) return null;
  const from = dayOf(year, month ?? 1, day ?? 1);
  if (from === null) return null;
  const until =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + 1)
      : month === undefined
        ? Date.UTC(year + 1, 0)
        : Date.UTC(year, month);
  return { from, until: isoDay(until) };
}

/** The years that were typed as one, "2024", or as several, "2020-2024"; null when they are none. */
export function readYears(typed: string): { from: string; until: string } | null {
  const [, first, last] = /^(\d{4})(?:\s*(?:-|–|\.\.)\s*(\d{4}))?$/.exec(typed.trim()) ?? [];
  if (first === undefined) return null;
  return { from: `${first}-01-01`, until: `${String(Number(last ?? first) + 1).padStart(4, '0')}-01-01` };
}

/** A day as it is written in an archive; null when there is no such day. */
function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9998) return null;
  const iso = isoDay(Date.UTC(year, month - 1, day));
  const written = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return iso === written ? iso : null;
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
