import { Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ArticleKind } from '../../article';
import { Keys, keysHere } from '../keys';
import { kinds } from '../sheet/kind-choice';
import { useStore } from '../store';
import { useDesk, useLanguage, useWords } from '../use-desk';

/** Starts a text of one of the three kinds, in the language of the one on the sheet. */
export function NewText() {
  const { articles } = useDesk();
  const words = useWords();
  const spoken = useLanguage() === 'fr' ? 'fr' : 'en-GB';
  const on = useStore(articles.current, (state) => state);
  const start = (kind: ArticleKind) => void articles.create(kind, on?.draft.fields.get().language ?? spoken);
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <button
          type="button"
          className="framed new-text"
          aria-label={words.bar.newText}
          title={`${words.bar.newText} (${keysHere('Ctrl+N')})`}
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {words.library.new}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => start(kind)}
            rightSection={kind === 'release' ? <Keys>Ctrl+N</Keys> : null}
          >
            {words.kinds[kind]}
            <small>{words.kindHints[kind]}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
