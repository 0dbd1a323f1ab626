import { resolve } from 'node:path';
import { problemMessage } from '../../../src/messages';
import { exportAllTexts, readArchiveAt } from '../../handlers';
import { onlyOptions, required } from './command';
import type { Command } from './command';

/** `roneo export-all`: writes all of an archive as Markdown, which any program reads and an import takes back exactly. */
export const exportAllCommand: Command = {
  name: 'export-all',
  options: { archive: 'value', out: 'value', json: 'flag' },
  async run(options, { output, terminal }) {
    onlyOptions(options, output.messages);
    const folder = resolve(terminal.folder, required(options, 'archive', output.messages));
    const out = resolve(terminal.folder, required(options, 'out', output.messages));
    const archive = await readArchiveAt(folder);
    if (!archive.ok) return output.problem(archive.problem);
    try {
      const code = output.notices(archive.value.notices());
      const written = await exportAllTexts(archive.value, out, { signal: terminal.interrupted });
      if (!written.ok) return output.problem(written.problem);
      const { texts, pictures, missing, damaged } = written.value;
      if (options.flags.has('json')) output.json({ ...written.value, folder: out });
      else output.result(out);
      const lines = output.everything.allTextsLines;
      output.info(lines.written(texts, pictures));
      for (const { headline, id } of damaged) output.error(lines.damaged(headline, id));
      for (const lost of missing)
        output.error(problemMessage({ kind: 'picture-missing', ...lost }, output.language));
      return damaged.length + missing.length > 0 ? 1 : code;
    } finally {
      archive.value.close();
    }
  },
};
