import { onlyOptions, pathOf, UsageError, withArchive } from './command';
import type { Command, CommandContext, Options } from './command';

/** `roneo tags`: the tags of an archive and how many texts have each; with --rename, gives one another name in all of them. */
export const tagsCommand: Command = {
  name: 'tags',
  options: { archive: 'value', rename: 'value', json: 'flag' },
  async run(options, context) {
    onlyOptions(options, context.output.messages);
    const folder = pathOf(options, 'archive', context);
    const renaming = options.values.get('rename');
    return renaming === undefined
      ? printTags(folder, options, context)
      : rename(folder, renaming, options, context);
  },
};

async function printTags(folder: string, { flags }: Options, context: CommandContext): Promise<number> {
  const { output } = context;
  return withArchive('read', folder, context, async (archive) => {
    const facets = archive.library.facets();
    output.notices(archive.notices());
    if (!facets.ok) return output.problem(facets.problem);
    const { tags } = facets.value;
    if (flags.has('json')) output.json(tags);
    else for (const { value, texts } of tags) output.result(`${texts}\t${value}`);
    if (tags.length === 0) output.info(output.messages.noTags);
    return 0;
  });
}

async function rename(
  folder: string,
  renaming: string,
  { flags }: Options,
  context: CommandContext,
): Promise<number> {
  const { output, terminal } = context;
  const [from = '', to = '', ...more] = renaming.split('=').map((name) => name.trim());
  if (from === '' || to === '' || more.length > 0 || to.length > 80)
    throw new UsageError(output.messages.badRenaming(renaming));
  return withArchive('write', folder, context, async (archive) => {
    const renamed = archive.acts.run({ kind: 'rename-tag', from, to }, terminal.clock());
    if (!renamed.ok) return output.problem(renamed.problem);
    const ids = renamed.value.changed.map(({ id }) => id);
    if (flags.has('json')) output.json({ from, to, texts: ids });
    else for (const id of ids) output.result(id);
    output.info(output.messages.tagRenamed(from, to, ids.length));
    return ids.length === 0 ? 1 : 0;
  });
}
