import { isWhole } from '../../../messages';
import { baseOf } from '../../../article';
import type { ArticleId } from '../../../article';
import type {
  Bridge,
  ImportedText,
  ImportProgress,
  ImportReport,
  InterfaceLanguage,
  Result,
} from '../../../contract';
import type { Editing } from '../../article/editing';
import { request } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import type { Library } from '../../article/library/library';
import type { DroppedFile } from './dropped-files';
import { createPart } from '../../kit/state/part';

/** Imports texts as articles. */
export interface Importing {
  /** The report while it is shown. */
  report: Store<ImportReport | null>;
  /** The progress of the running import; null for none. */
  progress: Store<ImportProgress | null>;
  /** Whether files that may be texts are dragged over the desk. */
  isDragOver: Store<boolean>;
  choose: (what: 'files' | 'folder') => Promise<void>;
  /** Imports the sample texts, and opens the first in a language; other notices of the import are not shown. */
  takeSample: (language: InterfaceLanguage) => Promise<void>;
  importFiles: (files: readonly DroppedFile[]) => Promise<void>;
  /** Imports the texts that the last import left out as known. */
  importDuplicates: () => Promise<void>;
  /** Gives all texts of the report the status of their files, or makes them drafts again. */
  keepStatus: (isKept: boolean) => Promise<void>;
  /** Makes an imported text a revision of the article made from an earlier state of it, and opens that. */
  revise: (texts: { text: ArticleId; earlier: ArticleId }) => Promise<void>;
  /** Whether the texts of the report have our typography, and whether that is being changed. */
  typography: Store<{ isSet: boolean; isSwitching: boolean }>;
  /** Applies it, or restores that of the files; texts edited since stay, and a toast says so. */
  setTypography: (isSet: boolean) => Promise<void>;
  cancel: () => void;
  close: () => void;
  /** Shows the last report again; false when there is none. */
  showLastReport: () => boolean;
}

export const useImporting = createPart<Importing>('importing');

/** What imports need of the desk. */
interface ImportNeeds {
  bridge: Bridge;
  editing: Editing;
  library: Library;
  toasts: Toasts;
}

/** A single text imported without loss is opened at once, with a toast; everything else gets a report. */
export function createImporting(desk: ImportNeeds): Importing {
  const { bridge, editing, library, toasts } = desk;
  const report = createStore<ImportReport | null>(null);
  const progress = createStore<ImportProgress | null>(null);
  const typography = createStore({ isSet: true, isSwitching: false });
  let last: ImportReport | null = null;
  const sending = createSending(bridge);
  bridge.on('import:progress', progress.set);

  async function receive(answer: Result<ImportReport, RequestProblem>): Promise<void> {
    progress.set(null);
    if (!answer.ok) return toasts.showProblem(answer.problem);
    if (isEmpty(answer.value)) return;
    last = answer.value;
    typography.set({ isSet: true, isSwitching: false });
    library.refresh();
    const { imported, known } = answer.value;
    const first = imported[0] ?? known[0];
    if (first) await editing.open(first.id);
    if (isSingleText(answer.value)) tellSingle(toasts, answer.value, () => report.set(last));
    else report.set(answer.value);
  }

  return {
    report,
    typography,
    setTypography: async (isSet) => {
      if (last) await setTypographyOf(desk, last, typography, isSet);
    },
    progress,
    isDragOver: createStore(false),
    choose: async (what) => receive(await request(bridge, 'import:choose', what)),
    async takeSample(language) {
      const answer = await request(bridge, 'import:sample', language === 'en' ? 'en' : 'fr');
      progress.set(null);
      if (!answer.ok) return toasts.showProblem(answer.problem);
      library.refresh();
      const first = await firstReadable(bridge, language, answer.value);
      if (first) await editing.open(first);
    },
    importFiles: async (files) => receive(await request(bridge, 'import:files', sending.offer(files))),
    importDuplicates: async () => receive(await request(bridge, 'import:again', null)),
    async keepStatus(isKept) {
      const sheet = editing.current.get()?.draft;
      const answer = await request(bridge, 'import:keep-status', {
        isKept,
        ...(sheet && { onSheet: sheet.id }),
      });
      if (!answer.ok) return toasts.showProblem(answer.problem);
      const before = last?.imported.find(({ id }) => id === sheet?.id)?.arrival.status;
      const after = answer.value.imported.find(({ id }) => id === sheet?.id)?.arrival.status;
      if (sheet && after && after !== before) sheet.change({ status: after });
      last = answer.value;
      report.set(last);
      library.refresh();
    },
    async revise({ text, earlier }) {
      // What was typed in either is saved first, and neither is open while they are joined.
      if (!(await editing.open(text)) || !(await editing.flush())) return;
      const answer = await request(bridge, 'import:revise', { text, earlier });
      if (!answer.ok) return toasts.showProblem(answer.problem);
      if (last) last = { ...last, imported: last.imported.map((each) => joined(each, text, earlier)) };
      if (report.get()) report.set(last);
      library.refresh();
      await editing.open(earlier);
    },
    cancel: () => void request(bridge, 'import:cancel', null),
    close: () => report.set(null),
    showLastReport() {
      report.set(last);
      return last !== null;
    },
  };
}

/** Applies our typography to the texts of a report, or restores that of their files. */
async function setTypographyOf(
  { bridge, editing, library, toasts }: ImportNeeds,
  { imported }: ImportReport,
  typography: Importing['typography'],
  isSet: boolean,
): Promise<void> {
  if (!(await editing.flush())) return;
  const ids = imported.filter((text) => typesetPlaces(text) > 0).map(({ id }) => id);
  typography.set({ isSet, isSwitching: true });
  const answer = await request(bridge, 'import:typography', { ids, typeset: isSet });
  typography.set({ isSet: answer.ok ? isSet : !isSet, isSwitching: false });
  if (!answer.ok) return toasts.showProblem(answer.problem);
  const { edited } = answer.value;
  if (edited > 0) toasts.showNotice((messages) => messages.import.typographyKept(edited));
  await editing.reopen();
  library.refresh();
}

/** Sends the bytes of dropped files when the import asks for them. */
function createSending(bridge: Bridge) {
  let dropped: ReadonlyMap<string, File> = new Map();
  bridge.on('import:wanted', ({ ticket, name }) => void send(ticket, dropped.get(name)));

  async function send(ticket: number, file: File | undefined): Promise<void> {
    const bytes = await file?.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    await request(bridge, 'import:give', { ticket, ...(bytes && { bytes }) });
  }

  return {
    offer(files: readonly DroppedFile[]): { name: string; size: number }[] {
      dropped = new Map(files.map(({ name, file }) => [name, file]));
      return files.map(({ name, file }) => ({ name, size: file.size }));
    },
  };
}

/** The first imported text that is in a language, whatever its country; else the first. */
async function firstReadable(
  bridge: Bridge,
  language: InterfaceLanguage,
  { imported, known }: ImportReport,
): Promise<ArticleId | undefined> {
  const all = { words: '', filters: {}, sort: 'edited', limit: 500, offset: 0 } as const;
  const listed = await request(bridge, 'library:list', all);
  const languages = new Map(listed.ok ? listed.value.rows.map((row) => [row.id, row.language]) : []);
  const texts = [...imported, ...known].map(({ id }) => id);
  return texts.find((id) => baseOf(languages.get(id) ?? '') === language) ?? texts[0];
}

/** Tells of a single imported text; the toast leads to the report. */
function tellSingle(toasts: Toasts, { imported: [text] }: ImportReport, showReport: () => void): void {
  const isChanged = text && !isWhole(text.conversion);
  toasts.show(
    (messages) =>
      (isChanged ? messages.import.oneChanged : messages.import.one)(text?.headline || messages.untitled),
    { label: (messages) => messages.import.show, run: showReport },
  );
}

/** The line of a text that was made a revision of another. */
function joined(line: ImportedText, text: ArticleId, earlier: ArticleId): ImportedText {
  return line.id === text ? { ...line, id: earlier, earlier: null } : line;
}

/** In how many places the import applied typography. */
export function typesetPlaces({ conversion }: ImportedText): number {
  return conversion.changed.find(({ what }) => what === 'typography')?.count ?? 0;
}

function isEmpty({ imported, known, refused, skipped, remaining }: ImportReport): boolean {
  return imported.length + known.length + refused.length + skipped.length === 0 && remaining === null;
}

/** Whether the report is of one text that lost nothing, so that a toast is enough. */
function isSingleText({ imported, known, refused, skipped, remaining }: ImportReport): boolean {
  const [text, ...others] = imported;
  if (!text || others.length + known.length + refused.length + skipped.length > 0 || remaining !== null)
    return false;
  return text.earlier === null && text.conversion.dropped.length + text.conversion.missing.length === 0;
}
