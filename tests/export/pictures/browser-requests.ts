import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const page = 'page.invalid';

/**
 * What Chromium asks for beside the drawings themselves when it opens each as a document of its own: addresses, or hosts where they are
 * asked for in secret. It reaches nothing but this process.
 */
export async function requestsOf(drawings: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url ?? '/', `http://${page}`);
    const drawing =
      hostname === page ? drawings[Number(/^\/(\d+)\.svg$/.exec(pathname)?.[1] ?? Number.NaN)] : undefined;
    if (drawing !== undefined)
      return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawing);
    if (hostname === page && pathname === '/')
      return response.writeHead(200, { 'content-type': 'text/html' }).end(framesOf(drawings.length));
    asked.push(request.url ?? '');
    return response.writeHead(404).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const profile = await mkdtemp(path.join(tmpdir(), 'roneo-browser-'));
  try {
    await browse((server.address() as AddressInfo).port, profile);
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(profile, { recursive: true, force: true });
  }
  return asked.filter((address) => /invalid/.test(address) && !address.endsWith('/favicon.ico'));
}

function framesOf(count: number): string {
  return Array.from({ length: count }, (_, at) => `<iframe src="/${at}.svg"></iframe>`).join('');
}

async function browse(port: number, profile: string): Promise<void> {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
  ];
  const own = [
    `--user-data-dir=${profile}`,
    `--proxy-server=127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
  ];
  const browser = spawn('chromium', [...flags, ...own, '--dump-dom', `http://${page}/`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let shown = '';
  browser.stdout.on('data', (text) => (shown += String(text)));
  await once(browser, 'close');
  if (!shown.includes('<iframe')) throw new Error(`Chromium opened no page: ${shown}`);
}
