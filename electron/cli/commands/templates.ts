import { listTemplates } from '../../handlers';
import { onlyOptions, pathOf, withArchive } from './command';
import type { Command } from './command';

/** `roneo templates`: the group's own templates of leaflets, as `roneo export --template` takes them. */
export const templatesCommand: Command = {
  name: 'templates',
  options: { archive: 'value', json: 'flag' },
  async run(options, context) {
    const { output } = context;
    onlyOptions(options, output.messages);
    return withArchive('read', pathOf(options, 'archive', context), context, async (archive) => {
      output.notices(archive.notices());
      const listed = await listTemplates(archive);
      if (options.flags.has('json')) output.json(listed);
      else
        for (const { name, like, madeOf } of listed)
          output.result([name, like, output.messages.templateMadeOf[madeOf]].join('\t'));
      if (listed.length === 0) output.info(output.messages.noTemplates);
      return 0;
    });
  },
};
