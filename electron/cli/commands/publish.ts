import type { DestinationSettings, PlannedFiles, PublishPlan, SiteDestination } from '../../../src/contract';
import { done } from '../../../src/contract';
import {
  createPublishing,
  needsSecret,
  openDestinations,
  openSigner,
  startTypesetting,
} from '../../handlers';
import type { PublishJob, Publishing } from '../../handlers';
import { askSecret, secretIn } from '../terminal/ask-secret';
import { onlyOptions, pathOf, required, withArchive } from './command';
import type { Command, CommandContext, Options } from './command';

/** `roneo publish`: publishes the site of an archive to one of its destinations. */
export const publishCommand: Command = {
  name: 'publish',
  options: {
    archive: 'value',
    to: 'value',
    'dry-run': 'flag',
    undo: 'flag',
    overwrite: 'flag',
    sign: 'flag',
    json: 'flag',
  },
  async run(options, context) {
    const { output, terminal } = context;
    onlyOptions(options, output.messages);
    const folder = pathOf(options, 'archive', context);
    const name = required(options, 'to', output.messages);
    return withArchive('write', folder, context, async (archive) => {
      const all = archive.publishing.destinations.open();
      const destination = all.find((each) => each.name === name);
      if (!destination)
        return output.problem({ kind: 'destination-unknown', name, names: all.map((each) => each.name) });
      output.info(output.everything.publishLines.goesTo(name, whereOf(destination.settings)));
      const resources = `${terminal.program}/resources`;
      const publishing = await createPublishing({
        archive,
        resources,
        clock: terminal.clock,
        typeset: terminal.typeset ?? startTypesetting(resources, null),
        openDestination: terminal.openDestination ?? openDestinations(terminal.startProcess),
      });
      const isSigned = options.flags.has('sign') && !options.flags.has('undo');
      const signer = isSigned ? await signerOf(archive.signingKey.open(), context) : done(null);
      if (!signer.ok) return output.problem(signer.problem);
      const job: PublishJob = {
        destination,
        edition: options.flags.has('undo') ? 'before' : 'now',
        secret: needsSecret(destination.settings)
          ? await askSecret(output.everything.publishLines.askSecret(destination.name), terminal)
          : secretIn(terminal),
        signer: signer.value,
        signal: terminal.interrupted,
        progress: () => undefined,
      };
      return await publish(publishing, job, options, context);
    });
  },
};

/** What signs; the passphrase has a variable of its own, as the destination's password may be in RONEO_SECRET. */
async function signerOf(secret: string, { output, terminal }: CommandContext) {
  const { askPassphrase } = output.everything.signing;
  const passphrase = await askSecret(askPassphrase, terminal, 'RONEO_PASSPHRASE');
  return openSigner(secret, passphrase ?? '');
}

async function publish(
  publishing: Publishing,
  job: PublishJob,
  { flags }: Options,
  { output }: CommandContext,
): Promise<number> {
  const { publishLines: lines } = output.everything;
  const planned = await publishing.plan(job);
  if (!planned.ok) return output.problem(planned.problem);
  const plan = planned.value;
  const code = output.notices(plan.notices);
  output.leaving(plan.leaving);
  const counts = [plan.add, plan.change, plan.remove].map(countOf) as [number, number, number];
  const isAsked = plan.question !== null && !flags.has('overwrite');
  if (isAsked) tellQuestion(plan, job.destination, output);
  if (flags.has('dry-run') || isAsked) {
    if (flags.has('json')) output.json(plan);
    else listPlan(plan, output);
    output.info(counts.some((count) => count > 0) ? lines.would(...counts, plan.bytes) : lines.upToDate);
    return isAsked ? 1 : code;
  }
  const published = await publishing.run(job, plan.question);
  if (!published.ok) return output.problem(published.problem);
  const { added, changed, removed, bytes, address } = published.value;
  if (flags.has('json')) output.json(published.value);
  else listPlan(plan, output);
  if (added + changed + removed === 0) output.info(lines.upToDate);
  else output.info(lines.published(added, changed, removed, bytes));
  if (address) output.info(address);
  return code;
}

/** Says what would be overwritten that this archive did not put there. */
function tellQuestion(
  { otherSince, strangers }: PublishPlan,
  { name }: SiteDestination,
  output: CommandContext['output'],
): void {
  const { publish: words, publishLines: lines } = output.everything;
  const moment = new Intl.DateTimeFormat(output.language, { dateStyle: 'long', timeStyle: 'short' });
  if (otherSince !== null) output.error(words.plan.other(moment.format(otherSince)));
  if (strangers.length > 0)
    output.error(`${name}: ${words.plan.strangers(strangers.length)} ${strangers.join(', ')}`);
  output.error(lines.overwrite);
}

function listPlan({ add, change, remove }: PublishPlan, output: CommandContext['output']): void {
  const lines = (sign: string, { texts, files }: PlannedFiles) =>
    [...texts.map(({ path }) => path), ...files].sort().map((path) => `${sign} ${path}`);
  for (const line of [...lines('+', add), ...lines('~', change), ...lines('-', remove)]) output.result(line);
}

function countOf({ texts, files }: PlannedFiles): number {
  return texts.length + files.length;
}

/** Where a destination is, without any secret. */
function whereOf(settings: DestinationSettings): string {
  switch (settings.kind) {
    case 'folder':
      return settings.folder;
    case 'sftp':
    case 'ftps':
      return `${settings.kind}://${settings.user}@${settings.host}:${settings.port}/${settings.folder.replace(/^\//, '')}`;
    case 'webdav':
      return settings.address;
    case 'git':
      return `${settings.repository} (${settings.branch})`;
    case 's3':
      return `${settings.address}/${settings.bucket}/${settings.folder}`;
  }
}
