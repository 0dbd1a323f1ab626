import { resolve } from 'node:path';
import type { RecoveryReport } from '../../../src/contract';
import { faultMessage } from '../../../src/messages';
import { archiveCare } from '../../handlers';
import type { Output } from '../terminal/output';
import { onlyOptions, required } from './command';
import type { Command } from './command';

/** `roneo recover`: makes an archive of what can be read of a damaged one, and names what cannot. */
export const recoverCommand: Command = {
  name: 'recover',
  options: { archive: 'value', to: 'value', json: 'flag' },
  async run(options, { output, terminal }) {
    onlyOptions(options, output.messages);
    const archive = resolve(terminal.folder, required(options, 'archive', output.messages));
    const to = resolve(terminal.folder, required(options, 'to', output.messages));
    const { recoverArchive } = await archiveCare();
    const recovered = await recoverArchive({ archive, to });
    if (!recovered.ok) return output.problem(recovered.problem);
    if (options.flags.has('json')) output.json({ archive: to, ...recovered.value });
    else output.result(to);
    return tell(recovered.value, output) ? 1 : 0;
  },
};

/** Says what came back and what did not; whether something did not. */
function tell(report: RecoveryReport, output: Output): boolean {
  const lines = output.everything.backupLines;
  const day = (at: number) =>
    new Intl.DateTimeFormat(output.language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const { whole, earlier, uncertain, words, lost, pictures } = report;
  const found = whole + earlier.length + uncertain.length + words.length;
  output.info(lines.recovered(found, whole, lost.length, pictures));
  const missing = [
    ...earlier.map(({ headline, savedAt }) => lines.cameBackEarlier(headline, day(savedAt))),
    ...uncertain.map(({ headline, savedAt }) => lines.cameBackUncertain(headline, day(savedAt))),
    ...words.map(({ headline }) => lines.cameBackWords(headline)),
    ...lost.map(({ headline, id, number }) => lines.lost(headline, id, number)),
    ...report.picturesLost.map((picture) =>
      faultMessage({ kind: 'picture', why: 'missing', ...picture }, output.language),
    ),
    ...report.documentsLost.map(lines.lostDocument),
    ...(report.savesMissing ? [lines.savesMissing] : []),
    ...(report.missingShare > 0 ? [lines.endMissing(Math.ceil(report.missingShare * 100))] : []),
  ];
  for (const line of missing) output.error(line);
  return missing.length > 0;
}
