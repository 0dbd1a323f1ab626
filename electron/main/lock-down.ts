import type { App, Session, WebContents } from 'electron';
import { deskAddress } from './schemes';

/** Refuses what a page could ask of the machine: camera, place, notifications, devices, downloads, all of it. */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * Keeps every page where it is: no window but ours, no webview, and no address but the desk's own (a file dropped on the
 * window would otherwise take its place) and, in a frame, a proof's.
 */
export function keepInPlace(app: App, own: readonly string[]): void {
  const deskOrigins = [deskAddress, ...own.map((origin) => `${origin}/`)];
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-attach-webview', (event) => event.preventDefault());
    refuseNavigations(contents, deskOrigins);
  });
}

function refuseNavigations(contents: WebContents, deskOrigins: readonly string[]): void {
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? deskOrigins : ['app://desk/proof/'];
    if (!allowed.some((origin) => event.url.startsWith(origin))) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
