import type { Check } from '../../article';

/** What each check says, in one language. */
export type CheckWords = {
  readonly [Kind in Check['kind']]: (check: Extract<Check, { kind: Kind }>) => string;
};

const firm = '\u00a0';
const thin = '\u202f';

const french: CheckWords = {
  'headline-missing': () => 'Il n’y a pas de titre.',
  'headline-empty-words': () => `Le titre dit seulement que c’est un communiqué${firm}: dites le fait.`,
  'headline-long': ({ words, most }) =>
    `Le titre fait ${words}${firm}mots${firm}; au-delà de ${most} on le coupe.`,
  'standfirst-missing': () => `Il n’y a pas de chapô${firm}: qui, quoi, où, quand, pourquoi.`,
  'standfirst-long': ({ characters, most }) =>
    `Le chapô fait ${characters}${firm}signes${firm}; il se reprend mieux sous ${most}.`,
  'body-missing': () => 'Il n’y a pas encore de texte.',
  'body-long': ({ words, most }) =>
    `Le texte fait ${words}${firm}mots${firm}; l’usage est de rester sous ${most}.`,
  'dateline-missing': () => 'Il manque le lieu, devant la date.',
  'embargo-past': () => 'L’heure de l’embargo est déjà passée.',
  'speaker-missing': () => 'Une citation ne dit pas qui parle.',
  'alt-missing': () => 'Une image n’est pas décrite pour qui ne la voit pas.',
  'credit-missing': () => 'Une image n’a pas de crédit.',
  'table-headers-missing': () => `Un tableau n’a pas d’en-têtes${firm}: lu à voix haute, il se perd.`,
  'straight-quotes': ({ count }) =>
    count > 1
      ? `${count}${firm}guillemets ou apostrophes droits restent.`
      : 'Un guillemet ou une apostrophe est resté droit.',
  'joined-words': ({ words }) => `Deux mots semblent collés${firm}: «${thin}${words}${thin}».`,
  'numeric-date': ({ date }) =>
    `«${thin}${date}${thin}» se lit autrement d’un pays à l’autre${firm}: écrivez le mois.`,
  'contact-missing': () => 'Les réglages ne nomment personne que la presse puisse appeler.',
  'boilerplate-missing': () => 'Les réglages n’ont pas de présentation du groupe dans cette langue.',
  'imprint-missing': () => 'Les réglages ne disent pas qui imprime le tract, ce que la loi demande.',
};

const english: CheckWords = {
  'headline-missing': () => 'There is no headline.',
  'headline-empty-words': () => 'The headline only says that this is a release: say the fact.',
  'headline-long': ({ words, most }) => `The headline has ${words} words; past ${most} it gets cut.`,
  'standfirst-missing': () => 'There is no standfirst: who, what, where, when, why.',
  'standfirst-long': ({ characters, most }) =>
    `The standfirst has ${characters} characters; under ${most} it is more easily taken up.`,
  'body-missing': () => 'There is no text yet.',
  'body-long': ({ words, most }) => `The text has ${words} words; the usual is to stay under ${most}.`,
  'dateline-missing': () => 'The place is missing before the date.',
  'embargo-past': () => 'The hour of the embargo is already past.',
  'speaker-missing': () => 'A quotation does not say who speaks.',
  'alt-missing': () => 'A picture is not described for those who cannot see it.',
  'credit-missing': () => 'A picture has no credit.',
  'table-headers-missing': () => 'A table has no headings: read aloud, it is lost.',
  'straight-quotes': ({ count }) =>
    count > 1
      ? `${count} straight quotes or apostrophes are left.`
      : 'A straight quote or apostrophe is left.',
  'joined-words': ({ words }) => `Two words seem joined: “${words}”.`,
  'numeric-date': ({ date }) => `“${date}” reads differently from one country to the next: write the month.`,
  'contact-missing': () => 'The settings name nobody whom the press can call.',
  'boilerplate-missing': () => 'The settings have no words about the group in this language.',
  'imprint-missing': () => 'The settings do not say who prints the leaflet, which the law asks for.',
};

/** What a check says, in the language of the desk. */
export function checkSentence(check: Check, language: 'fr' | 'en'): string {
  const words = language === 'fr' ? french : english;
  return (words[check.kind] as (of: Check) => string)(check);
}
