import { baseOf } from '../model/language-tag';

/** The most characters of an address. */
const maxLength = 80;

/**
 * The address a headline makes: "L’eau n’est pas à vendre" becomes "l-eau-n-est-pas-a-vendre". At most 80 characters,
 * cut between words; "" only when the headline holds no letter and no digit. The language decides some letters: ä is "ae" in German.
 */
export function slugify(headline: string, language: string): string {
  const words = foldToLatin(headline, language).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug || (words[0] ?? codesOf(headline)).slice(0, maxLength);
}

/** A free address: the one asked for, or the same with a number. Those with numbers below `first` are known to be taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean, first = 1): string {
  let number = first;
  const numbered = () => (number === 1 ? slug : `${slug.slice(0, 90)}-${number}`);
  while (isTaken(numbered())) number += 1;
  return numbered();
}

/** Whether an address is one that this headline makes, with a number or without. */
export function isSlugOf(slug: string, headline: string, language: string): boolean {
  const made = slugify(headline, language);
  return slug === made || (slug.startsWith(`${made}-`) && /^\d+$/.test(slug.slice(made.length + 1)));
}

function foldToLatin(text: string, language: string): string {
  const own = lettersOf[baseOf(language)];
  return text
    .toLocaleLowerCase('en')
    .normalize('NFC')
    .replace(/\p{L}/gu, (letter) => own?.[letter] ?? letter)
    .normalize('NFD')
    .replace(/([αεη])υ(?!\u0308)\u0301?(?=([αεηιουωβγδζλμνρ])?)/g, (_pair, vowel: string, voiced?: string) =>
      voiced ? `${vowel}v` : `${vowel}f`,
    )
    .replace(/ου(?!\u0308)/g, 'ou')
    .replace(/\p{M}/gu, '')
    .replace(/γ(?=[γξχ])/g, 'n')
    .replace(/(?<!\p{L})μπ|μπ(?!\p{L})/gu, 'b')
    .replace(/[·\u2060\u00AD]/g, '')
    .replace(/[^a-z0-9\s]/gu, (letter) => letters[letter] ?? letter);
}

/** Letters of scripts that we do not transliterate are written as code points, so that the article still has an address. */
function codesOf(text: string): string {
  const characters = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).slice(0, 12);
  return characters.map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');
}

/** Letters that a language writes otherwise than those below: Cyrillic as the country's law or its passports have it. */
const lettersOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  uk: { г: 'h', и: 'y' },
  bg: { й: 'y', щ: 'sht', ъ: 'a', х: 'h' },
  mk: { ѓ: 'gj', ѕ: 'dz', ќ: 'kj', х: 'h', ц: 'c' },
  sr: { ж: 'z', х: 'h', ц: 'c', ч: 'c', ш: 's' },
};

/** Transliterations: letters that Unicode does not decompose, Greek (ELOT 743) and Cyrillic (as passports write it). */
const letters: Readonly<Record<string, string>> = {
  ...{
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ħ: 'h',
    ı: 'i',
    ŋ: 'n',
    ĸ: 'k',
    ſ: 's',
  },
  ...{ ﬁ: 'fi', ﬂ: 'fl' },
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
  },
  ...{ ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
  },
  ...{
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
  },
  ...{
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    і: 'i',
    є: 'ye',
    ґ: 'g',
    ђ: 'dj',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    џ: 'dz',
  },
};
