import { resolve } from 'node:path';
import {
  arrivalLines,
  conversionLines,
  skippedReason,
  reportSummary,
  problemMessage,
} from '../../../src/messages';
import type { ImportProgress, ImportReport } from '../../../src/contract';
import { importTexts, openArchiveAt, openChosen } from '../../handlers';
import type { Output } from '../terminal/output';
import { installationFile } from '../terminal/terminal';
import type { Terminal } from '../terminal/terminal';
import { UsageError } from './command';
import type { Command } from './command';

/** `roneo import`: makes an article of each text in files and folders, in an archive that is created when missing. */
export const importCommand: Command = {
  name: 'import',
  options: {
    archive: 'value',
    again: 'flag',
    'as-revision': 'flag',
    'as-written': 'flag',
    'keep-status': 'flag',
    json: 'flag',
  },
  async run({ operands, values, flags }, { output, terminal }) {
    const folder = values.get('archive');
    if (operands.length === 0) throw new UsageError(output.messages.missingText);
    if (folder === undefined) throw new UsageError(output.messages.missingOption('--archive'));
    const archive = await openArchiveAt(
      resolve(terminal.folder, folder),
      installationFile(terminal.environment),
    );
    if (!archive.ok) return output.problem(archive.problem);
    try {
      const chosen = await Promise.all(
        operands.map((name) => openChosen(resolve(terminal.folder, name), name)),
      );
      const importing = {
        archive: archive.value,
        clock: terminal.clock,
        systemLanguage: output.language,
        startProcess: terminal.startProcess,
      };
      const { report } = await importTexts(chosen, importing, {
        signal: terminal.interrupted,
        progress: showProgress(terminal),
        keepStatus: flags.has('keep-status'),
        asRevision: flags.has('as-revision'),
        asWritten: flags.has('as-written'),
        ...(flags.has('again') ? { again: 'all' as const } : {}),
      });
      clearLine(terminal);
      if (flags.has('json')) output.json(reportJson(report, output));
      else printReport(report, output);
      return report.refused.length > 0 || report.remaining !== null ? 1 : 0;
    } finally {
      archive.value.close();
    }
  },
};

/** Shows an import's progress on one line of a terminal; nothing when standard error is no terminal. */
function showProgress({ stderr }: Terminal): (step: ImportProgress) => void {
  return ({ name, done, total }) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${done + 1}/${total} ${name.slice(-60)}`);
  };
}

function clearLine({ stderr }: Terminal): void {
  if (stderr.isTTY) stderr.write('\r\u001b[K');
}

/** Prints the articles to standard output, one a line, and what became of each text to standard error. */
function printReport(report: ImportReport, output: Output): void {
  const { imported, known, refused, skipped } = report;
  for (const { id, headline, name, earlier, isRevised, arrival, conversion } of imported) {
    output.result(`${id}\t${headline}`);
    output.info(name);
    if (earlier !== null)
      output.info(`  ${isRevised ? output.messages.revised : output.messages.changedSince}`);
    for (const line of arrivalLines(arrival, output.language)) output.info(`  ${line}`);
    for (const line of conversionLines(conversion, output.language)) output.info(`  ${line}`);
  }
  for (const { name, headline } of known) output.info(output.messages.alreadyThere(name, headline));
  for (const file of skipped)
    output.info(output.messages.leftAside(file.name, skippedReason(file, output.language)));
  for (const { problem } of refused) output.problem(problem);
  output.info(reportSummary(report, output.language));
}

function reportJson(report: ImportReport, { language }: Output) {
  return {
    ...report,
    refused: report.refused.map(({ name, problem }) => ({
      name,
      ...problem,
      sentence: problemMessage(problem, language),
    })),
    imported: report.imported.map((text) => ({
      ...text,
      sentences: [...arrivalLines(text.arrival, language), ...conversionLines(text.conversion, language)],
    })),
  };
}
