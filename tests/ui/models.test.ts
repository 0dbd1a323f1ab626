import { expect, it } from 'vitest';
import type { Bridge } from '../../src/contract';
import { createStore } from '../../src/ui/kit/state/store';
import { createModels } from '../../src/ui/article/library/models';

it('a model that lies in the trash is not offered, and is again once it is restored', async () => {
  const trash = new Set(['b']);
  const named: Record<string, string> = { a: 'Réunion', b: 'Appel', c: 'Bilan' };
  const settings = createStore({ models: named });
  const library = createStore({ rows: new Map() });
  const bridge = {
    call: (_name: string, ids: string[]) =>
      Promise.resolve({ ok: true, value: ids.filter((id) => !trash.has(id)) }),
  } as unknown as Bridge;
  const models = createModels({
    bridge,
    settings: { state: settings },
    library: { state: library },
  } as never);
  const offered = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return models.get().map(({ name }) => name);
  };
  expect(await offered()).toEqual(['Bilan', 'Réunion']);
  trash.clear();
  library.set({ rows: new Map() });
  expect(await offered()).toEqual(['Appel', 'Bilan', 'Réunion']);
  settings.set({ models: { b: 'Appel' } });
  expect(await offered()).toEqual(['Appel']);
});
