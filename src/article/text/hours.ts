/** An hour of the day, or a span of hours, at the beginning of a line. */
export interface HoursAtStart {
  /** How many characters of the line say the hour. */
  length: number;
  /** How many more separate it from what happens then: a space, a colon, a dash. */
  gap: number;
  /** "14:30", on a clock of 24 hours. */
  from: string;
  until: string | null;
}

/**
 * Reads the hour that a line begins with, as French, English, German, Spanish, Italian and their neighbours write it: "14 h 30",
 * "2.30 pm", "14:30", "14.30 Uhr", "de 14 h à 16 h", "noon". Null for a line without one, and for a duration, a price or a date.
 */
export function hoursAtStart(line: string): HoursAtStart | null {
  const lead = opening.exec(line)?.[0].length ?? 0;
  const found = hoursAt(line, lead);
  if (!found) return null;
  const rest = line.slice(found.end);
  const gap = /^(?:\s*[:–—|,-]\s*|\s+)?/u.exec(rest)?.[0] ?? '';
  const next = rest.slice(gap.length);
  if (gap === '' && rest !== '') return null;
  if (/^\s+$/u.test(gap) && counted.test(next)) return null;
  return { length: found.end, gap: gap.length, from: found.from, until: found.until };
}

/** Words that may stand before an hour. */
const opening =
  /^\s*(?:(?:de|dès|à partir de|à|vers|from|at|ab|um|von|gegen|dalle|alle|ore|a las|desde las|las|od|vanaf|om)\s+)?/iu;

/** Words after figures that make them a duration, a sum or a length: "14 h de marche", "14.30 €". */
const counted =
  /^(?:(?:de|des|du|of|per|par|pro|por|di|euros?|dollars?|francs?|km|kg|m²|mm|cm|m|g)(?![\p{L}\p{N}])|d['’]|[€$£%°])/iu;

interface FoundHours {
  from: string;
  until: string | null;
  end: number;
}

function hoursAt(line: string, start: number): FoundHours | null {
  const first = clockAt(line, start);
  const begun = first ?? bareAt(line, start);
  if (!begun) return null;
  const joint = /^\s*(?:[–—-]|à|to|till|until|bis|a las|alle|al|a|tot|do|jusqu['’]à)\s*/iu.exec(
    line.slice(begun.end),
  );
  const second = joint && clockAt(line, begun.end + joint[0].length);
  if (second) return spanOf(begun, second);
  return first && { from: first.time, until: null, end: first.end };
}

/** "2–4 pm": both hours are in the same half of the day, unless the first would then come after the second. */
function spanOf(first: Clock, second: Clock): FoundHours {
  const noon =
    Number(second.time.slice(0, 2)) >= 12 && second.isHalfDay && !first.isHalfDay && first.hour < 12;
  const later = `${String(first.hour + 12)}${first.time.slice(2)}`;
  const from = noon && later < second.time ? later : first.time;
  return { from, until: second.time, end: second.end };
}

interface Clock {
  time: string;
  hour: number;
  /** Whether it says "am" or "pm". */
  isHalfDay: boolean;
  end: number;
}

const named: Readonly<Record<string, string>> = {
  'midi|noon|midday|mittags?|mediodía|mezzogiorno': '12:00',
  'minuit|midnight|mitternacht|medianoche|mezzanotte': '00:00',
};

/** "2", before a dash and a second hour with minutes or "pm". */
function bareAt(line: string, start: number): Clock | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?=\s*(?:[–—-]|à|to|bis|a|tot|do)\s*\d)/iu.exec(line.slice(start));
  return found && clockOf(found, start, '');
}

function clockAt(line: string, start: number): Clock | null {
  const rest = line.slice(start);
  for (const [words, time] of Object.entries(named)) {
    const found = new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu').exec(rest);
    if (found)
      return { time, hour: Number(time.slice(0, 2)), isHalfDay: false, end: start + found[0].length };
  }
  for (const form of forms) {
    const found = form.exec(rest);
    const clock = found && clockOf(found, start, found[3] ?? '');
    if (clock) return clock;
  }
  return null;
}

/** Hour, minutes, and "am" or "pm" where it is said. */
const forms = [
  /^(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?(?![\p{L}\p{N}])/iu,
  /^(\d{1,2})\s?h(?:eures?)?(?:\s?(\d{2}))?(?![\p{L}\p{N}])/iu,
  /^(\d{1,2})\s?(?:Uhr|uur|ore)(?:\s(\d{2}))?(?![\p{L}\p{N}])/iu,
  /^(\d{1,2})[:.](\d{2})(?:\s?(?:Uhr|uur|hrs|h))?(?![\p{L}\p{N}]|[.:]\S|\.\s)/iu,
];

function clockOf(found: RegExpExecArray, start: number, half: string): Clock | null {
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  const isHalfDay = half !== '';
  if (minute > 59 || hour > 24 || (isHalfDay && (hour < 1 || hour > 12))) return null;
  const of24 = isHalfDay ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour % 24;
  const padded = (value: number) => String(value).padStart(2, '0');
  return { time: `${padded(of24)}:${padded(minute)}`, hour: of24, isHalfDay, end: start + found[0].length };
}
