import { TagsInput } from '@mantine/core';
import { useId, useState } from 'react';
import { downloadKinds, slugify } from '../../article';
import type { Draft } from '../article/draft';
import { useMessages } from '../kit/state/use-messages';
import { useStore } from '../kit/state/store';
import { tagOptions, useTagCounts } from '../article/library/tag-completion';

/** The tags of the article. */
export function TagsField({ draft }: { draft: Draft }) {
  const messages = useMessages();
  const { sheet } = messages;
  const [isFocused, setFocused] = useState(false);
  const [typed, setTyped] = useState('');
  const [isOffered, setOffered] = useState(false);
  const counts = useTagCounts(isFocused);
  const tags = useStore(draft.fields, (fields) => fields.tags);
  return (
    <TagsInput
      className="press-tags"
      variant="unstyled"
      label={sheet.tags}
      placeholder={tags.length === 0 ? sheet.tagsHint : ''}
      data-place="tags"
      spellCheck={false}
      value={tags}
      splitChars={[',', ';']}
      acceptValueOnBlur
      maxTags={20}
      data={counts.map(({ value }) => value)}
      {...tagOptions(counts, messages)}
      searchValue={typed}
      onSearchChange={(next) => {
        setTyped(next);
        setOffered(next !== '');
      }}
      dropdownOpened={isFocused && isOffered}
      onDropdownClose={() => setOffered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(next) => draft.change({ tags: next.map((tag) => tag.trim().slice(0, 80)).filter(Boolean) })}
    />
  );
}

/** The slug, the last part of the article's address; it follows the headline until someone edits it. */
export function SlugField({ draft }: { draft: Draft }) {
  const { sheet } = useMessages();
  const id = useId();
  const slug = useStore(draft.fields, (fields) => fields.slug);
  const [typed, setTyped] = useState<string | null>(null);
  const submit = () => {
    if (typed !== null)
      draft.change({ slug: slugify(typed || draft.fields.get().headline, draft.fields.get().language) });
    setTyped(null);
  };
  return (
    <div className="slug-field">
      <label htmlFor={id}>{sheet.slug}</label>
      <span aria-hidden>/</span>
      <input
        id={id}
        data-place="slug"
        value={typed ?? slug}
        placeholder={sheet.slugHint}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={submit}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
      />
      <span aria-hidden>/</span>
    </div>
  );
}

/** What readers may download on the page of the text. */
export function DownloadsField({ draft }: { draft: Draft }) {
  const { standing } = useMessages();
  const id = useId();
  const chosen = useStore(draft.fields, (fields) => fields.downloads) ?? [];
  return (
    <div className="downloads-field" role="group" aria-labelledby={id}>
      <span id={id}>{standing.downloads}</span>
      {downloadKinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ currentTarget: { checked } }) => {
              const next = downloadKinds.filter((each) => (each === kind ? checked : chosen.includes(each)));
              draft.change({ downloads: next.length > 0 ? next : null });
            }}
          />
          {standing.downloadKinds[kind]}
        </label>
      ))}
    </div>
  );
}
