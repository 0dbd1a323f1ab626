import { resolve } from 'node:path';
import { done } from '../../../src/contract';
import { checkTexts, readArchiveAt } from '../../handlers';
import { UsageError } from './command';
import type { Command } from './command';
import { findBeside, parseOutlets } from './export';
import { readText, readTexts } from './read-texts';

/** `roneo check`: what a person should know before texts leave; nothing is written. */
export const checkCommand: Command = {
  name: 'check',
  options: { to: 'value', masthead: 'value', archive: 'value', 'as-written': 'flag', json: 'flag' },
  async run({ operands, values, flags }, { output, terminal }) {
    const folder = values.get('archive') ?? null;
    if (operands.length === 0 && folder === null) throw new UsageError(output.messages.missingChecked);
    const outlets = parseOutlets(values.get('to'), output.messages);
    const { texts, unread } = await readTexts(operands, terminal.folder);
    // What is no file may be a text of the archive.
    const missing = unread.filter(({ problem }) => folder !== null && problem.kind === 'file-missing');
    const beside =
      values.get('masthead') ??
      findBeside({ files: operands, archive: folder }, ['masthead.yaml', 'masthead.yml'], terminal.folder);
    if (beside !== null && !values.has('masthead')) output.info(output.messages.mastheadTaken(beside));
    const masthead = beside === null ? done(null) : await readText(beside, terminal.folder);
    if (!masthead.ok) return output.problem(masthead.problem);
    const archive = folder === null ? done(null) : await readArchiveAt(resolve(terminal.folder, folder));
    if (!archive.ok) return output.problem(archive.problem);
    try {
      const order = {
        texts,
        unread: unread.filter((one) => !missing.includes(one)),
        named: missing.map(({ name }) => name),
        masthead: masthead.value,
        archive: archive.value,
        outlets,
        language: output.language,
        startProcess: terminal.startProcess,
        asWritten: flags.has('as-written'),
      };
      const checked = await checkTexts(order, { now: terminal.clock(), signal: terminal.interrupted });
      if (!checked.ok) return output.problem(checked.problem);
      const { leaving, notices, unknown } = checked.value;
      if (flags.has('json')) output.json({ leaving: output.leavingJson(leaving), notices, unknown });
      for (const name of unknown) output.error(output.everything.sendLines.textUnknown(name));
      const code = output.notices(notices);
      return Math.max(unknown.length > 0 ? 1 : 0, code, output.leaving(leaving));
    } finally {
      archive.value?.close();
    }
  },
};
