import type { ArticleId } from '../../../article';
import type { Bridge } from '../../../contract';
import { request } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { SettingsStore } from '../../kit/state/settings-store';
import type { Library } from './library';
import { createPart } from '../../kit/state/part';

/** The models, by name. */
export type Models = Store<readonly { id: ArticleId; name: string }[]>;

export const useModels = createPart<Models>('models');

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** Leaves out models in the trash; they are offered again once restored. Read again when models change and whenever the library is. */
export function createModels(desk: {
  bridge: Bridge;
  settings: SettingsStore;
  library: Pick<Library, 'state'>;
}): Models {
  const { bridge, settings, library } = desk;
  const models: Models = createStore<ReturnType<Models['get']>>([]);
  let round = 0;

  async function read(): Promise<void> {
    const mine = (round += 1);
    const named = settings.state.get().models;
    const ids = Object.keys(named);
    if (ids.length === 0) return change([]);
    const answer = await request(bridge, 'article:which-stay', ids);
    if (mine !== round || !answer.ok) return;
    const offered = answer.value.map((id) => ({ id, name: named[id] ?? '' }));
    change(offered.sort((one, other) => compare(one.name, other.name)));
  }

  function change(next: ReturnType<Models['get']>): void {
    if (JSON.stringify(next) !== JSON.stringify(models.get())) models.set(next);
  }

  let named = settings.state.get().models;
  settings.state.subscribe(() => {
    if (settings.state.get().models === named) return;
    named = settings.state.get().models;
    void read();
  });
  let list = library.state.get().rows;
  library.state.subscribe(() => {
    if (library.state.get().rows === list) return;
    list = library.state.get().rows;
    void read();
  });
  void read();
  return models;
}
