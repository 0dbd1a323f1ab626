import { groupLanguages, isByLanguage, ownLanguage, withWords, wordsIn } from '../../article';
import type { Masthead, MastheadWords } from '../../article';
import { useLanguage } from '../kit/state/use-messages';
import { languageInSentence } from '../kit/languages';
import { MastheadField, useMastheadFields } from './masthead-field';

/** Words of the masthead: a field in the group's own language, and one in each other language that it uses. */
export function WordsFields(props: {
  label: string;
  help?: string;
  words: MastheadWords;
  /** Whether typography is applied as one types. */
  isSentence?: boolean;
  onChange: (words: MastheadWords) => void;
}) {
  const { label, help, words, isSentence = false, onChange } = props;
  const { own, languages, nameOf } = useGroupLanguages();
  return languages.map((language, at) => (
    <MastheadField
      key={language}
      label={at === 0 ? label : `${label} (${nameOf(language)})`}
      {...(at === 0 && help !== undefined ? { help } : {})}
      {...(isSentence ? { language } : {})}
      value={wordsIn(words, language, own)}
      onChange={(said) => onChange(withWords(words, { language, own, said }))}
    />
  ));
}

/** The languages of the group, its own first, and their names within a sentence; without any, that of the desk. */
export function useGroupLanguages(): {
  own: string | null;
  languages: string[];
  nameOf: (language: string) => string;
} {
  const spoken = useLanguage();
  const [masthead] = useMastheadFields();
  const own = ownLanguage(masthead);
  const all = groupLanguages(masthead);
  return {
    own,
    languages: all.length > 0 ? all : [spoken],
    nameOf: (language) => languageInSentence(language, spoken),
  };
}

/** The legal lines of one language, and a function that sets them; plain lines while there is only one language. */
export function legalLinesIn(
  { legal }: Masthead,
  language: string,
  own: string | null,
): { lines: Record<string, string>; written: (lines: Record<string, string>) => Masthead['legal'] } {
  const byLanguage = legalByLanguage(legal, own ?? language);
  const lines = byLanguage[language] ?? {};
  return {
    lines,
    written: (changed) => {
      const all = { ...byLanguage, [language]: changed };
      const full = Object.entries(all).filter(([, each]) => Object.keys(each).length > 0);
      const [only, ...more] = full;
      return only && more.length === 0 && only[0] === (own ?? language) ? only[1] : Object.fromEntries(full);
    },
  };
}

function legalByLanguage(legal: Masthead['legal'], own: string): Record<string, Record<string, string>> {
  if (isByLanguage(legal)) return legal;
  return Object.keys(legal).length > 0 ? { [own]: legal } : {};
}
