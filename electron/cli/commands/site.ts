import { buildSiteIn, startTypesetting } from '../../handlers';
import { cacheFolder } from '../terminal/terminal';
import { onlyOptions, pathOf, withArchive } from './command';
import type { Command } from './command';

/** `roneo site`: writes the site of an archive into a folder. */
export const siteCommand: Command = {
  name: 'site',
  options: { archive: 'value', out: 'value', json: 'flag' },
  async run(options, context) {
    const { output, terminal } = context;
    onlyOptions(options, output.messages);
    const folder = pathOf(options, 'archive', context);
    const out = pathOf(options, 'out', context);
    return withArchive('read', folder, context, async (archive) => {
      const built = await buildSiteIn(out, archive, {
        resources: `${terminal.program}/resources`,
        typeset: terminal.typeset ?? startTypesetting(`${terminal.program}/resources`, null),
        cache: cacheFolder(terminal.environment, archive.cache),
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
    });
  },
};
