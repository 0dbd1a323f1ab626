import { isLawCountry } from '../../article';
import type { ImprintNeed, LawCountry, PrintedObject, ResponsiblePart } from '../../article';
import type { Messages } from '../messages';
import { quoted } from './typography';

/** What an imprint can lack. */
const needs: Readonly<Record<ImprintNeed, string>> = {
  printer: 'the name of whoever prints',
  'printer-address': 'the address of whoever prints',
  responsible: 'the name of the responsible publisher',
  'responsible-address': 'the responsible publisher’s address',
  group: 'the name of the group',
  'group-address': 'the postal address of the group',
  'street-address': 'a street and a number (a PO box is not enough)',
  place: 'the place of printing',
  'publication-place': 'the place of publication',
};

const inCountries: Readonly<Record<LawCountry, string>> = {
  FR: 'in France',
  BE: 'in Belgium',
  CH: 'in Switzerland',
  LU: 'in Luxembourg',
  DE: 'in Germany',
  AT: 'in Austria',
  IT: 'in Italy',
  ES: 'in Spain',
  GB: 'in the United Kingdom',
  IE: 'in Ireland',
  CA: 'in Canada',
  US: 'in the United States',
};

/** "in France". */
export function inCountry(country: string): string {
  return isLawCountry(country) ? inCountries[country] : 'in your group’s country';
}

/** "the name of whoever prints and the address of whoever prints". */
export function listOfNeeds(missing: readonly ImprintNeed[]): string {
  return new Intl.ListFormat('en-GB').format(missing.map((need) => needs[need]));
}

const unverified =
  'Not verified: we know of no general duty there. Ask before you print; what you fill in here is printed.';
const otherRules =
  'At election times other rules may apply, which we have not verified: ask the electoral authority.';

const required: Readonly<Record<LawCountry, string>> = {
  FR: 'Every writing made public bears the name and the address of whoever printed it. ‘Imprimé par nos soins’ is a custom, not a statute: it counts only with the group’s name and address.',
  BE: 'Whatever is printed bears the name and the address of its author or its printer; it is usual to name a responsible publisher. A new Penal Code has been in force since 9 April 2026, and we have not found the article in it: check.',
  CH: 'Not verified. Article 322 of the Penal Code seems to ask for an imprint on some printed matter: ask before you print. What you fill in here is printed.',
  LU: unverified,
  DE: 'The press laws of the Länder ask for the name and the address of the printer and the publisher on whatever is printed. It takes a street and a number: no PO box, no web address. It is usual to name a responsible person (V.i.S.d.P.).',
  AT: 'Whatever is printed names its media owner (Medieninhaber), its producer, and the places of publication and of production.',
  IT: 'A leaflet is printed matter: it bears the printer’s name and address, the year and the place of printing. The year is that of the text’s date.',
  ES: 'Whatever is printed bears the place and the year of printing, and the printer’s name and address. The year is that of the text’s date.',
  GB: 'No general duty. Election material alone names its printer, its promoter and whomever that person acts for, with a postal address; a PO box will do.',
  IE: unverified,
  CA: unverified,
  US: 'No general duty: in 1960 the Supreme Court struck down an ordinance that had leaflets signed.',
};

const elections: Readonly<Record<LawCountry, string>> = {
  FR: 'Elections: no election material is handed out on the day before a poll or on the day itself.',
  BE: otherRules,
  CH: otherRules,
  LU: otherRules,
  DE: otherRules,
  AT: otherRules,
  IT: otherRules,
  ES: otherRules,
  GB: 'Elections: the imprint stands on the printed side, or on the first or last page; online too (Elections Act 2022).',
  IE: otherRules,
  CA: otherRules,
  US: 'Elections: federal and state laws ask for lines of their own, which we have not verified.',
};

const objects = {
  FR: {
    leaflet: 'Leaflet: handing out is free, save for a limited local order; not to people in their cars.',
    poster:
      'Poster: black on white paper is kept for official notices. Print on coloured paper, or in a coloured ink.',
  },
  ES: {
    brochure: 'Brochure: a legal deposit number is added where one is due (Ley 23/2011).',
  },
} satisfies { readonly [Country in LawCountry]?: { readonly [Printed in PrintedObject]?: string } };

const responsible: Readonly<Record<ResponsiblePart, string>> = {
  'responsible-publisher': 'Responsible publisher',
  'press-law': 'Responsible person (V.i.S.d.P.)',
  promoter: 'Promoter, for an election',
};

/** The imprint of the leaflets, as the law of the group's country asks for it. */
export const imprintMessages: Pick<Messages, 'imprint'> = {
  imprint: {
    noCountry:
      'Say which country the group is in: Ronéo will show what its law asks of a leaflet. Until then, that of its language counts.',
    guessed: (country) => `Country taken from the group’s language: ${country}.`,
    requiredIn: (country) => `What is asked ${inCountry(country)}`,
    required,
    requiredElsewhere: unverified,
    elections,
    electionsElsewhere: otherRules,
    objects,
    sources: (sources, day) => `Read on ${day}: ${sources}. Ronéo is no substitute for legal advice.`,
    noSource: (day) => `No source as of ${day}. Ronéo is no substitute for legal advice.`,
    printedBy: 'Who prints your leaflets?',
    printers: { group: 'We print them ourselves', shop: 'A print shop' },
    printer: 'Name of the print shop',
    printerAddress: 'Address of the print shop',
    responsible,
    responsibleAddress: 'That person’s address',
    responsibleAddressHelp: 'When empty, the postal address of the group. Never a home address.',
    place: 'Place of printing',
    publishedIn: 'Place of publication',
    needs,
    missing: (list) => `Still missing: ${list}.`,
    complete: 'Nothing is missing.',
    line: 'Printed at the foot of the leaflet',
    lineHelp: 'Made of what stands above. Once corrected here, yours is printed.',
    ownLineHelp: 'Your line is printed as it is: Ronéo no longer checks that it says all.',
    lineBack: 'Go back to the suggested line',
    litter: 'Ask not to throw the leaflet away',
    litterWords: 'The words',
    litterHelp: 'No statute imposes these words, but some towns ask for them.',
    home: (address) =>
      `${quoted(address)} looks like somebody’s own address, and will be on every leaflet. Use that of an association or of premises.`,
    homeAllowed: 'Print it all the same',
  },
};
