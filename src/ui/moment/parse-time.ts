/** Reads a time of day as people write it: "6 h", "14h30", "6:05", "9.15 pm". Answers "06:00", or null. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[\s\u00a0]*(?:h|:|\.)[\s\u00a0]*(\d{2})?)?[\s\u00a0]*(am|pm)?$/i.exec(
    text.trim(),
  );
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const written = Number(parts[1]);
  const hours = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  const minutes = Number(parts[2] ?? 0);
  if (hours > 23 || minutes > 59 || (half !== undefined && (written > 12 || written === 0))) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
