import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { inRoot } from '../setup/root.mjs';

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
  const { createHandlers, openArchiveAt, startNodeProcess } = await server.ssrLoadModule(
    '/electron/handlers/index.ts',
  );
  const archive = await openArchiveAt(path.join(folder, 'archive'), path.join(folder, 'installation'));
  if (!archive.ok) throw new Error(archive.problem.kind);
  const startProcess = startNodeProcess(inRoot('out/main/reading-process.js'));
  const handlers = createHandlers({
    archive: archive.value,
    clock: Date.now,
    emit: () => undefined,
    startProcess,
  });
  return {
    /** Pastes a file's content as HTML; what is measured is the time until the answer. */
    async read(content) {
      const since = performance.now();
      const html = Buffer.from(content).toString('utf8');
      const answer = await handlers['article:paste']({ html, rtf: '', language: 'fr' });
      const seconds = (performance.now() - since) / 1000;
      const ending = answer.ok ? `${answer.value.blocks.length} blocks` : answer.problem.kind;
      return {
        stdout: JSON.stringify(answer)
          .slice(0, 100_000)
          .replace(/[\u007f]/g, ''),
        stderr: '',
        code: 0,
        seconds,
        processorSeconds: seconds,
        megabytes: 0,
        ending,
      };
    },
    async close() {
      archive.value.close();
      await server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
