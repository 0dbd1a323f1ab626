import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { boundTexts, lengthOfTexts } from './bounded-text';
import { readCoverage } from './font-coverage';
import { findStrayLetters } from './stray-letters';
import type { LetterRoom, StrayLetters } from './stray-letters';
import { asksForPackage, packageMissing, sealed } from './sealed-typst';

/** Typesets a document; the desk does this in a process of its own. */
export interface Typeset {
  (request: TypesetRequest, signal?: AbortSignal): Promise<Result<TypesetDocument, Problem>>;
  /** The same for the documents of one export, which may not take more than so much together; where nothing is bounded, there is none. */
  forExport?: () => Typeset;
}

/** The families that a document's headlines and its text are set in. */
export interface Faces {
  display: 'condensed' | 'serif' | 'sans';
  reading: 'serif' | 'sans';
}

export const usualFaces: Faces = { display: 'condensed', reading: 'serif' };

/** A document to typeset: a template of `resources/templates`, its data, and the pictures it shows. */
export interface TypesetRequest {
  /** The template's name, without ".typ". */
  template: 'sheet' | 'fold-guide' | 'release' | 'card' | `leaflet/${string}/template`;
  /** The article's headline, which names the document in problems. */
  title: string;
  /**
   * Handed to the template as JSON, so that no text can become markup: each part is a file "/data/NAME.json", and `faces`, which are the usual ones where the data has none. What stays the same
   * from one request to the next stands in a part of its own, as Typst keeps what it has set of parts that did not change.
   */
  data: Readonly<Record<string, unknown>>;
  /** Bytes of the files that the data names. */
  files: ReadonlyMap<string, Uint8Array>;
  /** A template of a group's own, "template.typ" and its other files by their paths, which takes the place of the one named. */
  own?: ReadonlyMap<string, Uint8Array>;
  /** A "drawing" is an SVG of the pages with letters as outlines; a "report" sets them, but writes no file. */
  want: 'pdf' | 'drawing' | 'report';
  /** Where all letters of the pages must stand, for documents of which that is looked at. */
  room?: LetterRoom;
  /** "ua-1" for documents to read; "plain" for sheets of other documents, which cannot be tagged. */
  standard: 'ua-1' | 'plain';
}

/** A typeset document. */
export interface TypesetDocument {
  /** The file; empty when a drawing or only a report was wanted. */
  pdf: Uint8Array;
  drawing?: string;
  pages: number;
  /** What the template's `<report>` says of how the text came out; null without one. */
  report: unknown;
  /** Letters that are not where they should be, of a file that was asked for with their room. */
  stray?: StrayLetters;
  /** The characters that no font has, each once: emoji are left out, letters are replaced by "■". */
  unprintable: string;
}

/** Typesets documents in the calling process; `createProcessTypesetter` does the same in processes of its own. */
export interface Typesetter {
  /** Problems: typesetting, when the text cannot be set. Throws on errors of our own templates and fonts. */
  typeset(request: TypesetRequest): Result<TypesetDocument, Problem>;
}

/** Starts Typst with the templates and fonts of the resources folder. */
export function createTypesetter(resources: string): Typesetter {
  const root = resolve(resources);
  const faces = join(root, 'fonts', 'print');
  const compiler = sealed(root, () =>
    NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: readFonts(faces) }] }),
  );
  addTemplates(compiler, join(root, 'templates'));
  const coverage = readCoverage(faces);
  return {
    typeset(request) {
      const bounded = boundTexts(request.data);
      if ('why' in bounded) return failed({ kind: 'typesetting', article: request.title, why: bounded.why });
      const { data, unprintable } = coverage.keepPrintable(bounded.data);
      const ownFolder = join(root, 'templates', 'leaflet', 'own');
      const main = request.own
        ? join(ownFolder, 'template.typ')
        : join(root, 'templates', `${request.template}.typ`);
      const shadows = [
        ...[...request.files].map(([name, bytes]) => [join(root, 'pictures', name), bytes] as const),
        ...[...(request.own ?? [])].map(([name, bytes]) => [join(ownFolder, name), bytes] as const),
        ...Object.entries({ faces: usualFaces, ...data }).map(
          ([name, part]) => [join(root, 'data', `${name}.json`), Buffer.from(JSON.stringify(part))] as const,
        ),
      ];
      return withFiles(compiler, shadows, cacheAge(data), () => {
        const set = sealed(root, () => setPages(compiler, main, request));
        return set.ok ? done({ ...set.value, unprintable }) : set;
      });
    },
  };
}

function readFonts(folder: string): Buffer[] {
  const names = readdirSync(folder).filter((name) => /\.[ot]tf$/i.test(name));
  if (names.length === 0) throw new Error(`no fonts for print in ${folder}`);
  return names.sort().map((name) => readFileSync(join(folder, name)));
}

function addTemplates(compiler: NodeCompiler, folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of files.filter((file) => file.endsWith('.typ'))) {
    compiler.addSource(join(folder, name), readFileSync(join(folder, name), 'utf8'));
  }
}

/**
 * Lets Typst see files by their paths while it works; it reads none of the disk but the program's own resources. What it has cached
 * is dropped once so many later requests have not used it.
 */
function withFiles<Out>(
  compiler: NodeCompiler,
  files: readonly (readonly [file: string, bytes: Uint8Array])[],
  age: number,
  work: () => Out,
): Out {
  for (const [file, bytes] of files) compiler.mapShadow(file, Buffer.from(bytes));
  try {
    return work();
  } finally {
    for (const [file] of files) compiler.unmapShadow(file);
    compiler.evictCache(age);
  }
}

/**
 * For how many later requests Typst caches what it has set: fitting a leaflet takes about a dozen, up to 37, and a long text, of which
 * each takes 30 MB and more, about six.
 */
function cacheAge(data: unknown): number {
  return lengthOfTexts(data) > 50_000 ? 8 : 30;
}

type Pages = Omit<TypesetDocument, 'unprintable'>;

function setPages(compiler: NodeCompiler, template: string, request: TypesetRequest): Result<Pages, Problem> {
  const compiled = compiler.compile({ mainFilePath: template });
  const diagnostics = [compiled.takeError(), compiled.takeWarnings()].filter(
    (diagnostic) => diagnostic !== null,
  );
  const messages = diagnostics.flatMap((diagnostic) => messagesOf(compiler, diagnostic));
  if (messages.length > 0) return refuse(messages, request);
  const document = compiled.result;
  if (!document) throw new Error('Typst set nothing and did not say why');
  return writePages(compiler, document, request);
}

function writePages(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  request: TypesetRequest,
): Result<Pages, Problem> {
  const { want, standard, room } = request;
  const pages = document.numOfPages;
  const report = readReport(compiler, document);
  if (want === 'report') return done({ pdf: new Uint8Array(), pages, report });
  let drawing: string | undefined;
  const set = {
    pages,
    report,
    ...(room && { stray: findStrayLetters((drawing ??= compiler.plainSvg(document)), room) }),
  };
  if (want === 'drawing')
    return done({ ...set, pdf: new Uint8Array(), drawing: drawing ?? compiler.plainSvg(document) });
  try {
    return done({ ...set, pdf: writePdf(compiler, document, standard) });
  } catch (error) {
    const why = messageOf(error);
    // Typst 0.14 fails to tag tables with cells taller than a page: these documents are written without tags.
    if (/^internal error/.test(why)) return done({ ...set, pdf: writePdf(compiler, document, 'plain') });
    return refuse([why], request);
  }
}

/** Writes the file with a fixed creation time, so that the same text has the same bytes. */
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

/** Warnings are treated as errors, because a font that falls back silently would only be seen in print. */
function refuse(messages: string[], { title, own }: TypesetRequest): Result<never, Problem> {
  const asked = messages.some((message) => packageMissing.test(message));
  const why = asked ? asksForPackage : messages.join('; ');
  const ours = messages.filter((message) => !trace.test(message) && !causedByText.test(message));
  if (ours.length > 0 && !own) throw new Error(`Typst: ${why}`);
  return failed({ kind: 'typesetting', article: title, why });
}

/** A line of the call trace, which Typst reports beside the message itself. */
const trace = /^while /;

/** Messages that a text can cause; every other is an error in our own templates. */
const causedByText =
  /PDF\/UA-1 error|did not converge|maximum .*depth|failed to decode image|failed to parse SVG|unknown image format/;

function messagesOf(compiler: NodeCompiler, diagnostics: NodeError): string[] {
  return (compiler.fetchDiagnostics(diagnostics) as { message: string }[]).map(({ message }) => message);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /message: "(.*?[^\\])", trace/.exec(message)?.[1]?.replaceAll('\\"', '"') ?? message;
}
