import { protocol } from 'electron';
import type { Protocol } from 'electron';
import { notFound } from './responses';
import type { Log } from '../start/log';

/** The scheme of everything the window shows; there is no other. */
const scheme = 'app';

/** Where the desk's own pages are. */
export const deskAddress = 'app://desk/';

/** Makes `app://` as good as `https://` to Chromium; to be called before Electron is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/**
 * What each part of `app://` answers with. Proofs lie under the desk's own host, so that it can keep them scrolled where
 * they were when a newer one comes; no script runs in them, by their policy and by the frame's sandbox.
 */
export interface Hosts {
  desk: (address: URL) => Promise<Response>;
  proof: (address: URL) => Response;
  picture: (address: URL) => Promise<Response>;
}

/** Answers every `app://` address from memory, the archive or the program's own files. */
export function serveApp(protocol: Protocol, hosts: Hosts, log: Log): void {
  protocol.handle(scheme, async (request) => {
    try {
      return await answerTo(new URL(request.url), hosts);
    } catch (error) {
      log.fault(`answering ${new URL(request.url).hostname}`, error);
      return new Response(null, { status: 500 });
    }
  });
}

async function answerTo(address: URL, hosts: Hosts): Promise<Response> {
  switch (address.hostname) {
    case 'desk':
      return address.pathname.startsWith('/proof/') ? hosts.proof(address) : hosts.desk(address);
    case 'picture':
      return hosts.picture(address);
    default:
      return notFound();
  }
}
