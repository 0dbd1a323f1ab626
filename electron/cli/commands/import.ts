import { resolve } from 'node:path';
import { noticeSentence, sentenceOf } from '../../../src/contract';
import type { ImportReport, Problem } from '../../../src/contract';
import { importTexts, openArchiveAt } from '../../handlers';
import type { ChosenText } from '../../handlers';
import type { Command } from '../command';
import { readText } from '../read-text';
import type { Speech } from '../speech';
import type { Terminal } from '../terminal';
import { WrongUsage } from '../wrong-usage';
import { systemZone } from '../zone';

/** `roneo import`: a draft of each text, kept in an archive, which is made when there is none. */
export const importCommand: Command = {
  name: 'import',
  options: { archive: 'value', json: 'flag' },
  async run({ operands, values, flags }, { speech, terminal }) {
    const folder = values.get('archive');
    if (operands.length === 0) throw new WrongUsage(speech.words.missingText);
    if (folder === undefined) throw new WrongUsage(speech.words.missingOption('--archive'));
    const archive = await openArchiveAt(resolve(terminal.folder, folder), true);
    if (!archive.ok) return complain(speech, archive.problem);
    try {
      const zone = systemZone();
      const { texts, refused } = await readAll(operands, { folder: terminal.folder, zone });
      const around = { archive: archive.value, clock: terminal.clock, zone, systemLanguage: speech.language };
      const report = await importTexts(texts, around);
      report.refused.unshift(...refused);
      if (flags.has('json')) speech.json(jsonOf(report, speech));
      else sayReport(report, speech);
      return report.refused.length > 0 ? 1 : 0;
    } finally {
      archive.value.close();
    }
  },
};

/** Files that cannot be read stop no other. */
async function readAll(names: readonly string[], place: { folder: Terminal['folder']; zone: string }) {
  const texts: ChosenText[] = [];
  const refused: ImportReport['refused'] = [];
  for (const name of names) {
    const text = await readText(name, place);
    if (text.ok) texts.push(text.value);
    else refused.push({ name, problem: text.problem });
  }
  return { texts, refused };
}

function sayReport({ imported, refused, notices }: ImportReport, speech: Speech): void {
  for (const { id, headline } of imported) speech.result(`${id}\t${headline}`);
  speech.notices(notices);
  for (const { problem } of refused) speech.problem(problem);
  speech.aside(speech.words.imported(imported.length));
}

function jsonOf({ imported, refused, notices }: ImportReport, { language }: Speech) {
  return {
    imported,
    refused: refused.map(({ name, problem }) => ({
      name,
      ...problem,
      sentence: sentenceOf(problem, language),
    })),
    notices: notices.map((notice) => ({ ...notice, sentence: noticeSentence(notice, language) })),
  };
}

function complain(speech: Speech, problem: Problem): number {
  speech.problem(problem);
  return 1;
}
