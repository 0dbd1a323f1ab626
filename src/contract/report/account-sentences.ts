import type { Account, AccountLine, AsideFile, KeptCounts, MissingPicture } from '../import-report';
import { lostThing } from '../sentences/lost-things';
import { englishReason, frenchReason } from '../sentences/reasons';
import { changedThing } from './changed-things';

type Language = 'fr' | 'en';

/** What an article kept, as a list: "312 mots, 2 intertitres, 1 image"; kinds that it has none of are left out. */
export function keptSentence(kept: KeptCounts, language: Language): string {
  const counted = (Object.keys(keptWords) as (keyof KeptCounts)[])
    .filter((kind) => kept[kind] > 0 || kind === 'words')
    .map((kind) => counting(kept[kind], keptWords[kind][language], language));
  return counted.join(', ');
}

/** A line of an account without its words, with a capital: "Un commentaire", "3 titres de rang 4 devenus…". */
export function accountSentence(kind: 'changed' | 'dropped', line: AccountLine, language: Language): string {
  const thing = kind === 'changed' ? changedThing : lostThing;
  return capital(thing(line.what, line.count, language));
}

/** Words in the quotation marks of a language. */
export function quotedWords(words: string, language: Language): string {
  return language === 'fr' ? `«\u202f${words}\u202f»` : `‘${words}’`;
}

/** Why a picture is not in the article: "elle est sur un site, que Ronéo ne visite pas". */
export function pictureReason({ why }: MissingPicture, language: Language): string {
  return language === 'fr' ? frenchReason(why) : englishReason(why);
}

/** Why a file was left aside. */
export function asideReason({ why }: AsideFile, language: Language): string {
  const [kind = '', value = ''] = why.split(':');
  return asideWords[kind]?.[language].replace('%1', value) ?? why;
}

/** Whether there is nothing to say of a text but that it is there whole. */
export function isWhole({ changed, dropped, missing }: Account): boolean {
  return changed.length + dropped.length + missing.length === 0;
}

function counting(count: number, [one, many]: readonly [string, string], language: Language): string {
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(count);
  const single = language === 'fr' ? count < 2 : count === 1;
  return `${number}${language === 'fr' ? '\u00a0' : ' '}${single ? one : many}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const keptWords: Readonly<Record<keyof KeptCounts, Readonly<Record<Language, readonly [string, string]>>>> = {
  words: { fr: ['mot', 'mots'], en: ['word', 'words'] },
  crossheads: { fr: ['intertitre', 'intertitres'], en: ['crosshead', 'crossheads'] },
  lists: { fr: ['liste', 'listes'], en: ['list', 'lists'] },
  notes: { fr: ['note', 'notes'], en: ['note', 'notes'] },
  links: { fr: ['lien', 'liens'], en: ['link', 'links'] },
  tables: { fr: ['tableau', 'tableaux'], en: ['table', 'tables'] },
  pictures: { fr: ['image', 'images'], en: ['picture', 'pictures'] },
  quotations: { fr: ['citation', 'citations'], en: ['quotation', 'quotations'] },
};

const asideWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-a-text': { fr: 'ce n’est pas un texte', en: 'it is no text' },
  'not-shown': { fr: 'image qu’aucun texte ne montre', en: 'a picture that no text shows' },
  'site-part': { fr: 'partie du site, pas un texte', en: 'a part of the site, not a text' },
  'list-page': { fr: 'page de liste, sans texte', en: 'a list page without text' },
  'post-type': {
    fr: 'entrée «\u202f%1\u202f», ni article ni page',
    en: 'an entry of type ‘%1’, neither post nor page',
  },
  reused: {
    fr: 'bloc réutilisable, repris dans les textes qui le montrent',
    en: 'a reusable block, taken into the texts that show it',
  },
  trash: { fr: 'dans la corbeille', en: 'in the bin' },
  'no-words': { fr: 'sans texte', en: 'without text' },
};
