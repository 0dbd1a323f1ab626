import type { Article, Masthead } from '../../article';
import { composeRelease } from '../press-mail';
import { printBlocks } from '../print/print-block';
import { printLanguage } from '../print/print-language';
import type { ReleaseData } from './release-data';

/** Draws an article as a release on A4: the same words in the same order as in the press mail. */
export function renderRelease(article: Article, masthead: Masthead): ReleaseData {
  const release = composeRelease(article, masthead);
  const { headline, group, placeAndDate, kicker, standfirst, byline, notice, embargoed, end, about } =
    release;
  const depth = headline ? 2 : 1;
  const upper = (words: string) => words.toLocaleUpperCase(article.language);
  return {
    ...printLanguage(article.language),
    title: headline || group || release.label,
    group: letterhead(group, masthead),
    label: upper(release.label),
    notice,
    embargoed,
    placeAndDate,
    kicker: upper(kicker),
    headline,
    standfirst,
    byline,
    body: printBlocks(release.body, depth),
    end,
    notesToEditors: {
      heading: release.notesToEditors.heading,
      blocks: printBlocks(article.notesToEditors, depth + 1),
    },
    contacts: { heading: release.contactHeading, people: release.contacts },
    about,
  };
}

function letterhead(name: string, { logo, email, site }: Masthead): ReleaseData['group'] {
  const lines = [email.trim(), site.replace(/^https?:\/\//i, '')].filter(Boolean);
  return { name, logo: logo && { picture: logo.hash, width: logo.width, height: logo.height }, lines };
}
