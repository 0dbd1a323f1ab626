import { resolve } from 'node:path';
import { buildSiteIn, readArchiveAt, startTypesetting } from '../../handlers';
import { cacheFolder } from '../terminal/terminal';
import { onlyOptions, required } from './command';
import type { Command } from './command';

/** `roneo site`: writes the site of an archive into a folder. */
export const siteCommand: Command = {
  name: 'site',
  options: { archive: 'value', out: 'value', json: 'flag' },
  async run(options, { output, terminal }) {
    onlyOptions(options, output.messages);
    const folder = resolve(terminal.folder, required(options, 'archive', output.messages));
    const out = resolve(terminal.folder, required(options, 'out', output.messages));
    const archive = await readArchiveAt(folder);
    if (!archive.ok) return output.problem(archive.problem);
    try {
      const built = await buildSiteIn(out, archive.value, {
        resources: `${terminal.program}/resources`,
        typeset: terminal.typeset ?? startTypesetting(`${terminal.program}/resources`, null),
        cache: cacheFolder(terminal.environment, archive.value.cache),
        now: terminal.clock(),
        signal: terminal.interrupted,
        progress: () => undefined,
      });
      if (!built.ok) return output.problem(built.problem);
      const { files, notices } = built.value;
      if (options.flags.has('json')) output.json({ folder: out, files, notices });
      else output.result(out);
      output.info(output.everything.publishLines.built(files.length));
      return output.notices(notices);
    } finally {
      await archive.value.end();
    }
  },
};
