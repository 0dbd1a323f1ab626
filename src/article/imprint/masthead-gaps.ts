import { imprintOf } from './imprint';
import type { ImprintNeed } from './print-laws';
import { mastheadIn } from '../model/local-masthead';
import { boilerplateOf } from '../model/masthead';
import type { Masthead } from '../model/masthead';
import type { ArticleKind } from '../model/schema';

/** The parts of a masthead that a text may need and that may be missing. */
const mastheadGaps = ['name', 'contact', 'boilerplate', 'imprint'] as const;

export type MastheadGap = (typeof mastheadGaps)[number];

/** The texts that a proof shows in place of missing parts; for an imprint, one for each thing it lacks. */
export interface GapNames extends Readonly<Record<Exclude<MastheadGap, 'imprint'>, string>> {
  readonly imprint: Readonly<Record<ImprintNeed, string>>;
}

/**
 * What a masthead lacks for a text: the group's name; for a release, a contact and the boilerplate; for a leaflet, what the law
 * of the country requires.
 */
export function gapsFor(masthead: Masthead, { kind, language }: MastheadReader): MastheadGap[] {
  const { name, email, spokespersons } = mastheadIn(masthead, language).local;
  const isReachable =
    email !== '' || spokespersons.some((person) => person.phone !== '' || person.email !== '');
  const lacks: Readonly<Record<MastheadGap, boolean>> = {
    name: name.trim() === '',
    contact: kind === 'release' && !isReachable,
    boilerplate: kind === 'release' && boilerplateOf(masthead, language).trim() === '',
    imprint: kind === 'leaflet' && imprintOf(masthead, language).missing.length > 0,
  };
  return mastheadGaps.filter((gap) => lacks[gap]);
}

/** The properties of a text that decide which parts of the masthead it prints. */
interface MastheadReader {
  kind: ArticleKind;
  language: string;
}

/** The masthead with a placeholder for each missing part: for proofs only, never for an export. */
export function withGapsNamed(masthead: Masthead, reader: MastheadReader, names: GapNames): Masthead {
  const gaps = new Set(gapsFor(masthead, reader));
  const person = { name: names.contact, role: '', phone: '', email: '' };
  return {
    ...masthead,
    ...(gaps.has('name') && { name: names.name }),
    ...(gaps.has('contact') && { spokespersons: [person] }),
    ...(gaps.has('boilerplate') && {
      boilerplate: { ...masthead.boilerplate, [reader.language]: names.boilerplate },
    }),
    ...(gaps.has('imprint') && imprintNamed(masthead, reader.language, names.imprint)),
  };
}

/** The address and the imprint, with placeholders for what is missing. */
function imprintNamed(
  masthead: Masthead,
  language: string,
  names: GapNames['imprint'],
): Pick<Masthead, 'address' | 'imprint'> {
  const { imprint, address } = masthead;
  const { missing } = imprintOf(masthead, language);
  const nameOf = (need: ImprintNeed) => (missing.includes(need) ? names[need] : '');
  return {
    address: nameOf('group-address') || address,
    imprint: {
      ...imprint,
      printer: nameOf('printer') || imprint.printer,
      address: nameOf('printer-address') || imprint.address,
      responsible: nameOf('responsible') || imprint.responsible,
      responsibleAddress: nameOf('responsible-address') || imprint.responsibleAddress,
      place: nameOf('place') || imprint.place,
      publishedIn: nameOf('publication-place') || imprint.publishedIn,
    },
  };
}
