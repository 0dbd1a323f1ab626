import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noticeMessage, problemMessage } from '../../../src/messages';
import { done, isOfOtherWords, isWeighty, mustBeMended, outlets } from '../../../src/contract';
import type { ExportProgress, Outlet, Problem, Result } from '../../../src/contract';
import type { LeafletChoice } from '../../../src/leaflet';
import { exportTexts, openSigner, readArchiveAt, typesetOnDemand, startTypesetting } from '../../handlers';
import type { ExportRun, TextsOrder, TextsReport } from '../../handlers';
import type { StartProcess } from '../../process';
import { askSecret } from '../terminal/ask-secret';
import type { Output } from '../terminal/output';
import { cacheFolder, removeFormerCache } from '../terminal/terminal';
import type { Terminal } from '../terminal/terminal';
import { UsageError } from './command';
import { leafletOptions, parseInk, parseLeaflets, withTemplateOf } from './leaflet-options';
import type { Command, CommandContext, Options } from './command';
import { readText, readTexts } from './read-texts';
import type { Messages } from '../../../src/messages';

/** `roneo export`: texts, an archive's articles, or both, to the site, the leaflets and the press outlet. */
export const exportCommand: Command = {
  name: 'export',
  options: {
    out: 'value',
    to: 'value',
    ...Object.fromEntries(leafletOptions.map((name) => [name, 'value'] as const)),
    guide: 'flag',
    masthead: 'value',
    site: 'value',
    archive: 'value',
    all: 'flag',
    'as-written': 'flag',
    sign: 'flag',
    json: 'flag',
  },
  async run(options, context) {
    const { output, terminal } = context;
    const request = parseRequest(options, output.messages);
    const typeset = terminal.typeset ?? typesetterFor(request, resourcesOf(terminal), terminal.startProcess);
    const masthead =
      request.masthead ?? findBeside(request, ['masthead.yaml', 'masthead.yml'], terminal.folder);
    if (masthead !== request.masthead && masthead !== null)
      output.info(output.messages.mastheadTaken(masthead));
    const mastheadText = masthead === null ? null : await readText(masthead, terminal.folder);
    if (mastheadText && !mastheadText.ok) return printProblem(mastheadText.problem, request, output);
    const site = request.site ?? findBeside(request, ['site.yaml', 'site.yml'], terminal.folder);
    if (site !== request.site && site !== null) output.info(output.messages.siteTaken(site));
    const siteText = site === null ? null : await readText(site, terminal.folder);
    if (siteText && !siteText.ok) return printProblem(siteText.problem, request, output);
    const order = {
      folder: resolve(terminal.folder, request.out),
      outlets: request.outlets,
      leaflets: request.leaflets,
      guide: request.guide ? output.language : null,
      ...(await readTexts(request.files, terminal.folder)),
      masthead: mastheadText?.value ?? null,
      site: siteText?.value ?? null,
      all: request.all,
      language: output.language,
      startProcess: terminal.startProcess,
      asWritten: request.asWritten,
    };
    return withArchive(order, request, { ...context, typeset });
  },
};

interface ExportRequest {
  files: string[];
  out: string;
  /** Null for what is usual for the kind of each text. */
  outlets: Outlet[] | null;
  leaflets: LeafletChoice;
  /** The ink that was asked for, which goes before that of a template of the group's own. */
  ink: LeafletChoice['ink'] | null;
  /** Whether sheets show how leaflets are folded and cut. Their words are in the terminal's language; all else is the same bytes in any. */
  guide: boolean;
  masthead: string | null;
  site: string | null;
  archive: string | null;
  all: boolean;
  asWritten: boolean;
  /** Whether documents and kits are signed with the archive's key. */
  isSigned: boolean;
  json: boolean;
}

function parseRequest(
  { operands, values, flags }: Options,
  messages: Messages['commandLine'],
): ExportRequest {
  const out = values.get('out');
  const archive = values.get('archive') ?? null;
  const all = flags.has('all');
  const isSigned = flags.has('sign');
  if (isSigned && archive === null) throw new UsageError(messages.signedWithoutArchive);
  if (all && archive === null) throw new UsageError(messages.allWithoutArchive);
  if (operands.length === 0 && !all) throw new UsageError(messages.missingFile);
  if (out === undefined) throw new UsageError(messages.missingOption('--out'));
  const masthead = values.get('masthead') ?? null;
  return {
    files: operands,
    out,
    outlets: parseOutlets(values.get('to'), messages),
    leaflets: parseLeaflets(values, messages),
    ink: parseInk(values, messages),
    guide: flags.has('guide'),
    masthead,
    site: values.get('site') ?? null,
    archive,
    all,
    asWritten: flags.has('as-written'),
    isSigned,
    json: flags.has('json'),
  };
}

/** The outlets of a list: "site,press"; null where none is given. */
export function parseOutlets(list: string | undefined, messages: Messages['commandLine']): Outlet[] | null {
  if (list === undefined) return null;
  return list.split(',').map((name) => {
    const outlet = outlets.find((each) => each === name.trim().toLowerCase());
    if (!outlet) throw new UsageError(messages.badOutlet(name.trim()));
    return outlet;
  });
}

/** A file beside the first text, by the first of its names that is there; none with an archive, which has its own masthead and site. */
export function findBeside(
  { files, archive }: Pick<ExportRequest, 'files' | 'archive'>,
  names: readonly string[],
  folder: string,
): string | null {
  const [first] = files;
  if (first === undefined || archive !== null) return null;
  const places = names.map((name) => join(dirname(first), name));
  return places.find((place) => existsSync(resolve(folder, place))) ?? null;
}

/** Typesets the leaflets and press releases; its process starts while the texts are read. */
function typesetterFor(
  { outlets: asked }: ExportRequest,
  resources: string,
  start: StartProcess | null,
): ExportRun['typeset'] {
  const isNeeded = (asked ?? outlets).some((outlet) => outlet !== 'site');
  return isNeeded ? startTypesetting(resources, start) : typesetOnDemand(resources, start);
}

interface ExportContext extends CommandContext {
  typeset: ExportRun['typeset'];
}

async function withArchive(
  order: Omit<TextsOrder, 'archive'>,
  request: ExportRequest,
  context: ExportContext,
): Promise<number> {
  if (request.archive === null) return runExport({ ...order, archive: null }, request, context);
  const { output, terminal } = context;
  const archive = await readArchiveAt(resolve(terminal.folder, request.archive));
  if (!archive.ok) return printProblem(archive.problem, request, output);
  const { namedTemplates = [] } = archive.value.settings.open();
  try {
    const leaflets = withTemplateOf(namedTemplates, request, output.messages);
    return await runExport({ ...order, leaflets, archive: archive.value }, request, context);
  } finally {
    archive.value.close();
  }
}

async function runExport(order: TextsOrder, request: ExportRequest, context: ExportContext): Promise<number> {
  const { output } = context;
  const signer = await signerFor(order, request, context);
  if (!signer.ok) return printProblem(signer.problem, request, output);
  await removeFormerCache(context.terminal.environment);
  const written = new Map<Outlet, readonly string[]>();
  const run = createRun(context, order.archive?.cache ?? null, written);
  const report = await exportTexts(order, { ...run, ...signer.value });
  // Outlets are written in parallel but listed in a fixed order, also those that were written when another failed.
  const files = outlets.flatMap((outlet) => written.get(outlet) ?? []);
  return printReport({ ...report, files }, request, output);
}

/** What signs documents and kits, if they are to be signed; the passphrase is asked for before anything is written. */
async function signerFor(
  { archive }: TextsOrder,
  { isSigned }: ExportRequest,
  { output, terminal }: ExportContext,
): Promise<Result<Pick<ExportRun, 'sign'>, Problem>> {
  if (!isSigned || archive === null) return done({});
  const passphrase = await askSecret(output.everything.signing.askPassphrase, terminal);
  const signer = await openSigner(archive.signingKey.open(), passphrase ?? '');
  return signer.ok ? done(signer.value(terminal.clock())) : signer;
}

function createRun(
  { terminal, output, typeset }: ExportContext,
  ofArchive: string | null,
  written: Map<Outlet, readonly string[]>,
): ExportRun {
  return {
    now: terminal.clock(),
    signal: terminal.interrupted,
    resources: resourcesOf(terminal),
    typeset,
    cache: cacheFolder(terminal.environment, ofArchive),
    progress: showProgress(terminal, output),
    wrote: (files, outlet) => {
      written.set(outlet, files);
      output.info(output.messages.outletWritten(output.messages.outlets[outlet], files.length));
    },
  };
}

function resourcesOf({ program }: Terminal): string {
  return join(program, 'resources');
}

/** Prints an export's progress on a terminal, one line a step; nothing when standard error is no terminal. */
function showProgress({ stderr }: Terminal, output: Output): (step: ExportProgress) => void {
  const printed = new Set<string>();
  return ({ outlet, article }) => {
    const line = `${output.messages.outlets[outlet]} · ${article}`;
    if (!stderr.isTTY || article === '' || printed.has(line)) return;
    printed.add(line);
    output.info(line);
  };
}

interface Printed extends TextsReport {
  files: readonly string[];
}

/** Prints what stopped an export before it began, as a whole report in JSON too, and returns the exit code. */
function printProblem(problem: Problem, request: ExportRequest, output: Output): number {
  return printReport(
    { files: [], notices: [], leaving: [], compared: 0, undated: [], problem },
    request,
    output,
  );
}

/** Prints an export's report; the exit code is 0 when all that was asked for was written. */
function printReport(report: Printed, { json, out }: ExportRequest, output: Output): number {
  const { files, undated, notices, leaving, compared, problem } = report;
  if (json) output.json(reportJson(report, out, output));
  else {
    for (const file of files) output.result(file);
    for (const file of undated) output.info(output.messages.undated(file));
  }
  if (problem) output.problem(problem);
  if (compared > 0 && !notices.some(isOfOtherWords))
    output.info(output.everything.export.sameWords(compared));
  output.notices(json ? notices.filter(isWeighty) : notices);
  output.leaving(json ? leaving.filter(mustBeMended) : leaving);
  const isStopped = leaving.some((point) => point.kind === 'notice' && isWeighty(point.notice));
  return problem || isStopped || notices.some(isWeighty) ? 1 : 0;
}

function reportJson(
  { files, notices, leaving, compared, undated, problem }: Printed,
  folder: string,
  output: Output,
) {
  const { language } = output;
  return {
    folder,
    files,
    undated,
    compared,
    problem: problem && { ...problem, sentence: problemMessage(problem, language) },
    notices: notices.map((notice) => ({
      ...notice,
      weight: isWeighty(notice) ? 'heavy' : 'light',
      sentence: noticeMessage(notice, language),
    })),
    leaving: output.leavingJson(leaving),
  };
}
