import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { readCoverage } from './font-coverage';

/** Sets documents on the thread it is called from; `typesetInWorker` does the same in a thread of its own. */
export interface Typesetter {
  /** Problems: typesetting, when this text cannot be set. A fault of our own templates or fonts throws. */
  typeset(request: TypesetRequest): Result<TypesetDocument, Problem>;
}

/** Starts Typst with the templates and the faces of the resources folder. */
export function createTypesetter(resources: string): Typesetter {
  const root = resolve(resources);
  const fonts = readFaces(join(root, 'fonts', 'print'));
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fonts }] });
  addTemplates(compiler, join(root, 'templates'));
  const coverage = readCoverage(fonts);
  return {
    typeset(request) {
      const { data, unprintable } = coverage.keepPrintable(request.data);
      return withFiles(compiler, join(root, 'pictures'), request.files, () => {
        const set = setPages(compiler, join(root, 'templates', `${request.template}.typ`), {
          ...request,
          data,
        });
        return set.ok ? done({ ...set.value, unprintable }) : set;
      });
    },
  };
}

function readFaces(folder: string): Buffer[] {
  const names = readdirSync(folder).filter((name) => /\.[ot]tf$/i.test(name));
  if (names.length === 0) throw new Error(`no printing faces in ${folder}`);
  return names.sort().map((name) => readFileSync(join(folder, name)));
}

function addTemplates(compiler: NodeCompiler, folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ'))) {
    compiler.addSource(join(folder, name), readFileSync(join(folder, name), 'utf8'));
  }
}

function withFiles<Out>(
  compiler: NodeCompiler,
  folder: string,
  files: TypesetRequest['files'],
  work: () => Out,
): Out {
  for (const [name, bytes] of files) compiler.mapShadow(join(folder, name), Buffer.from(bytes));
  try {
    return work();
  } finally {
    for (const name of files.keys()) compiler.unmapShadow(join(folder, name));
    compiler.evictCache(cacheAge);
  }
}

/** How many later requests a set passage is remembered for: a leaflet is fitted in about a dozen. */
const cacheAge = 30;

type Pages = Omit<TypesetDocument, 'unprintable'>;

function setPages(compiler: NodeCompiler, template: string, request: TypesetRequest): Result<Pages, Problem> {
  const compiled = compiler.compile({
    mainFilePath: template,
    inputs: { data: JSON.stringify(request.data) },
  });
  const complaints = [compiled.takeError(), compiled.takeWarnings()].filter(
    (complaint) => complaint !== null,
  );
  const messages = complaints.flatMap((complaint) => messagesOf(compiler, complaint));
  if (messages.length > 0) return refuse(messages, request.title);
  const document = compiled.result;
  if (!document) throw new Error('Typst set nothing and did not say why');
  return writePages(compiler, document, request);
}

function writePages(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  { want, standard, title }: TypesetRequest,
): Result<Pages, Problem> {
  const pages = document.numOfPages;
  const report = readReport(compiler, document);
  if (want === 'report') return done({ pdf: new Uint8Array(), pages, report });
  try {
    return done({ pdf: writePdf(compiler, document, standard), pages, report });
  } catch (error) {
    const why = messageOf(error);
    // Typst 0.14 loses its own tags in tables with cells taller than a page: print them, without tags.
    if (/^internal error/.test(why))
      return done({ pdf: writePdf(compiler, document, 'plain'), pages, report });
    return refuse([why], title);
  }
}

/** A fixed creation time: the same text makes the same bytes, and no clock is told to the reader. */
function writePdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  standard: TypesetRequest['standard'],
): Uint8Array {
  const options = standard === 'ua-1' ? { pdfStandard: standard } : { pdfTags: false };
  return new Uint8Array(compiler.pdf(document, { ...options, creationTimestamp: 0 }));
}

function readReport(compiler: NodeCompiler, document: NodeTypstDocument): unknown {
  const reports = compiler.query(document, { selector: '<report>', field: 'value' }) as unknown[];
  return reports[0] ?? null;
}

/** A warning stops the work like an error: in print, what falls back silently is seen by everyone but us. */
function refuse(messages: string[], article: string): Result<never, Problem> {
  const why = messages.join('; ');
  const faults = messages.filter((message) => !trace.test(message) && !causedByText.test(message));
  if (faults.length > 0) throw new Error(`Typst: ${why}`);
  return failed({ kind: 'typesetting', article, why });
}

/** Where a complaint came up, which Typst tells beside the complaint itself. */
const trace = /^while /;

/** What a text can bring about by itself; everything else Typst complains of is a fault in our own templates. */
const causedByText =
  /PDF\/UA-1 error|did not converge|maximum .*depth|failed to decode image|unknown image format/;

function messagesOf(compiler: NodeCompiler, complaints: NodeError): string[] {
  return (compiler.fetchDiagnostics(complaints) as { message: string }[]).map(({ message }) => message);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /message: "(.*?[^\\])", trace/.exec(message)?.[1]?.replaceAll('\\"', '"') ?? message;
}

/** Sets a document; in the desk this happens in a thread of its own. */
export type Typeset = (
  request: TypesetRequest,
  signal?: AbortSignal,
) => Promise<Result<TypesetDocument, Problem>>;

/** A document for the typesetter: a template of `resources/templates`, its data, and the pictures it shows. */
export interface TypesetRequest {
  /** The template's name, without ".typ". */
  template: 'leaflet' | 'sheet' | 'release';
  /** What the document is called when something is wrong with it: the article's headline. */
  title: string;
  /** Handed to the template as JSON, so that no text can become markup. */
  data: unknown;
  /** Bytes of the files that the data names. */
  files: ReadonlyMap<string, Uint8Array>;
  /** A "report" costs a third less than a "pdf": the pages are set, but no file is made of them. */
  want: 'pdf' | 'report';
  /** "ua-1" for documents people read; "plain" for sheets of other documents, which cannot be tagged. */
  standard: 'ua-1' | 'plain';
}

/** What the typesetter gives back. */
export interface TypesetDocument {
  /** The file, without a byte when only a report was wanted. */
  pdf: Uint8Array;
  pages: number;
  /** What the template says of how the text came out, in its `<report>`; null where it says nothing. */
  report: unknown;
  /** The characters that none of our faces has, each once: ornaments are left out, letters stand as "■". */
  unprintable: string;
}
