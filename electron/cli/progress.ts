import type { ExportProgress } from '../../src/contract';
import type { Speech } from './speech';
import type { Terminal } from './terminal';

/** Follows an export on a terminal, one line a step; into a file or another program nothing is said of steps. */
export function progressOn({ stderr }: Terminal, speech: Speech): (step: ExportProgress) => void {
  const said = new Set<string>();
  return ({ outlet, article }) => {
    const line = `${speech.words.outlets[outlet]} · ${article}`;
    if (!stderr.isTTY || article === '' || said.has(line)) return;
    said.add(line);
    speech.aside(line);
  };
}
