/** The time of day of an instant, as it is written: "14 h 32" in French, "14:32" in English. */
export function clock(instant: number, language: 'fr' | 'en'): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(instant);
  if (language === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** Day and time of an instant: "lundi 3 mars, 14 h 32". */
export function dayAndClock(instant: number, language: 'fr' | 'en'): string {
  const spoken = language === 'fr' ? 'fr' : 'en-GB';
  const day = new Intl.DateTimeFormat(spoken, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    instant,
  );
  return `${day}, ${clock(instant, language)}`;
}
