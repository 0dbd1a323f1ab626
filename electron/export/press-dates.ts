import type { ZonedTime } from '../../src/article';

export function isoOf(time: ZonedTime): string {
  const naive = Date.parse(`${time.local}:00Z`);
  const shown = new Date(naive).toLocaleString('sv-SE', { timeZone: time.zone });
  return new Date(naive - (Date.parse(`${shown.replace(' ', 'T')}Z`) - naive))
    .toISOString()
    .replace('.000', '');
}
export function slugFor(headline: string): string {
  return headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
