import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { inRoot } from '../setup/root.mjs';
import { childrenOf, takenBy } from './measure.mjs';

/** Opens the desk's handler of paste over an empty archive, with the built process that reads what was copied. */
export async function openPaste() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-hostile-paste-'));
  const server = await createServer({
    configFile: false,
    root: inRoot('.'),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { createHandlers, openArchiveAt } = await server.ssrLoadModule('/electron/handlers/index.ts');
  const { startNodeProcess } = await server.ssrLoadModule('/electron/process/index.ts');
  const archive = await openArchiveAt(path.join(folder, 'archive'), path.join(folder, 'installation'));
  if (!archive.ok) throw new Error(archive.problem.kind);
  const startProcess = startNodeProcess(inRoot('out/main'));
  const handlers = createHandlers({
    archive: archive.value,
    clock: Date.now,
    emit: () => undefined,
    startProcess,
  });
  const read = async (content) => {
    const since = performance.now();
    const seen = new Map();
    const look = setInterval(() => watchReaders(seen), 30);
    const html = Buffer.from(content).toString('utf8');
    const answer = await handlers['article:paste']({ html, rtf: '', language: 'fr' });
    clearInterval(look);
    const taken = [...seen.values()];
    return {
      stdout: JSON.stringify(answer).slice(0, 100_000).replaceAll('\u007f', ''),
      stderr: '',
      code: 0,
      seconds: (performance.now() - since) / 1000,
      processorSeconds: taken.reduce((sum, each) => sum + each.seconds - each.before, 0),
      megabytes: Math.max(0, ...taken.map((each) => each.megabytes)),
      ending: answer.ok ? `${answer.value.blocks.length} blocks` : answer.problem.kind,
    };
  };
  let last = Promise.resolve();
  return {
    /** Pastes a file's content as HTML, one after the other. */
    read(content) {
      const next = last.then(() => read(content));
      last = next.catch(() => undefined);
      return next;
    },
    async close() {
      archive.value.close();
      await server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Adds what the processes that read have taken since they were first looked at. */
function watchReaders(seen) {
  for (const pid of childrenOf(process.pid)) {
    const taken = takenBy(pid);
    if (!taken || !isReader(pid)) continue;
    seen.set(pid, { ...taken, before: seen.get(pid)?.before ?? taken.seconds });
  }
}

function isReader(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-process');
  } catch {
    return false;
  }
}
