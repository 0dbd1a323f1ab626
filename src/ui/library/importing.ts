import type { Bridge, ImportReport, Result } from '../../contract';
import type { Articles } from '../article/articles';
import { ask } from '../ask';
import type { Trouble } from '../ask';
import { createStore } from '../store';
import type { Store } from '../store';
import type { Toasts } from '../toasts';
import type { Library } from './library';

/** Brings text files in as articles, and keeps what there is to say about it until it is read. */
export interface Importing {
  report: Store<ImportReport | null>;
  choose: () => Promise<void>;
  take: (files: readonly File[]) => Promise<void>;
  close: () => void;
}

/** Imports files; a single one that went well is shown at once, without a report. */
export function createImporting(desk: {
  bridge: Bridge;
  articles: Articles;
  library: Library;
  toasts: Toasts;
}): Importing {
  const { bridge, articles, library, toasts } = desk;
  const report = createStore<ImportReport | null>(null);

  async function receive(answer: Result<ImportReport, Trouble>): Promise<void> {
    if (!answer.ok) return toasts.trouble(answer.problem);
    const { imported, refused, notices } = answer.value;
    if (imported.length + refused.length === 0) return;
    library.refresh();
    const first = imported[0];
    if (first) await articles.show(first.id);
    if (imported.length === 1 && refused.length + notices.length === 0)
      toasts.say((words) => words.import.one(first?.headline ?? ''));
    else report.set(answer.value);
  }

  return {
    report,
    choose: async () => receive(await ask(bridge, 'import:choose', null)),
    async take(files) {
      const read = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      await receive(await ask(bridge, 'import:files', read));
    },
    close: () => report.set(null),
  };
}
