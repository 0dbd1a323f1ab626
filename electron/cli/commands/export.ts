import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noticeSentence } from '../../../src/contract';
import type { ExportProgress, Outlet } from '../../../src/contract';
import { exportTexts, openArchiveAt, typesetLate } from '../../handlers';
import type { ExportRun, TextsOrder, TextsReport } from '../../handlers';
import { cacheFolder, systemZone } from '../terminal/terminal';
import type { Terminal } from '../terminal/terminal';
import { WrongUsage } from './command';
import type { Command, Options } from './command';
import { readText, readTexts } from './read-texts';
import type { Speech } from '../terminal/output';
import type { CommandWords } from '../words';

type Around = Parameters<Command['run']>[1];

/** `roneo export`: texts, an archive's articles, or both, to the site, the leaflets and the press outlet. */
export const exportCommand: Command = {
  name: 'export',
  options: { out: 'value', to: 'value', masthead: 'value', archive: 'value', all: 'flag', json: 'flag' },
  async run(options, around) {
    const { speech, terminal } = around;
    const request = requestOf(options, speech.words);
    const masthead = request.masthead ?? mastheadBeside(request, terminal.folder);
    if (masthead !== request.masthead && masthead !== null)
      speech.aside(speech.words.mastheadTaken(masthead));
    const place = { folder: terminal.folder, zone: systemZone() };
    const texts = await readTexts(request.files, place);
    if (!texts.ok) return complain(speech, texts.problem);
    const identity = masthead === null ? null : await readText(masthead, place);
    if (identity && !identity.ok) return complain(speech, identity.problem);
    const order = {
      folder: resolve(terminal.folder, request.out),
      outlets: request.outlets,
      texts: texts.value,
      masthead: identity?.value ?? null,
      all: request.all,
      language: speech.language,
      zone: place.zone,
    };
    return withArchive(order, request, around);
  },
};

interface Request {
  files: string[];
  out: string;
  outlets: Outlet[];
  masthead: string | null;
  archive: string | null;
  all: boolean;
  json: boolean;
}

function requestOf({ operands, values, flags }: Options, words: CommandWords): Request {
  const out = values.get('out');
  const archive = values.get('archive') ?? null;
  const all = flags.has('all');
  if (all && archive === null) throw new WrongUsage(words.allWithoutArchive);
  if (operands.length === 0 && !all) throw new WrongUsage(words.missingFile);
  if (out === undefined) throw new WrongUsage(words.missingOption('--out'));
  const masthead = values.get('masthead') ?? null;
  return {
    files: operands,
    out,
    outlets: outletsOf(values.get('to'), words),
    masthead,
    archive,
    all,
    json: flags.has('json'),
  };
}

const everyOutlet: readonly Outlet[] = ['site', 'leaflet', 'press'];

function outletsOf(list: string | undefined, words: CommandWords): Outlet[] {
  if (list === undefined) return [...everyOutlet];
  return list.split(',').map((written) => {
    const outlet = everyOutlet.find((each) => each === written.trim().toLowerCase());
    if (!outlet) throw new WrongUsage(words.badOutlet(written.trim()));
    return outlet;
  });
}

/** An archive has a masthead of its own; a text alone takes the one that lies beside it. */
function mastheadBeside({ files, archive }: Request, folder: string): string | null {
  const [first] = files;
  if (first === undefined || archive !== null) return null;
  const beside = ['masthead.yaml', 'masthead.yml'].map((name) => join(dirname(first), name));
  return beside.find((name) => existsSync(resolve(folder, name))) ?? null;
}

async function withArchive(
  order: Omit<TextsOrder, 'archive'>,
  request: Request,
  around: Around,
): Promise<number> {
  if (request.archive === null) return run({ ...order, archive: null }, request, around);
  const { speech, terminal } = around;
  const archive = await openArchiveAt(resolve(terminal.folder, request.archive), false);
  if (!archive.ok) return complain(speech, archive.problem);
  try {
    return await run({ ...order, archive: archive.value }, request, around);
  } finally {
    archive.value.close();
  }
}

async function run(order: TextsOrder, { json, out }: Request, { speech, terminal }: Around): Promise<number> {
  const written = new Map<Outlet, readonly string[]>();
  const report = await exportTexts(order, runOf(terminal, speech, written));
  // Outlets are written side by side, but always told in one order; what was written is told even when another failed.
  const files = everyOutlet.flatMap((outlet) => written.get(outlet) ?? []);
  if (!json) for (const file of files) speech.result(file);
  if (!report.ok) return complain(speech, report.problem);
  if (json) speech.json(jsonOf(report.value, out, speech));
  else sayReport(report.value, speech);
  return 0;
}

function runOf(terminal: Terminal, speech: Speech, written: Map<Outlet, readonly string[]>): ExportRun {
  const resources = join(terminal.program, 'resources');
  return {
    now: terminal.clock(),
    signal: terminal.interrupted,
    resources,
    typeset: terminal.typeset ?? typesetLate(resources),
    cache: cacheFolder(terminal.environment),
    progress: progressOn(terminal, speech),
    wrote: (files, outlet) => {
      written.set(outlet, files);
      speech.aside(speech.words.outletWritten(speech.words.outlets[outlet], files.length));
    },
  };
}

function sayReport({ undated, notices }: TextsReport, speech: Speech): void {
  for (const file of undated) speech.aside(speech.words.undated(file));
  speech.notices(notices);
}

function jsonOf({ files, notices, undated }: TextsReport, folder: string, { language }: Speech) {
  return {
    folder,
    files,
    undated,
    notices: notices.map((notice) => ({ ...notice, sentence: noticeSentence(notice, language) })),
  };
}

function complain(speech: Speech, problem: Parameters<Speech['problem']>[0]): number {
  speech.problem(problem);
  return 1;
}

/** Follows an export on a terminal, one line a step; into a file or another program nothing is said of steps. */
function progressOn({ stderr }: Terminal, speech: Speech): (step: ExportProgress) => void {
  const said = new Set<string>();
  return ({ outlet, article }) => {
    const line = `${speech.words.outlets[outlet]} · ${article}`;
    if (!stderr.isTTY || article === '' || said.has(line)) return;
    said.add(line);
    speech.aside(line);
  };
}
