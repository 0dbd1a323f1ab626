import { formatDateTime } from '../../../article';
import type { Article } from '../../../article';
import { useWords } from '../../desk/use-desk';
import { languageName } from '../../kit/languages';
import type { Words } from '../../words/words';

/** Changes of kind, status, language, dates, tags and slug; nothing when there are none. */
export function MetaChanges({ before, after }: { before: Article; after: Article }) {
  const words = useWords();
  const changes = changesOf(before, after, words);
  if (changes.length === 0) return null;
  return (
    <dl className="meta-changes">
      {changes.map(({ name, was, is }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was ? <del>{was}</del> : <span className="meta">{words.history.nothing}</span>}
            <span aria-hidden> → </span>
            {is ? <ins>{is}</ins> : <span className="meta">{words.history.nothing}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function changesOf(
  before: Article,
  after: Article,
  words: Words,
): { name: string; was: string; is: string }[] {
  const was = described(before, words);
  return described(after, words)
    .map(({ name, value }, index) => ({ name, was: was[index]?.value ?? '', is: value }))
    .filter((change) => change.was !== change.is);
}

function described(article: Article, words: Words): { name: string; value: string }[] {
  const { kind, status, language, date, embargo, tags, slug } = article;
  return [
    { name: words.sheet.kind, value: words.kinds[kind] },
    { name: words.bar.status, value: words.statuses[status] },
    { name: words.bar.language, value: languageName(language, words.language) },
    { name: words.sheet.date, value: formatDateTime(date, words.language) },
    { name: words.embargo.switch, value: embargo ? formatDateTime(embargo, words.language) : '' },
    { name: words.sheet.tags, value: tags.join(', ') },
    { name: words.sheet.slug, value: slug },
  ];
}
