import type { BackupProgress } from '../../../src/contract';
import { createCare } from '../../handlers';
import type { Care } from '../../handlers';
import type { CommandContext } from './command';

/**
 * Has something done by the archive's care, in a process of its own that an interruption ends at once, whatever it is doing; null
 * then. On a terminal, one line of standard error says how far it is.
 */
export async function inCare<Answer>(
  { terminal, output }: CommandContext,
  ask: (care: Care, progress: (progress: BackupProgress) => void) => Promise<Answer | null>,
): Promise<Answer | null> {
  const { stderr, interrupted } = terminal;
  const care = createCare(terminal.startProcess);
  const stop = () => void care.stop();
  interrupted.addEventListener('abort', stop);
  const { archive, typography } = output.everything;
  const percent = new Intl.NumberFormat(typography.locale, { style: 'percent' });
  let shown = '';
  const show = (line: string) => {
    if (stderr.isTTY && line !== shown) stderr.write(`\r\u001b[K${line}`);
    shown = line;
  };
  try {
    return await ask(care, ({ step, done, total }) => {
      const sentence = archive.steps[step];
      show(total > 1 ? `${sentence} ${percent.format(done / total)}` : sentence);
    });
  } finally {
    show('');
    interrupted.removeEventListener('abort', stop);
  }
}
