import { mapLinks, polishChanges, textLink, textLinkedBy } from '../../../src/article';
import type { ArticleId, HouseStyle } from '../../../src/article';
import type { ConversionLine, Notice } from '../../../src/contract';
import type { ImportedArticle } from '../model/imported-article';
import { countKept } from '../report/conversion-report';

/**
 * Resolves each open link of a text to the text that `find` gives for its path, else to its own address; where there is
 * neither, its words stay and it is reported.
 */
export function settleLinks(
  read: ImportedArticle,
  find: (path: string) => ArticleId | null,
  house?: HouseStyle,
): ImportedArticle {
  if (read.openLinks.length === 0) return read;
  const targets = new Map<string, string | null>();
  const [completed, lost]: [string[], string[]] = [[], []];
  for (const { id, path, address, otherwise } of read.openLinks) {
    const text = find(path);
    targets.set(id, text === null ? otherwise : textLink(text));
    if (text !== null) continue;
    if (otherwise === null) lost.push(address);
    else if (otherwise !== address) completed.push(otherwise);
  }
  const article = mapLinks(read.article, (href) => {
    const target = targets.get(textLinkedBy(href) ?? '');
    return target === undefined ? href : target;
  });
  const { changed, dropped, missing } = read.conversion;
  return {
    ...read,
    article,
    openLinks: [],
    // Which runs a line has may have changed.
    typography: house && read.typography.length > 0 ? polishChanges(article, house) : read.typography,
    conversion: {
      kept: countKept(article),
      changed: withLine(changed, 'site-link', completed),
      dropped: withLine(dropped, 'link', lost),
      missing,
    },
    notices: withNotice(
      withNotice(read.notices, { kind: 'changed', what: 'site-link', count: completed.length }, read.file),
      { kind: 'dropped', what: 'link', count: lost.length },
      read.file,
    ),
  };
}

function withLine(lines: ConversionLine[], what: string, words: readonly string[]): ConversionLine[] {
  if (words.length === 0) return lines;
  const before = lines.find((line) => line.what === what) ?? { what, count: 0, words: [] };
  const line = { what, count: before.count + words.length, words: [...before.words, ...words] };
  return lines.includes(before) ? lines.map((each) => (each === before ? line : each)) : [...lines, line];
}

function withNotice(
  notices: Notice[],
  more: { kind: 'changed' | 'dropped'; what: string; count: number },
  file: string,
): Notice[] {
  if (more.count === 0) return notices;
  const at = notices.findIndex((each) => each.kind === more.kind && each.what === more.what);
  const before = notices[at];
  const count = more.count + (before && 'count' in before ? before.count : 0);
  const notice: Notice = { ...more, file, count };
  return before ? notices.map((each) => (each === before ? notice : each)) : [...notices, notice];
}
