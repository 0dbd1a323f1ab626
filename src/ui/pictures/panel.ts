import { Images } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';

const PicturesDialog = loadedLater(async () => (await import('./pictures-dialog')).PicturesDialog);

/** All pictures of the archive. */
export function picturesPanel({ openPictures }: Pick<Panels, 'openPictures'>): Panel {
  return {
    name: 'pictures',
    commands: [
      {
        name: 'pictures',
        run: () => openPictures(null),
        shortcut: { group: 'view', name: 'pictures', keys: 'Ctrl+Shift+G' },
        line: { title: ({ pictures }) => pictures.open, group: 'texts', aliases: 'pictures' },
        menu: { of: 'desk', icon: Images },
      },
    ],
    dialogs: [{ Content: PicturesDialog }],
  };
}
