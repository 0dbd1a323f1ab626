import { problemMessage } from '../../../src/messages';
import { exportAllTexts } from '../../handlers';
import { onlyOptions, pathOf, withArchive } from './command';
import type { Command } from './command';

/** `roneo export-all`: writes all of an archive as Markdown, which any program reads and an import takes back exactly. */
export const exportAllCommand: Command = {
  name: 'export-all',
  options: { archive: 'value', out: 'value', json: 'flag' },
  async run(options, context) {
    const { output, terminal } = context;
    onlyOptions(options, output.messages);
    const folder = pathOf(options, 'archive', context);
    const out = pathOf(options, 'out', context);
    return withArchive('read', folder, context, async (archive) => {
      const code = output.notices(archive.notices());
      const written = await exportAllTexts(archive, out, { signal: terminal.interrupted });
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
    });
  },
};
