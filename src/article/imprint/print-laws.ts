import type { ZonedTime } from '../model/schema';

/** The countries whose rules for printed matter Ronéo knows, or says it has not verified; ISO 3166-1 alpha-2. */
export const lawCountries = ['FR', 'BE', 'CH', 'LU', 'DE', 'AT', 'IT', 'ES', 'GB', 'IE', 'CA', 'US'] as const;

export type LawCountry = (typeof lawCountries)[number];

/** The sentences that an imprint can be made of; each language of the outlets has one for each. */
const imprintParts = [
  'printer',
  'dated-printer',
  'producer',
  'publisher',
  'media-owner',
  'responsible-publisher',
  'press-law',
  'promoter',
  'publication-place',
  'production-place',
] as const;

export type ImprintPart = (typeof imprintParts)[number];

/** The sentences that name the person legally responsible, as each country calls them. */
export const responsibleParts = [
  'responsible-publisher',
  'press-law',
  'promoter',
] as const satisfies ImprintPart[];

export type ResponsiblePart = (typeof responsibleParts)[number];

/** What an imprint can lack. */
const imprintNeeds = [
  'printer',
  'printer-address',
  'responsible',
  'responsible-address',
  'group',
  'group-address',
  'street-address',
  'place',
  'publication-place',
] as const;

export type ImprintNeed = (typeof imprintNeeds)[number];

/** The kinds of printed matter that laws distinguish. */
const printedObjects = ['leaflet', 'brochure', 'poster'] as const;
export type PrintedObject = (typeof printedObjects)[number];

/** What a country's law requires of a leaflet, and what is customary. */
export interface PrintLaw {
  /** Which leaflets must have an imprint: all, election material alone, none, or not verified. */
  duty: 'always' | 'elections' | 'none' | 'unverified';
  /** The sentences of the imprint, in order; those without facts are left out. */
  line: readonly ImprintPart[];
  /** What the law requires; any one of several lists is enough, the usual one first. */
  needs: readonly (readonly ImprintNeed[])[];
  /** Whether a post office box may stand for the address; null where the source does not say. */
  box: boolean | null;
  /** Whether leaflets customarily ask not to be thrown away in the street. */
  litter: boolean;
  /** Whether a poster in black on white is kept for the authorities. */
  blackPosters: 'reserved' | 'free';
  /** The sources. */
  sources: readonly string[];
}

/** The day on which the sources of all laws were last read. */
export const lawsChecked: ZonedTime = { local: '2026-11-28T12:00', zone: 'UTC' };

/** A country whose law is not verified: nothing is required. */
const unverified: PrintLaw = {
  duty: 'unverified',
  line: ['responsible-publisher', 'printer'],
  needs: [],
  box: null,
  litter: false,
  blackPosters: 'free',
  sources: [],
};

/** What each country asks; `docs/decisions/print-laws.md` says how to bring it up to date. */
export const printLaws: Readonly<Record<LawCountry, PrintLaw>> = {
  FR: {
    duty: 'always',
    line: ['printer'],
    needs: [['printer', 'printer-address']],
    box: null,
    litter: true,
    blackPosters: 'reserved',
    sources: [
      'Loi du 29 juillet 1881, art. 3 (legifrance.gouv.fr, LEGIARTI000021662494)',
      'blog.exaprint.fr/?p=1210',
      'ville-castres.fr',
      'l214.com/infos/fiches/tractage',
    ],
  },
  BE: {
    duty: 'always',
    line: ['responsible-publisher', 'printer'],
    needs: [
      ['responsible', 'responsible-address'],
      ['printer', 'printer-address'],
    ],
    box: null,
    litter: false,
    blackPosters: 'free',
    sources: ['Code pénal / Strafwetboek 1867, art. 299-300 (rechtswijzer.be)', 'refli.be/fr/lex/2024002088'],
  },
  CH: unverified,
  LU: unverified,
  DE: {
    duty: 'always',
    line: ['publisher', 'press-law', 'printer'],
    needs: [['printer', 'printer-address', 'group', 'group-address']],
    box: false,
    litter: false,
    blackPosters: 'free',
    sources: [
      'Landespressegesetze, z. B. Berlin § 7 (pressehandel-in-deutschland.de)',
      'landkreis-passau.de',
      'versammlungsrecht.org',
      'vereinswiki.info',
    ],
  },
  AT: {
    duty: 'always',
    line: ['media-owner', 'producer', 'publication-place', 'production-place'],
    needs: [['group', 'printer', 'publication-place', 'place']],
    box: null,
    litter: false,
    blackPosters: 'free',
    sources: ['§ 24 Mediengesetz (wko.at)'],
  },
  IT: {
    duty: 'always',
    line: ['dated-printer'],
    needs: [['printer', 'printer-address', 'place']],
    box: null,
    litter: false,
    blackPosters: 'free',
    sources: [
      'Legge 8 febbraio 1948, n. 47, art. 2; legge 2 febbraio 1939, n. 374 (diazilla.com/doc/866351)',
    ],
  },
  ES: {
    duty: 'always',
    line: ['dated-printer'],
    needs: [['printer', 'printer-address', 'place']],
    box: null,
    litter: false,
    blackPosters: 'free',
    sources: ['Ley 14/1966, art. 11 (BOE-A-1966-3501)', 'Ley 23/2011'],
  },
  GB: {
    duty: 'elections',
    line: ['printer', 'promoter'],
    needs: [],
    box: true,
    litter: false,
    blackPosters: 'free',
    sources: ['electoralcommission.org.uk, print imprints', 'Elections Act 2022'],
  },
  IE: unverified,
  CA: unverified,
  US: {
    duty: 'none',
    line: ['responsible-publisher', 'printer'],
    needs: [],
    box: null,
    litter: false,
    blackPosters: 'free',
    sources: ['Talley v. California, 362 U.S. 60 (1960) (supreme.justia.com)'],
  },
};

/** The law of a country by its code; an unknown country counts as not verified. */
export function printLawOf(country: string): PrintLaw {
  return isLawCountry(country) ? printLaws[country] : unverified;
}

/** Whether the sentences about a country's law are written. */
export function isLawCountry(country: string): country is LawCountry {
  return (lawCountries as readonly string[]).includes(country);
}
