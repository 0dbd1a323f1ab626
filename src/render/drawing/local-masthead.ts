import { hasWords, holdTextBreaks, mastheadIn } from '../../article';
import type { LocalMasthead, Masthead } from '../../article';
import { outletMessages } from '../../messages';

/**
 * A masthead for print in one language: what the group has not written in that language is a standard sentence, and spaces that
 * must not break are no-break.
 */
export function localMasthead(masthead: Masthead, language: string): LocalMasthead {
  const known = made.get(masthead) ?? new Map<string, LocalMasthead>();
  made.set(masthead, known);
  const local = known.get(language) ?? makeLocal(masthead, language);
  known.set(language, local);
  return local;
}

/** Made once for all texts of a language. */
const made = new WeakMap<Masthead, Map<string, LocalMasthead>>();

function makeLocal(masthead: Masthead, language: string): LocalMasthead {
  const { local, untranslated } = mastheadIn(masthead, language);
  const { site, spokesperson } = outletMessages(language);
  const held = (text: string) => holdTextBreaks(text, language);
  const legalLanguage = local.legalLanguage ?? language;
  const standard = (what: 'newsletter' | 'join', sentence: string) => {
    const { label, url } = local[what];
    return { url, label: untranslated.includes(what) ? sentence : held(label) };
  };
  return {
    ...local,
    name: held(local.name),
    shortName: held(local.shortName),
    spokespersons: local.spokespersons.map((person, at) => ({
      ...person,
      role: held(person.role) || (hasWords(masthead.spokespersons[at]?.role ?? '') ? spokesperson : ''),
    })),
    newsletter: standard('newsletter', site.newsletterCall),
    join: standard('join', site.joinCall),
    boilerplate: mapped(local.boilerplate, (text, tag) => [tag, holdTextBreaks(text, tag)]),
    legal: mapped(local.legal, (line, label) => [
      holdTextBreaks(label, legalLanguage),
      holdTextBreaks(line, legalLanguage),
    ]),
  };
}

function mapped(
  texts: Readonly<Record<string, string>>,
  map: (value: string, key: string) => [string, string],
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => map(value, key)));
}

/** The keys that sign what the group sends, a line each, the present one first: "RW… (2026-01-01 –)". */
export function signingKeyLines({ signing = [] }: Pick<Masthead, 'signing'>, language: string): string[] {
  const { revokedKey } = outletMessages(language).pages;
  return signing.map(({ key, since, until, revoked }) => {
    const days = `${since} – ${until ?? ''}`.trim();
    return `${key} (${revoked === undefined ? days : `${days}, ${revokedKey} ${revoked}`})`;
  });
}

/** The command by which a newsroom checks a file that the present key signed; "" where the group has none. */
export function signatureCheck({ signing = [] }: Pick<Masthead, 'signing'>, file: string): string {
  const [present] = signing;
  const isPresent = present && present.until === undefined && present.revoked === undefined;
  return isPresent ? `minisign -V -m ${file} -P ${present.key}` : '';
}
