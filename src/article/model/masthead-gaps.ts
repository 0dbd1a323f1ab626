import { mastheadIn } from './local-masthead';
import { boilerplateOf } from './masthead';
import type { Masthead } from './masthead';
import type { ArticleKind } from './schema';

/** The parts of a masthead without which a text goes out incomplete. */
export const mastheadGaps = ['name', 'contact', 'boilerplate', 'imprint'] as const;

export type MastheadGap = (typeof mastheadGaps)[number];

/** What a masthead lacks for a text: the group's name; for a release, whom to call and who we are; for a leaflet, its printer. */
export function gapsFor(masthead: Masthead, { kind, language }: MastheadReader): MastheadGap[] {
  const { name, email, spokespersons, imprint } = mastheadIn(masthead, language).local;
  const isReachable =
    email !== '' || spokespersons.some((person) => person.phone !== '' || person.email !== '');
  const lacks: Readonly<Record<MastheadGap, boolean>> = {
    name: name.trim() === '',
    contact: kind === 'release' && !isReachable,
    boilerplate: kind === 'release' && boilerplateOf(masthead, language).trim() === '',
    imprint: kind === 'leaflet' && imprint.printer.trim() === '',
  };
  return mastheadGaps.filter((gap) => lacks[gap]);
}

/** What of a text decides which parts of the masthead it prints. */
export interface MastheadReader {
  kind: ArticleKind;
  language: string;
}

/** The masthead with a name in the place of each part that a text lacks, to be seen in its proof and never exported. */
export function withGapsNamed(
  masthead: Masthead,
  reader: MastheadReader,
  names: Readonly<Record<MastheadGap, string>>,
): Masthead {
  const gaps = new Set(gapsFor(masthead, reader));
  const person = { name: names.contact, role: '', phone: '', email: '' };
  return {
    ...masthead,
    ...(gaps.has('name') && { name: names.name }),
    ...(gaps.has('contact') && { spokespersons: [person] }),
    ...(gaps.has('boilerplate') && {
      boilerplate: { ...masthead.boilerplate, [reader.language]: names.boilerplate },
    }),
    ...(gaps.has('imprint') && { imprint: { ...masthead.imprint, printer: names.imprint } }),
  };
}
