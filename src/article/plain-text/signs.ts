/** The sign that a line of a list begins with; null for any other line. */
export interface Sign {
  kind: 'bullet' | 'dash' | 'number';
  /** The number of a numbered line; 0 for the others. */
  number: number;
  /** The words after the sign. */
  words: string;
}

/** Reads the sign of a list at the start of a line: "• …", "- …", "3. …", "3) …". */
export function signOf(line: string): Sign | null {
  const bullet = /^[•◦▪■●‣⁃∙·]\s*(\S.*)$/su.exec(line)?.[1];
  if (bullet !== undefined) return { kind: 'bullet', number: 0, words: bullet };
  const dash = /^[-–*][ \u00a0\u202f]+(\S.*)$/su.exec(line)?.[1];
  if (dash !== undefined) return { kind: 'dash', number: 0, words: dash };
  const numbered = /^(\d{1,3})[.)][ \u00a0\u202f]+(\S.*)$/su.exec(line);
  return numbered ? { kind: 'number', number: Number(numbered[1]), words: numbered[2] ?? '' } : null;
}
