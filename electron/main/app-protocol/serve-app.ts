import { protocol } from 'electron';
import type { Protocol } from 'electron';
import type { Log } from '../start/log';
import { notFound } from './responses';

/** The scheme of everything the window shows; there is no other. */
const scheme = 'app';

/** The address of the desk's page. */
export const deskAddress = 'app://desk/';

/** The address under which the guide has a folder for each language of the interface. */
export const guideAddress = 'app://guide/';

/** Gives `app://` the rights of `https://` in Chromium; to be called before Electron is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/**
 * What handles the requests of each host of `app://`. Proofs have the desk's own host, so that the desk can restore their
 * scroll position; no script runs in them, by their policy and by the frame's sandbox.
 */
export interface AppHosts {
  desk: (address: URL) => Promise<Response>;
  proof: (address: URL) => Response;
  picture: (address: URL) => Promise<Response>;
  guide: (address: URL) => Promise<Response>;
}

/** Handles every request of a session to `app://`, from memory, the archive or the program's own files. */
export function serveApp(served: Protocol, hosts: AppHosts, log: Log): void {
  served.handle(scheme, async (request) => {
    try {
      return await respondTo(new URL(request.url), hosts);
    } catch (error) {
      log.error(`answering ${new URL(request.url).hostname}`, error);
      return new Response(null, { status: 500 });
    }
  });
}

async function respondTo(address: URL, hosts: AppHosts): Promise<Response> {
  switch (address.hostname) {
    case 'desk':
      return address.pathname.startsWith('/proof/') ? hosts.proof(address) : hosts.desk(address);
    case 'picture':
      return hosts.picture(address);
    case 'guide':
      return hosts.guide(address);
    default:
      return notFound();
  }
}
