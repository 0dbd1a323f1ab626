import type { RecoveryReport } from '../../../src/contract';
import { recoveryMessages } from '../../../src/messages';
import { archiveTools } from '../../handlers';
import type { Output } from '../terminal/output';
import { onlyOptions, pathOf } from './command';
import type { Command } from './command';

/** `roneo recover`: makes an archive of what can be read of a damaged one, and names what cannot. */
export const recoverCommand: Command = {
  name: 'recover',
  options: { archive: 'value', to: 'value', json: 'flag' },
  async run(options, context) {
    const { output } = context;
    onlyOptions(options, output.messages);
    const archive = pathOf(options, 'archive', context);
    const to = pathOf(options, 'to', context);
    const { recoverArchive } = await archiveTools();
    const recovered = await recoverArchive({ archive, to });
    if (!recovered.ok) return output.problem(recovered.problem);
    if (options.flags.has('json')) output.json({ archive: to, ...recovered.value });
    else output.result(to);
    return tell(recovered.value, output) ? 1 : 0;
  },
};

/** Says what came back and what did not; whether something did not. */
function tell(report: RecoveryReport, output: Output): boolean {
  const { whole, earlier, uncertain, words, lost, pictures } = report;
  const found = whole + earlier.length + uncertain.length + words.length;
  output.info(output.everything.backupLines.recovered(found, whole, lost.length, pictures));
  const missing = recoveryMessages(report, output.language);
  for (const line of missing) output.error(line);
  return missing.length > 0;
}
