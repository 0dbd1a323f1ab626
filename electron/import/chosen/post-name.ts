import { slugify } from '../../../src/article';
import type { ZonedTime } from '../../../src/article';
import { languageAtEnd } from '../language/language-of-text';
import type { PathHints } from '../model/import-file';
import { readDate } from '../fields/read-date';

/**
 * What the path of a post says: "_posts/2024-03-02-eau.md" its date and slug, "eau/index.md" its slug, "eau.en.md" and
 * "content/en/eau.md" its language, and all of them a headline where there is no better one.
 */
export function hintsFromPath(path: string, zone: string): PathHints {
  const parts = path.split('/');
  const bare = (parts.at(-1) ?? '').replace(/\.[^.]+$/, '').replace(/\.html$/, '');
  const { fileName, language } = withoutLanguage(bare);
  const baseName = /^_?index$/i.test(fileName) ? withoutLanguage(parts.at(-2) ?? '').fileName : fileName;
  const dated = /^(?<day>\d{4}-\d{1,2}-\d{1,2})[-_ ]?(?<rest>.*)$/.exec(baseName)?.groups;
  const name = dated ? (dated['rest'] ?? '') : baseName;
  const date = dated ? readDate(dated['day'] ?? '', zone) : null;
  const ownFolder = languageFolder(parts);
  const isOneOf = language !== null || ownFolder !== null;
  return {
    ...hints({ name, date, language: language ?? ownFolder }),
    ...(isOneOf && { translationKey: sharedPath(parts, fileName, ownFolder) }),
  };
}

function hints(of: { name: string; date: ZonedTime | null; language: string | null }): PathHints {
  const slug = slugify(of.name, of.language ?? 'en')
    .slice(0, 100)
    .replace(/-+$/, '');
  const words = of.name.replace(/[-_\s]+/g, ' ').trim();
  return {
    ...(of.date === null ? {} : { date: of.date }),
    ...(slug === '' ? {} : { slug }),
    ...(of.language === null ? {} : { language: of.language }),
    ...(words === '' ? {} : { headline: words.charAt(0).toUpperCase() + words.slice(1) }),
  };
}

/** What the paths of a text's translations share: "eau" of "eau.fr.md" and "eau.en.md", of "content/fr/eau.md" and "content/en/eau.md". */
function sharedPath(parts: readonly string[], fileName: string, ownFolder: string | null): string {
  const folders = parts.slice(0, -1).filter((part, at) => part !== ownFolder || parts[at - 1] !== 'content');
  return [...folders, fileName].join('/').slice(-200);
}

/** "eau.en" is "eau" in English. */
function withoutLanguage(fileName: string): { fileName: string; language: string | null } {
  const language = languageAtEnd(fileName);
  return language === null
    ? { fileName, language }
    : { fileName: fileName.slice(0, -language.length - 1), language };
}

/** Hugo's "content/fr/…": only the languages that a group here is likely to write. */
function languageFolder(parts: readonly string[]): string | null {
  const after = parts[parts.indexOf('content') + 1];
  if (!parts.includes('content') || after === undefined) return null;
  return /^(fr|en|de|es|it|nl|pt|ca|br|eu|oc|ar)$/.test(after) ? after : null;
}
