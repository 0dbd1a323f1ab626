import { protocol } from 'electron';

/** The scheme of everything the window shows; there is no other. */
export const scheme = 'app';

/** Where the desk's own pages are. */
export const deskAddress = 'app://desk/';

/** Makes `app://` as good as `https://` to Chromium; to be called before Electron is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}
