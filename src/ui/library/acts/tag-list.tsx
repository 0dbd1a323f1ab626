import { useState } from 'react';
import type { FacetCount } from '../../../contract';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useActs } from '../../article/acts/acts';
import { useLibrary } from '../../article/library/library';
import { useReadOnly } from '../../kit/state/request';
import { useStore } from '../../kit/state/store';
import { foldForMatch } from '../../kit/fold-for-match';
import { useTagCounts } from '../../article/library/tag-completion';

/** Tags drawn at a time; the field above finds the others. */
const maxTags = 200;

/** All tags of the archive: each can be renamed, or merged into another by taking its name. */
export function TagList() {
  const acts = useActs();
  const library = useLibrary();
  const readOnly = useReadOnly();
  const { tags: messages } = useMessages();
  const rows = useStore(library.state, (state) => state.rows);
  const counts = useTagCounts(true, rows); // After a rename the list is read again, and the counts with it.
  const [sought, setSought] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const folded = foldForMatch(sought);
  const found = counts.filter(({ value }) => foldForMatch(value).includes(folded));
  const shown = found.slice(0, maxTags);
  const rename = (from: string, to: string) => {
    setRenamed(null);
    void acts.run({ kind: 'rename-tag', from, to });
  };
  if (counts.length === 0) return <p className="meta">{messages.none}</p>;
  return (
    <div className="tag-list">
      <input
        autoFocus // It is drawn after the dialog, which has focused its own button.
        type="text"
        role="searchbox"
        aria-label={messages.find}
        placeholder={messages.find}
        value={sought}
        spellCheck={false}
        onChange={(event) => setSought(event.target.value)}
      />
      {!readOnly && <p className="meta">{messages.help}</p>}
      <ul>
        {shown.map((tag) => (
          <li key={tag.value}>
            {renamed === tag.value ? (
              <RenameForm
                tag={tag}
                counts={counts}
                onRename={(to) => rename(tag.value, to)}
                onCancel={() => setRenamed(null)}
              />
            ) : (
              <>
                <span>{tag.value}</span>
                <span className="meta">{messages.texts(tag.texts)}</span>
                {!readOnly && (
                  <Button
                    look="quiet"
                    label={messages.rename}
                    aria-label={`${messages.rename} ${tag.value}`}
                    onClick={() => setRenamed(tag.value)}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {found.length > maxTags && <p className="meta">{messages.others(found.length - maxTags)}</p>}
    </div>
  );
}

/** Asks for the new name, and says how many texts change and whether two tags are merged. */
function RenameForm(props: {
  tag: FacetCount;
  counts: readonly FacetCount[];
  onRename: (to: string) => void;
  onCancel: () => void;
}) {
  const { tag, counts, onRename, onCancel } = props;
  const { tags: messages } = useMessages();
  const [name, setName] = useState(tag.value);
  const to = name.trim();
  const isMerge = to !== tag.value && counts.some(({ value }) => value === to);
  const canRename = to !== '' && to !== tag.value;
  return (
    <form
      className="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (canRename) onRename(to);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation(); // The dialog stays open.
        onCancel();
      }}
    >
      <input
        autoFocus
        aria-label={messages.newName(tag.value)}
        aria-describedby="tag-preview"
        value={name}
        maxLength={80}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        look="strong"
        type="submit"
        label={isMerge ? messages.merge : messages.rename}
        disabled={!canRename}
      />
      <Button look="quiet" label={messages.cancel} onClick={onCancel} />
      <p id="tag-preview" className="meta" role="status">
        {canRename && (isMerge ? messages.merges(tag.texts, to) : messages.renames(tag.texts))}
      </p>
    </form>
  );
}
