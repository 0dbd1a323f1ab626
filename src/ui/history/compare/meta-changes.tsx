import { formatDateTime } from '../../../article';
import type { Article } from '../../../article';
import { useMessages } from '../../desk/use-desk';
import { languageName } from '../../kit/languages';
import type { Messages } from '../../../messages';

/** Changes of kind, status, language, dates, tags and slug; nothing when there are none. */
export function MetaChanges({ before, after }: { before: Article; after: Article }) {
  const messages = useMessages();
  const changes = changesOf(before, after, messages);
  if (changes.length === 0) return null;
  return (
    <dl className="meta-changes">
      {changes.map(({ name, was, is }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was ? <del>{was}</del> : <span className="meta">{messages.history.nothing}</span>}
            <span aria-hidden> → </span>
            {is ? <ins>{is}</ins> : <span className="meta">{messages.history.nothing}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function changesOf(
  before: Article,
  after: Article,
  messages: Messages,
): { name: string; was: string; is: string }[] {
  const was = described(before, messages);
  return described(after, messages)
    .map(({ name, value }, index) => ({ name, was: was[index]?.value ?? '', is: value }))
    .filter((change) => change.was !== change.is);
}

function described(article: Article, messages: Messages): { name: string; value: string }[] {
  const { kind, status, language, date, embargo, tags, slug } = article;
  return [
    { name: messages.sheet.kind, value: messages.kinds[kind] },
    { name: messages.bar.status, value: messages.statuses[status] },
    { name: messages.bar.language, value: languageName(language, messages.language) },
    { name: messages.sheet.date, value: formatDateTime(date, messages.language) },
    { name: messages.embargo.switch, value: embargo ? formatDateTime(embargo, messages.language) : '' },
    { name: messages.sheet.tags, value: tags.join(', ') },
    { name: messages.sheet.slug, value: slug },
  ];
}
