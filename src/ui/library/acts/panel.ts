import { Tags, Trash2 } from 'lucide-react';
import { useActs } from '../../article/acts/acts';
import type { Acts } from '../../article/acts/acts';
import type { Draft } from '../../article/draft';
import type { Editing } from '../../article/editing';
import { hasText, loadedLater } from '../../article/panel';
import type { Panel } from '../../article/panel';
import { useStore } from '../../kit/state/store';

const ActDialogs = loadedLater(async () => (await import('./act-dialogs')).ActDialogs);

/** The tags of the archive, and what is asked before something is done to texts. */
export function tagsPanel({ acts }: { acts: Acts }): Panel {
  return {
    name: 'tags',
    commands: [
      {
        name: 'tags',
        run: () => acts.ask({ kind: 'tags' }),
        line: { title: ({ tags }) => tags.open, group: 'texts', aliases: 'tags' },
        menu: { of: 'desk', icon: Tags },
      },
    ],
    dialogs: [
      {
        Content: ActDialogs,
        useIsOpen: () => useStore(useActs().question, (question) => question.kind !== 'none'),
      },
    ],
  };
}

/** The commands of the library's acts for the text on the sheet. */
export function textActsPanel({ acts, editing }: { acts: Acts; editing: Editing }): Panel {
  const toSheet = (act: (draft: Draft) => void) => () => {
    const draft = editing.current.get()?.draft;
    if (draft) act(draft);
  };
  const isAvailable = hasText(editing);
  return {
    name: 'text-acts',
    commands: [
      {
        name: 'remove',
        run: () => void editing.remove(),
        line: { title: ({ bar }) => bar.remove, group: 'texts', aliases: 'remove', isAvailable },
        menu: { of: 'text', icon: Trash2 },
      },
      {
        name: 'duplicate',
        run: toSheet(({ id }) => void acts.run({ kind: 'duplicate', ids: [id] })),
        line: {
          title: ({ acts: { duplicate } }) => duplicate,
          group: 'text',
          aliases: 'duplicate',
          isAvailable,
        },
      },
      {
        name: 'reuse',
        run: toSheet(({ id }) => void editing.reuse(id)),
        line: { title: ({ acts: { reuse } }) => reuse, group: 'text', aliases: 'reuse', isAvailable },
      },
      {
        name: 'model',
        run: toSheet(({ id, fields }) =>
          acts.ask({ kind: 'model', text: { id, headline: fields.get().headline } }),
        ),
        line: { title: ({ models }) => models.make, group: 'text', aliases: 'model', isAvailable },
      },
    ],
  };
}
