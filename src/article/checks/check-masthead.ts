import { boilerplateOf } from '../masthead';
import type { Masthead } from '../masthead';
import type { Article } from '../schema';
import type { Check, Matter } from './check';

/** Checks that the masthead holds what this kind of text prints: whom to call, who we are, who printed it. */
export function checkMasthead({ kind, language }: Article, masthead: Masthead): Check[] {
  const matters: Matter[] = [];
  if (kind === 'release' && !isReachable(masthead)) matters.push({ kind: 'contact-missing' });
  if (kind === 'release' && boilerplateOf(masthead, language).trim() === '')
    matters.push({ kind: 'boilerplate-missing', language });
  if (kind === 'leaflet' && masthead.imprint.printer.trim() === '') matters.push({ kind: 'imprint-missing' });
  return matters.map((matter) => ({
    ...matter,
    place: { part: 'masthead' },
    excerpt: null,
    key: matter.kind,
  }));
}

function isReachable({ spokespersons, email }: Masthead): boolean {
  return email !== '' || spokespersons.some((person) => person.phone !== '' || person.email !== '');
}
