import type { Bridge, ImportProgress, ImportReport, Result } from '../../../contract';
import { isWhole } from '../../../contract';
import type { Articles } from '../../article/editing';
import { ask } from '../../kit/request';
import type { Trouble } from '../../kit/request';
import { createStore } from '../../kit/store';
import type { Store } from '../../kit/store';
import type { Toasts } from '../../kit/toasts';
import type { Dropped } from './dropped-files';
import type { Library } from '../library';

/** Brings texts in as articles, and keeps what there is to say about it until it is read. */
export interface Importing {
  /** What came of the last import, while it is looked at. */
  report: Store<ImportReport | null>;
  /** How far the import at hand is; null when there is none. */
  progress: Store<ImportProgress | null>;
  /** Whether files that may be texts are held over the desk. */
  dropping: Store<boolean>;
  choose: (what: 'files' | 'folder') => Promise<void>;
  take: (files: readonly Dropped[]) => Promise<void>;
  /** Adds the texts that the last import left out because they were there already. */
  again: () => Promise<void>;
  cancel: () => void;
  close: () => void;
  /** Shows the last report again; false when there is none. */
  reopen: () => boolean;
}

/** Imports texts; a single one that came in whole is shown at once, without a report. */
export function createImporting(desk: {
  bridge: Bridge;
  articles: Articles;
  library: Library;
  toasts: Toasts;
}): Importing {
  const { bridge, articles, library, toasts } = desk;
  const report = createStore<ImportReport | null>(null);
  const progress = createStore<ImportProgress | null>(null);
  let last: ImportReport | null = null;
  let dropped: ReadonlyMap<string, File> = new Map();
  bridge.on('import:progress', progress.set);
  bridge.on('import:wanted', ({ ticket, name }) => void give(ticket, dropped.get(name)));

  async function give(ticket: number, file: File | undefined): Promise<void> {
    const bytes = await file?.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    await ask(bridge, 'import:give', { ticket, ...(bytes && { bytes }) });
  }

  async function receive(answer: Result<ImportReport, Trouble>): Promise<void> {
    progress.set(null);
    if (!answer.ok) return toasts.trouble(answer.problem);
    const { imported, known, refused, aside, left } = answer.value;
    if (imported.length + known.length + refused.length + aside.length === 0 && left === null) return;
    last = answer.value;
    library.refresh();
    const shown = imported[0] ?? known[0];
    if (shown) await articles.show(shown.id);
    if (isPlain(answer.value)) sayOne(answer.value);
    else report.set(answer.value);
  }

  function sayOne({ imported }: ImportReport): void {
    const [text] = imported;
    const changed = text && !isWhole(text.account);
    toasts.say(
      (words) => (changed ? words.import.oneChanged : words.import.one)(text?.headline || words.untitled),
      { label: (words) => words.import.show, run: () => report.set(last) },
    );
  }

  return {
    report,
    progress,
    dropping: createStore(false),
    choose: async (what) => receive(await ask(bridge, 'import:choose', what)),
    async take(files) {
      dropped = new Map(files.map(({ name, file }) => [name, file]));
      const named = files.map(({ name, file }) => ({ name, size: file.size }));
      await receive(await ask(bridge, 'import:files', named));
    },
    again: async () => receive(await ask(bridge, 'import:again', null)),
    cancel: () => void ask(bridge, 'import:cancel', null),
    close: () => report.set(null),
    reopen() {
      report.set(last);
      return last !== null;
    },
  };
}

/** One text of which nothing was lost: there is no need to stop at a report. */
function isPlain({ imported, known, refused, aside, left }: ImportReport): boolean {
  const [text, ...others] = imported;
  if (!text || others.length + known.length + refused.length + aside.length > 0 || left !== null)
    return false;
  return text.earlier === null && text.account.dropped.length + text.account.missing.length === 0;
}
