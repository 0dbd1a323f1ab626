import { resolve } from 'node:path';
import { accountLines, asideReason, reportSummary, sentenceOf } from '../../../src/contract';
import type { ImportProgress, ImportReport, Problem } from '../../../src/contract';
import { importTexts, openArchiveAt, sourceAt } from '../../handlers';
import type { Command } from './command';
import type { Speech } from '../terminal/output';
import type { Terminal } from '../terminal/terminal';
import { WrongUsage } from './command';
import { systemZone } from '../terminal/terminal';

/** `roneo import`: an article of each text in files and folders, kept in an archive, which is made when there is none. */
export const importCommand: Command = {
  name: 'import',
  options: { archive: 'value', again: 'flag', json: 'flag' },
  async run({ operands, values, flags }, { speech, terminal }) {
    const folder = values.get('archive');
    if (operands.length === 0) throw new WrongUsage(speech.words.missingText);
    if (folder === undefined) throw new WrongUsage(speech.words.missingOption('--archive'));
    const archive = await openArchiveAt(resolve(terminal.folder, folder), true);
    if (!archive.ok) return complain(speech, archive.problem);
    try {
      const sources = await Promise.all(
        operands.map((name) => sourceAt(resolve(terminal.folder, name), name)),
      );
      const around = {
        archive: archive.value,
        clock: terminal.clock,
        zone: systemZone(),
        systemLanguage: speech.language,
      };
      const { report } = await importTexts(sources, around, {
        signal: terminal.interrupted,
        progress: progressOn(terminal),
        ...(flags.has('again') ? { again: 'all' as const } : {}),
      });
      clearLine(terminal);
      if (flags.has('json')) speech.json(jsonOf(report, speech));
      else sayReport(report, speech);
      return report.refused.length > 0 || report.left !== null ? 1 : 0;
    } finally {
      archive.value.close();
    }
  },
};

/** Follows an import on one line of a terminal; into a file or another program nothing is said of it. */
function progressOn({ stderr }: Terminal): (step: ImportProgress) => void {
  return ({ name, done, total }) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${done + 1}/${total} ${name.slice(-60)}`);
  };
}

function clearLine({ stderr }: Terminal): void {
  if (stderr.isTTY) stderr.write('\r\u001b[K');
}

/** Articles on the standard output, one a line; what became of each of their texts beside it. */
function sayReport(report: ImportReport, speech: Speech): void {
  const { imported, known, refused, aside } = report;
  for (const { id, headline, name, earlier, account } of imported) {
    speech.result(`${id}\t${headline}`);
    speech.aside(name);
    if (earlier !== null) speech.aside(`  ${speech.words.changedSince}`);
    for (const line of accountLines(account, speech.language)) speech.aside(`  ${line}`);
  }
  for (const { name, headline } of known) speech.aside(speech.words.alreadyThere(name, headline));
  for (const file of aside)
    speech.aside(speech.words.leftAside(file.name, asideReason(file, speech.language)));
  for (const { problem } of refused) speech.problem(problem);
  speech.aside(reportSummary(report, speech.language));
}

function jsonOf(report: ImportReport, { language }: Speech) {
  return {
    ...report,
    refused: report.refused.map(({ name, problem }) => ({
      name,
      ...problem,
      sentence: sentenceOf(problem, language),
    })),
    imported: report.imported.map((text) => ({ ...text, sentences: accountLines(text.account, language) })),
  };
}

function complain(speech: Speech, problem: Problem): number {
  speech.problem(problem);
  return 1;
}
