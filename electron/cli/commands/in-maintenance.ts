import type { BackupProgress } from '../../../src/contract';
import { createMaintenance } from '../../handlers';
import type { Maintenance } from '../../handlers';
import type { CommandContext } from './command';

/**
 * Has a task of the archive's maintenance done in a process of its own, which an interruption ends at once, whatever it is doing; null
 * then. On a terminal, one line of standard error says how far it is.
 */
export async function inMaintenance<Answer>(
  { terminal, output }: CommandContext,
  ask: (maintenance: Maintenance, progress: (progress: BackupProgress) => void) => Promise<Answer | null>,
): Promise<Answer | null> {
  const { stderr, interrupted } = terminal;
  const maintenance = createMaintenance(terminal.startProcess);
  const stop = () => void maintenance.stop();
  interrupted.addEventListener('abort', stop);
  const { archive, typography } = output.everything;
  const percent = new Intl.NumberFormat(typography.locale, { style: 'percent' });
  let shown = '';
  const show = (line: string) => {
    if (stderr.isTTY && line !== shown) stderr.write(`\r\u001b[K${line}`);
    shown = line;
  };
  try {
    return await ask(maintenance, ({ step, done, total }) => {
      const sentence = archive.steps[step];
      show(total > 1 ? `${sentence} ${percent.format(done / total)}` : sentence);
    });
  } finally {
    show('');
    interrupted.removeEventListener('abort', stop);
  }
}
