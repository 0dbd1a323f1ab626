import type { App, CommandLine, Session, WebContents } from 'electron';
import { deskAddress, guideAddress } from '../app-protocol/serve-app';
import type { Log } from './log';

/** An address on this machine where nobody listens. */
const closedAddress = '127.0.0.1:9';

/** Keeps Chromium itself from sending any request; to be called before Electron is ready. */
export function disableChromiumRequests(commandLine: CommandLine): void {
  for (const flag of networkSwitches) commandLine.appendSwitch(flag);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', closedAddress);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-features', networkFeatures.join(','));
}

const networkSwitches = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-extensions-with-background-pages',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'metrics-recording-only',
  'no-pings',
];

const networkFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** Lets a session load `app://` and the development server's origin; every other request is cancelled, and logged without its path. */
export function blockRequests(session: Session, devOrigins: readonly string[], log: Log): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const { protocol, host } = new URL(details.url);
    const allowed =
      localSchemes.has(protocol) || devOrigins.some((origin) => details.url.startsWith(`${origin}/`));
    if (!allowed) log.info(`refused request: ${protocol}//${host}`);
    decide({ cancel: !allowed });
  });
}

/** Turns a session's spell check and its dictionary downloads off; the desk's session is given its languages later. */
export function disableSpellCheck(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`http://${closedAddress}/`);
  session.setSpellCheckerEnabled(false);
}

/** Schemes that never leave this program. */
const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Denies every permission a page could ask for (camera, location, notifications, devices) and every download. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on('will-download', (event) => event.preventDefault());
}

/** Chromium's reader of PDFs, by which documents are printed. */
const reader = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/**
 * Denies new windows, webviews and every navigation but to the desk's own page, in a frame to a proof, within the guide, and in a
 * document that is printed to Chromium's reader. A file dropped on the window would otherwise replace the desk.
 */
export function lockNavigation(app: App, devOrigins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-attach-webview', (event) => event.preventDefault());
    refuseNavigations(contents, devOrigins);
  });
}

function refuseNavigations(contents: WebContents, devOrigins: readonly string[]): void {
  contents.on('will-frame-navigate', (event) => {
    const shown = contents.getURL();
    const allowed = event.isMainFrame
      ? mayFollow(shown, event.url, devOrigins)
      : event.url.startsWith(isPrinted(shown) ? reader : 'app://desk/proof/');
    if (!allowed) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Whether a page may take the place of another in a window: pages of the guide of each other, the desk of itself alone. */
function mayFollow(shown: string, next: string, devOrigins: readonly string[]): boolean {
  if (shown.startsWith(guideAddress)) return next.startsWith(guideAddress);
  if (isPrinted(shown)) return false;
  return (
    next.replace(/[?#].*/s, '') === deskAddress || devOrigins.some((origin) => next.startsWith(`${origin}/`))
  );
}

function isPrinted(shown: string): boolean {
  return shown.startsWith('file:') || shown.startsWith(reader);
}
