import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { createResponse, deskPolicy, guidePolicy, notFound } from './responses';

type ServeFile = (address: URL) => Promise<Response>;

/** The desk's own files, from the built window's folder and never from outside it. */
interface DeskFiles {
  serve: ServeFile;
  /** Resolves once the page has got all files that it names. */
  pageServed: Promise<void>;
}

export function serveDeskFiles(folder: string): DeskFiles {
  const named = new Set<string>();
  const serve = serveFiles(folder, (page, type) => {
    for (const [, path = ''] of page.matchAll(/ (?:src|href)="\.(\/[^"]+)"/g)) named.add(path);
    return createPageResponse(page, type);
  });
  let resolve: () => void = () => undefined;
  const pageServed = new Promise<void>((served) => (resolve = served));
  return {
    pageServed,
    async serve(address) {
      const response = await serve(address);
      if (named.delete(address.pathname) && named.size === 0) resolve();
      return response;
    },
  };
}

/** Serves the built guide, a site that Ronéo exported. */
export function serveGuideFiles(folder: string): ServeFile {
  return serveFiles(folder, (page, type) =>
    createResponse(page, type, { 'Content-Security-Policy': guidePolicy }),
  );
}

function serveFiles(folder: string, respondWithPage: (page: string, type: string) => Response): ServeFile {
  return async ({ pathname }) => {
    const file = resolveFile(folder, pathname);
    const type = file && types[extname(file)];
    const bytes = type ? await readOrNull(file) : null;
    if (!type || !bytes) return notFound();
    return extname(file) === '.html'
      ? respondWithPage(bytes.toString('utf8'), type)
      : createResponse(bytes, type, {});
  };
}

/** A page gets a new nonce at each request, so that the widgets' inline styles are allowed and no others. */
function createPageResponse(page: string, type: string): Response {
  const nonce = randomBytes(18).toString('base64url');
  const withNonce = page.replace(/(<meta name="csp-nonce" content=")/, `$1${nonce}`);
  return createResponse(withNonce, type, {
    'Content-Security-Policy': deskPolicy(nonce),
    'Cache-Control': 'no-store',
  });
}

/** The file of an address; null when it lies outside the folder, or the address is malformed. */
function resolveFile(folder: string, pathname: string): string | null {
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
  '.jpg': 'image/jpeg',
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
