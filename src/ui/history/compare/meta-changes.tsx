import type { Article } from '../../../article';
import { useMessages } from '../../kit/state/use-messages';
import { changedFields } from './changed-fields';

/** Changes of kind, status, language, dates, tags and slug; nothing when there are none. */
export function MetaChanges({ before, after }: { before: Article; after: Article }) {
  const messages = useMessages();
  const changes = changedFields(before, after, messages);
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
