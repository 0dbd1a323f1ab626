import { isLawCountry } from '../../article';
import type { ImprintNeed, LawCountry, PrintedObject, ResponsiblePart } from '../../article';
import { quoted } from './typography';

const thin = '\u202F';
const firm = '\u00A0';

/** What an imprint can lack, as an object of "il manque". */
const needs: Readonly<Record<ImprintNeed, string>> = {
  printer: 'le nom de qui imprime',
  'printer-address': 'l’adresse de qui imprime',
  responsible: 'le nom de l’éditeur ou de l’éditrice responsable',
  'responsible-address': 'son adresse',
  group: 'le nom du groupe',
  'group-address': 'l’adresse postale du groupe',
  'street-address': 'une rue et un numéro (une boîte postale ne suffit pas)',
  place: 'le lieu d’impression',
  'publication-place': 'le lieu d’édition',
};

const inCountries: Readonly<Record<LawCountry, string>> = {
  FR: 'en France',
  BE: 'en Belgique',
  CH: 'en Suisse',
  LU: 'au Luxembourg',
  DE: 'en Allemagne',
  AT: 'en Autriche',
  IT: 'en Italie',
  ES: 'en Espagne',
  GB: 'au Royaume-Uni',
  IE: 'en Irlande',
  CA: 'au Canada',
  US: 'aux États-Unis',
};

/** "en France". */
export function inCountry(country: string): string {
  return isLawCountry(country) ? inCountries[country] : 'dans le pays de votre groupe';
}

/** "le nom de qui imprime et l’adresse de qui imprime". */
export function listOfNeeds(missing: readonly ImprintNeed[]): string {
  return new Intl.ListFormat('fr').format(missing.map((need) => needs[need]));
}

const unverified = `Non vérifié${firm}: nous n’y connaissons pas d’obligation générale. Renseignez-vous avant d’imprimer${thin}; ce que vous remplissez ici est imprimé.`;
const otherRules = `En période électorale, d’autres règles peuvent s’ajouter, que nous n’avons pas vérifiées${firm}: demandez à l’autorité électorale.`;

const required: Readonly<Record<LawCountry, string>> = {
  FR: `Tout imprimé rendu public porte le nom et le domicile de qui l’a imprimé. «\u202fImprimé par nos soins\u202f» est un usage, pas un texte${firm}: il ne vaut qu’avec le nom et l’adresse du groupe.`,
  BE: `Tout imprimé porte le nom et le domicile de l’auteur ou de l’imprimeur${thin}; l’usage est de nommer un éditeur ou une éditrice responsable. Un nouveau Code pénal est en vigueur depuis le 9${firm}avril 2026, et nous n’y avons pas retrouvé l’article${firm}: vérifiez.`,
  CH: `Non vérifié. L’article${firm}322 du Code pénal semble demander des mentions à des imprimés${firm}: renseignez-vous. Ce que vous remplissez ici est imprimé.`,
  LU: unverified,
  DE: `Les lois des Länder sur la presse demandent, sur tout imprimé, le nom et l’adresse de l’imprimeur et de l’éditeur. Il faut une rue et un numéro${firm}: ni boîte postale, ni adresse web. L’usage ajoute une personne responsable (V.i.S.d.P.).`,
  AT: 'Tout imprimé nomme le propriétaire du média (Medieninhaber), qui l’a fabriqué, et les lieux d’édition et de fabrication.',
  IT: 'Un tract est un imprimé\u00a0: il porte le nom et le domicile de l’imprimeur, l’année et le lieu d’impression. L’année est celle de la date du texte.',
  ES: 'Tout imprimé porte le lieu et l’année d’impression, le nom et l’adresse de l’imprimeur. L’année est celle de la date du texte.',
  GB: `Pas d’obligation générale. Le matériel électoral, lui, nomme l’imprimeur, le promoteur et ceux pour qui il agit, avec une adresse postale${thin}; une boîte postale suffit.`,
  IE: unverified,
  CA: unverified,
  US: 'Pas d’obligation générale\u00a0: la Cour suprême a annulé en 1960 une ordonnance qui obligeait à signer les tracts.',
};

const elections: Readonly<Record<LawCountry, string>> = {
  FR: 'Élections\u00a0: pas de distribution de matériel électoral la veille ni le jour du scrutin.',
  BE: otherRules,
  CH: otherRules,
  LU: otherRules,
  DE: otherRules,
  AT: otherRules,
  IT: otherRules,
  ES: otherRules,
  GB: `Élections${firm}: la mention est sur la face imprimée, ou sur la première ou la dernière page${thin}; en ligne aussi (Elections Act 2022).`,
  IE: otherRules,
  CA: otherRules,
  US: 'Élections\u00a0: les lois fédérales et celles des États ont leurs propres mentions, que nous n’avons pas vérifiées.',
};

const objects = {
  FR: {
    leaflet: `Tract${firm}: distribuer est libre, sauf arrêté local limité${thin}; pas aux occupants des voitures.`,
    poster: `Affiche${firm}: le noir sur papier blanc est réservé aux affiches officielles. Imprimez sur un papier de couleur, ou dans une encre de couleur.`,
  },
  ES: {
    brochure: `Brochure${firm}: un numéro de dépôt légal s’ajoute là où il est dû (loi 23/2011).`,
  },
} satisfies { readonly [Country in LawCountry]?: { readonly [Printed in PrintedObject]?: string } };

const responsible: Readonly<Record<ResponsiblePart, string>> = {
  'responsible-publisher': 'Éditeur ou éditrice responsable',
  'press-law': 'Personne responsable (V.i.S.d.P.)',
  promoter: 'Promoteur, pour une élection',
};

/** The imprint of the leaflets, as the law of the group's country asks for it. */
export const imprintMessages = {
  imprint: {
    noCountry:
      'Dites le pays du groupe\u00a0: Ronéo montrera ce que sa loi demande à un tract. En attendant, celui de sa langue compte.',
    guessed: (country: string) => `Pays supposé d’après la langue du groupe\u00a0: ${country}.`,
    requiredIn: (country: string) => `Ce qui est demandé ${inCountry(country)}`,
    required,
    requiredElsewhere: unverified,
    elections,
    electionsElsewhere: otherRules,
    objects,
    sources: (sources: string, day: string) =>
      `Lu le ${day}${firm}: ${sources}. Ronéo ne remplace pas un avis juridique.`,
    noSource: (day: string) => `Aucune source au ${day}. Ronéo ne remplace pas un avis juridique.`,
    printedBy: 'Qui imprime vos tracts\u202f?',
    printers: { group: 'Nous-mêmes', shop: 'Une imprimerie' },
    printer: 'Nom de l’imprimerie',
    printerAddress: 'Adresse de l’imprimerie',
    responsible,
    responsibleAddress: 'Son adresse',
    responsibleAddressHelp: 'Sans elle, l’adresse postale du groupe. Jamais une adresse personnelle.',
    place: 'Lieu d’impression',
    publishedIn: 'Lieu d’édition',
    needs,
    missing: (list: string) => `Il manque ${list}.`,
    complete: 'Rien ne manque.',
    line: 'Imprimé au bas du tract',
    lineHelp: 'Écrite d’après ce qui précède. Corrigée ici, c’est la vôtre qui est imprimée.',
    ownLineHelp: 'Votre ligne est imprimée telle quelle\u00a0: Ronéo ne vérifie plus qu’elle dit tout.',
    lineBack: 'Reprendre la ligne proposée',
    litter: 'Demander de ne pas jeter le tract',
    litterWords: 'La demande',
    litterHelp: 'Aucun texte n’impose ces mots, mais des communes les demandent.',
    home: (address: string) =>
      `${quoted(address)} ressemble à l’adresse d’une personne, et sera imprimée sur chaque tract. Préférez celle d’une association ou d’un local.`,
    homeAllowed: 'L’imprimer quand même',
  },
};
