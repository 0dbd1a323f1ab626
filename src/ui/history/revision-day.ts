/** The day of an instant, in full: "lundi 3 mars 2025". */
export function dayOf(instant: number, language: 'fr' | 'en'): string {
  const spoken = language === 'fr' ? 'fr' : 'en-GB';
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(spoken, parts).format(instant);
}
