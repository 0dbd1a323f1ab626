import { failed } from '../../../src/contract';
import { faultMessage } from '../../../src/messages';
import { inMaintenance } from './in-maintenance';
import { pathOf } from './command';
import type { Command } from './command';

/** `roneo verify`: verifies the signatures of files; without any reads all of an archive, or of backups, and names what is not as it was written. */
export const verifyCommand: Command = {
  name: 'verify',
  options: { archive: 'value', key: 'value', json: 'flag' },
  async run(options, context) {
    const { output } = context;
    if (options.operands.length > 0)
      return (await import('./verify-signatures')).verifySignatures(options, context);
    const folder = pathOf(options, 'archive', context);
    const verified =
      (await inMaintenance(context, (maintenance, progress) =>
        maintenance.run('verify', folder, progress),
      )) ?? failed({ kind: 'cancelled' as const });
    if (!verified.ok) return output.problem(verified.problem);
    const lines = output.everything.backupLines;
    if (options.flags.has('json')) output.json(verified.value);
    for (const { backup, faults, texts, removed, revisions, pictures } of verified.value) {
      const verdict = faults.length === 0 ? lines.sound(backup) : lines.faulty(backup, faults.length);
      const held = lines.holds(texts, removed, revisions, pictures);
      if (!options.flags.has('json')) output.result(`${verdict} (${held})`);
      for (const fault of faults) output.error(faultMessage(fault, output.language));
    }
    return verified.value.some(({ faults }) => faults.length > 0) ? 1 : 0;
  },
};
