import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { answer, deskPolicy, notFound } from './responses';

/** Answers with the desk's own files, from the built window's folder and never from outside it. */
export function deskFilesFrom(folder: string): (address: URL) => Promise<Response> {
  return async ({ pathname }) => {
    const file = fileOf(folder, pathname);
    const type = file && types[extname(file)];
    const bytes = type ? await readOrNull(file) : null;
    if (!type || !bytes) return notFound();
    return extname(file) === '.html' ? pageOf(bytes.toString('utf8'), type) : answer(bytes, type, {});
  };
}

/** A page gets a new nonce each time it is read, so that the widgets' own styles are let in and no others. */
function pageOf(page: string, type: string): Response {
  const nonce = randomBytes(18).toString('base64url');
  const withNonce = page.replace(/(<meta name="csp-nonce" content=")/, `$1${nonce}`);
  return answer(withNonce, type, {
    'Content-Security-Policy': deskPolicy(nonce),
    'Cache-Control': 'no-store',
  });
}

/** The file an address means; null when it lies outside the folder, or the address is no address. */
function fileOf(folder: string, pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    const file = normalize(join(folder, path));
    return file.startsWith(folder + sep) && !path.includes('\0') ? file : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^E(NOENT|ISDIR|NOTDIR)$/.test(String(error.code)))
      return null;
    throw error;
  }
}
