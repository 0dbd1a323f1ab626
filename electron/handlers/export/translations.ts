import { baseOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { Outlet } from '../../../src/contract';
import { holdsVerso } from '../../../src/leaflet';
import type { LeafletChoice } from '../../../src/leaflet';
import type { Archive } from '../../archive';
import { gathersTexts } from '../../export';
import type { JoinedText } from '../leaving/before-it-leaves';

/** Finds the translation of a text in a language. */
type FindTranslation = (article: Article, language: string) => Article | null;

/** The translation of a text that the archive holds in a language, of any country where there is none of that one. */
export function translationsIn({ translations, articles }: Archive): FindTranslation {
  return ({ id }, language) => {
    const family = translations.family(id);
    const others = family.ok ? family.value.filter((member) => member.id !== id) : [];
    const found = inLanguage(others, language);
    const opened = found && articles.open(found.id);
    return opened?.ok ? opened.value.article : null;
  };
}

/**
 * The translation of a text among files: the one with the same key, or where none has a key and there is but one other text, that one. The
 * archive's is taken where no file is it.
 */
export function translationsAmong(texts: readonly Article[], archive: Archive | null): FindTranslation {
  return (article, language) => {
    const { id, translationKey: key } = article;
    const others = texts.filter((each) => each.id !== id && each.language !== article.language);
    const family = others.filter((each) => key !== undefined && each.translationKey === key);
    const alone = others.length === 1 && others[0]?.translationKey === undefined ? others : [];
    const found = inLanguage(family.length > 0 ? family : alone, language);
    return found ?? (archive ? translationsIn(archive)(article, language) : null);
  };
}

/** The texts that leave on leaflets of others: translations on the backs of some, or all texts of a newsletter. */
export function joinedTexts(
  articles: readonly Article[],
  { outlets, leaflets }: { outlets: readonly Outlet[] | null; leaflets?: LeafletChoice | undefined },
  find: FindTranslation,
): JoinedText[] {
  if (!leaflets || (outlets && !outlets.includes('leaflet'))) return [];
  const { verso, formats } = leaflets;
  const [first, second] = articles;
  if (gathersTexts(leaflets))
    return first && second
      ? articles.map((article) => ({ article, beside: article === first ? second : first }))
      : [];
  if (verso === undefined || !formats.some(holdsVerso)) return [];
  return articles.flatMap((beside) => {
    const article = find(beside, verso);
    return article ? [{ article, beside }] : [];
  });
}

function inLanguage<Text extends { language: string }>(
  texts: readonly Text[],
  language: string,
): Text | undefined {
  const same = texts.find((each) => each.language.toLowerCase() === language.toLowerCase());
  return same ?? texts.find((each) => baseOf(each.language) === baseOf(language));
}
