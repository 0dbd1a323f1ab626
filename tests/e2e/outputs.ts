import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';

/** What a program that we did not write prints when it is asked; a failure of it throws. */
export function asked(program: string, ...words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** A PDF as poppler and qpdf read it. */
export function readPdf(path: string): {
  pages: number;
  size: string;
  title: string;
  tagged: boolean;
  text: string;
} {
  asked('qpdf', '--check', path);
  const info = asked('pdfinfo', path);
  const line = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1] ?? '';
  const text = asked('pdftotext', '-layout', path, '-');
  return {
    pages: Number(line('Pages')),
    size: line('Page size'),
    title: line('Title'),
    tagged: line('Tagged') === 'yes',
    text,
  };
}

/** Fonts of a PDF as poppler lists them: name, and whether it is embedded. */
export function readFonts(path: string): { name: string; embedded: boolean }[] {
  const rows = asked('pdffonts', path).trim().split('\n').slice(2);
  return rows.map((row) => {
    const columns = row.trim().split(/\s+/);
    return { name: columns[0] ?? '', embedded: columns.at(-5) === 'yes' };
  });
}

/** A mail as a mail reader parses it. */
export function readMail(path: string): Promise<ParsedMail> {
  return simpleParser(readFileSync(path));
}

/** The names in a zip, once unzip has found it whole. */
export function readZip(path: string): string[] {
  asked('unzip', '-tqq', path);
  return asked('unzip', '-Z1', path).trim().split('\n');
}

/** What an independent validator has against a page. */
export function htmlFaults(markup: string): string[] {
  const report = new HtmlValidate({ extends: ['html-validate:standard'] }).validateStringSync(markup);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}: ${message.message}`),
  );
}

/** Every file of a folder with its bytes, by its path inside. */
export function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** The files in which some words stand, zips opened; a short word is sought alone and only in what is text. */
export function filesNaming(folder: string, words: readonly string[]): string[] {
  return [...filesOf(folder)].flatMap(([path, bytes]) => {
    const whole = path.endsWith('.zip') ? unpacked(join(folder, path)) : bytes;
    const isText = /\.(html|xml|json|txt|css|eml|svg)$/.test(path);
    return words
      .filter((word) => whole.includes(word) && (word.length > 5 || (isText && standsAlone(whole, word))))
      .map((word) => `${path}: ${word}`);
  });
}

function unpacked(zip: string): Buffer {
  return execFileSync('unzip', ['-p', zip], { maxBuffer: 2 ** 28 });
}

function standsAlone(bytes: Buffer, word: string): boolean {
  return bytes
    .toString('utf8')
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word);
}
