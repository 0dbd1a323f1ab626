import { ArchiveRestore } from 'lucide-react';
import { flushSync } from 'react-dom';
import type { ArticleId, ArticleKind } from '../../article';
import type { Editing } from '../article/editing';
import type { Library } from '../article/library/library';
import type { Models } from '../article/library/models';
import type { Action, Command, Panel, Shortcut } from '../article/panel';
import { focusOnNextFrame } from '../kit/typing/held-focus';
import type { RailLayout } from '../kit/state/rail-layout';

/** The command that begins a text of each kind. */
export const newTextCommands = {
  release: 'new',
  article: 'new-article',
  leaflet: 'new-leaflet',
  page: 'new-page',
} as const satisfies Record<ArticleKind, string>;

/** The library: its list, its search, and new texts. */
export function libraryPanel(needs: { editing: Editing; models: Models; rail: RailLayout }): Panel {
  const { editing, models, rail } = needs;
  return {
    name: 'library',
    commands: [
      createText(editing, 'release', { group: 'desk', name: 'new', keys: 'Ctrl+N' }),
      createText(editing, 'article', { group: 'desk', name: 'newArticle', keys: 'Ctrl+Shift+N' }),
      createText(editing, 'leaflet', { group: 'desk', name: 'newLeaflet', keys: 'Ctrl+Shift+M' }),
      createText(editing, 'page'),
      {
        name: 'search',
        run() {
          flushSync(() => rail.show('texts'));
          document.getElementById('library-search')?.focus(); // Synchronously: the first letter may come before the next frame.
        },
        shortcut: { group: 'desk', name: 'search', keys: 'Ctrl+Shift+F' },
        line: { title: ({ shortcuts }) => shortcuts.rows.search, group: 'texts', aliases: 'search' },
      },
      {
        name: 'toggle-library',
        run: () => rail.toggle('texts'),
        shortcut: { group: 'view', name: 'library', keys: 'Ctrl+Shift+L' },
        line: { title: ({ shortcuts }) => shortcuts.rows.library, group: 'view', aliases: 'toggle-library' },
      },
    ],
    shortcuts: [
      { group: 'list', name: 'chooseText', keys: 'Space' },
      { group: 'list', name: 'chooseMore', keys: 'Shift+↓' },
      { group: 'list', name: 'chooseAll', keys: 'Ctrl+A' },
      { group: 'list', name: 'textMenu', keys: 'Shift+F10' },
      { group: 'list', name: 'removeText', keys: 'Delete' },
      { group: 'list', name: 'showAll', keys: 'Escape' },
    ],
    actions: () => models.get().map((model) => fromModel(editing, model)),
  };
}

/** The texts that were removed. */
export function trashPanel({ library, rail }: { library: Library; rail: RailLayout }): Panel {
  return {
    name: 'trash',
    commands: [
      {
        name: 'trash',
        run() {
          rail.show('texts');
          library.show({ words: '', filters: { removed: true } });
          focusOnNextFrame('library-list');
        },
        line: { title: ({ trash }) => trash.open, group: 'texts', aliases: 'trash' },
        menu: { of: 'desk', icon: ArchiveRestore, label: ({ trash }) => trash.open },
      },
    ],
  };
}

function createText(editing: Editing, kind: ArticleKind, shortcut?: Shortcut): Command {
  return {
    name: newTextCommands[kind],
    run: () => void editing.create(kind),
    ...(shortcut && { shortcut }),
    line: {
      name: `new-${kind}`,
      title: (messages) => messages.kinds[kind],
      group: ({ bar }) => bar.newText,
      aliases: `new-${kind}`,
    },
  };
}

/** Begins a text from a model. */
function fromModel(editing: Editing, { id, name }: { id: ArticleId; name: string }): Action {
  return {
    name: `from-model-${id}`,
    title: () => name,
    group: ({ models }) => models.from,
    aliases: 'model',
    run: () => void editing.reuse(id),
  };
}
