import { join } from 'node:path';
import { faultMessage } from '../../../src/messages';
import { archiveTools } from '../../handlers';
import { installationFile } from '../terminal/terminal';
import { inMaintenance } from './in-maintenance';
import { onlyOptions, pathOf, UsageError } from './command';
import type { Command } from './command';

/** `roneo backup`: backs an archive up into a folder, and proves the backup. */
export const backupCommand: Command = {
  name: 'backup',
  options: { archive: 'value', to: 'value', 'with-press-list': 'flag', agreed: 'flag', json: 'flag' },
  async run(options, context) {
    const { output, terminal } = context;
    onlyOptions(options, output.messages);
    const archive = pathOf(options, 'archive', context);
    const to = pathOf(options, 'to', context);
    const hasPeople = options.flags.has('with-press-list');
    if (hasPeople && !options.flags.has('agreed'))
      throw new UsageError(output.everything.backupLines.peopleTwice);
    const { clearUnfinishedBackup, readInstallation } = await archiveTools();
    const order = {
      archive,
      to,
      now: terminal.clock(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      leavesPeople: !hasPeople,
      installation: readInstallation(installationFile(terminal.environment)),
    };
    const made = await inMaintenance(context, (maintenance, progress) =>
      maintenance.run('backup', order, progress),
    );
    if (!made) {
      await clearUnfinishedBackup(order);
      return output.problem({ kind: 'cancelled' });
    }
    if (!made.ok) return output.problem(made.problem);
    const { backup, isNew, faults, thinned } = made.value;
    const lines = output.everything.backupLines;
    const file = join(to, backup.name);
    if (options.flags.has('json')) output.json({ ...made.value, file });
    else output.result(file);
    const { texts, removed, revisions, pictures } = backup;
    output.info(
      `${isNew ? lines.made : lines.provedAgain} ${lines.holds(texts, removed, revisions, pictures)}.`,
    );
    if (thinned.length > 0) output.info(lines.thinned(thinned.length));
    if (faults.length > 0) output.error(lines.faultsKept);
    for (const fault of faults) output.error(faultMessage(fault, output.language));
    return faults.length > 0 ? 1 : 0;
  },
};
