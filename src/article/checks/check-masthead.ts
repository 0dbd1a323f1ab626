import type { Masthead } from '../masthead';
import type { Article } from '../schema';
import type { Check } from './check';

/** Checks that the masthead holds what this kind of text prints: whom to call, who we are, who printed it. */
export function checkMasthead({ kind, language }: Article, masthead: Masthead): Check[] {
  const place = { part: 'masthead' } as const;
  const checks: Check[] = [];
  if (kind === 'release' && !isReachable(masthead)) checks.push({ place, kind: 'contact-missing' });
  if (kind === 'release' && !hasBoilerplate(masthead, language))
    checks.push({ place, kind: 'boilerplate-missing', language });
  if (kind === 'leaflet' && masthead.imprint.printer.trim() === '')
    checks.push({ place, kind: 'imprint-missing' });
  return checks;
}

function isReachable({ spokespersons, email }: Masthead): boolean {
  return email !== '' || spokespersons.some((person) => person.phone !== '' || person.email !== '');
}

function hasBoilerplate({ boilerplate }: Masthead, language: string): boolean {
  const tongue = language.split('-', 1)[0]?.toLowerCase();
  return Object.entries(boilerplate).some(
    ([of, text]) => of.split('-', 1)[0]?.toLowerCase() === tongue && text.trim() !== '',
  );
}
