import { normalizeName } from '../../fields/field-names';
import { isFields } from '../../model/post';
import type { Fields } from '../../model/post';
import { matchesGlob } from '../paths/glob';
import { partsOf, textOf } from '../paths/patterns';
import { contentOf, languageOf } from './address';
import type { Content } from './address';

/** The fields that a text inherits from sections and settings, and those of which only Hugo could tell whether it does. */
interface Inherited {
  fields: Fields;
  undecided: Fields[];
}

/**
 * The fields that a text inherits by Hugo's `cascade`, from the settings and from the front matter of the sections above it: of entries whose
 * target is the text. The nearest section takes precedence, and in a list the first entry.
 */
export function cascadesTo(path: string, settings: Fields, sections: ReadonlyMap<string, Fields>): Inherited {
  const content = contentOf(path, settings) ?? { language: null, inside: path };
  const page = { content, language: languageOf(content, settings) };
  const { folders } = partsOf(path);
  const above = [...sections].filter(([section]) =>
    partsOf(section).folders.every((folder, at) => folders[at] === folder),
  );
  above.sort(([one], [other]) => one.split('/').length - other.split('/').length);
  const fields = new Map<string, [written: string, value: unknown]>();
  const undecided: Fields[] = [];
  const inherit = (cascade: unknown, isOfLanguage: boolean) => {
    for (const { target, given } of entriesOf(cascade).reverse()) {
      const isMatch = matchesTarget(target, page);
      if (isMatch === null || (isMatch && !isOfLanguage)) undecided.push(given);
      else if (isMatch)
        for (const [name, value] of Object.entries(given)) fields.set(normalizeName(name), [name, value]);
    }
  };
  inherit(settings['cascade'], true);
  for (const [section, own] of above)
    inherit(own['cascade'], languageIn(section, settings) === page.language);
  return { fields: Object.fromEntries(fields.values()), undecided };
}

/** The page of a section cascades to texts of its own language; newer releases of Hugo let it reach others. */
function languageIn(section: string, settings: Fields): string {
  return languageOf(contentOf(section, settings) ?? { language: null }, settings);
}

/** What a cascade gives, and the target of each; `params` are fields too. */
function entriesOf(cascade: unknown): { target: unknown; given: Fields }[] {
  const all: unknown[] = Array.isArray(cascade) ? cascade : [cascade];
  return all.filter(isFields).map((entry) => {
    const { target, _target, params } = lowered(entry);
    const own = Object.entries(entry).filter(([name]) => !/^(_?target|params)$/i.test(name));
    return {
      target: target ?? _target,
      given: { ...(isFields(params) ? params : {}), ...Object.fromEntries(own) },
    };
  });
}

/** Hugo takes its own names in small letters or capitals alike. */
function lowered(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

interface Page {
  content: Content;
  language: string;
}

/** Whether a target is a text; null where that cannot be told. Each of its conditions must hold. */
function matchesTarget(target: unknown, page: Page): boolean | null {
  if (target === undefined || target === null) return true;
  if (!isFields(target)) return null;
  const answers = Object.entries(lowered(target)).map(([name, value]) => {
    const pattern = textOf(value);
    if (pattern === '') return null;
    if (name === 'path') return isPath(pattern, page.content.inside);
    if (name === 'kind') return isKind(pattern, page.content.inside);
    if (name === 'lang') return matchesGlob(pattern.toLowerCase(), page.language);
    // Hugo builds sites for "production" by default.
    if (name === 'environment') return matchesGlob(pattern, 'production') || null;
    return null;
  });
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/**
 * Hugo compares with the path of a page, "/posts/eau". Releases differ on whether the file's name and capitals belong to it, so a pattern
 * that fits only with these is undecided.
 */
function isPath(pattern: string, inside: string): boolean | null {
  const { folders, stem } = partsOf(inside);
  const isBundle = /^_?index$/i.test(stem);
  const place = `/${[...folders, ...(isBundle ? [] : [stem])].join('/')}`;
  const isMatch = matchesGlob(pattern, place);
  if (isMatch !== false) return isMatch;
  const [loose, ...others] = [pattern, place, `/${inside}`, `/${[...folders, stem].join('/')}`].map((each) =>
    each.toLowerCase().replace(/^\//, ''),
  );
  return others.some((each) => matchesGlob(loose ?? '', each)) ? null : false;
}

/** The page of a folder is the home page, or that of a section or of a list of keywords. */
function isKind(pattern: string, inside: string): boolean | null {
  const { folders, stem } = partsOf(inside);
  const kinds =
    stem !== '_index' ? ['page'] : folders.length === 0 ? ['home'] : ['section', 'taxonomy', 'term'];
  const answers = kinds.map((kind) => matchesGlob(pattern.toLowerCase(), kind));
  if (answers.every((answer) => answer === true)) return true;
  return answers.every((answer) => answer === false) ? false : null;
}
