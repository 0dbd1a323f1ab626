import { TagsInput } from '@mantine/core';
import type { Draft } from '../article/draft';
import { useStore } from '../store';
import { useWords } from '../use-desk';

/** The words that the article is filed under. */
export function PressTags({ draft }: { draft: Draft }) {
  const { sheet } = useWords();
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
      onChange={(next) => draft.change({ tags: next.map((tag) => tag.trim().slice(0, 80)).filter(Boolean) })}
    />
  );
}
