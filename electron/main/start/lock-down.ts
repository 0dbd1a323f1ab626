import type { App, CommandLine, Session, WebContents } from 'electron';
import { deskAddress } from '../app-protocol/serve-app';
import type { Log } from './log';

/** An address on this machine where nobody listens. */
const nowhere = '127.0.0.1:9';

/** Keeps Chromium itself from asking anything of anyone; to be called before Electron is ready. */
export function cutOff(commandLine: CommandLine): void {
  for (const flag of silences) commandLine.appendSwitch(flag);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', nowhere);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-features', chatter.join(','));
}

const silences = [
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

const chatter = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** Lets a session read `app://` and nothing else; every other request is cancelled, and noted without its path. */
export function keepOffline(session: Session, own: readonly string[], log: Log): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const { protocol, host } = new URL(details.url);
    const allowed = inside.has(protocol) || own.some((origin) => details.url.startsWith(`${origin}/`));
    if (!allowed) log.note(`refused request: ${protocol}//${host}`);
    decide({ cancel: !allowed });
  });
}

/** Keeps every session from checking words, and from fetching a dictionary for it; the desk's own is told its dictionaries later. */
export function keepFromSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`http://${nowhere}/`);
  session.setSpellCheckerEnabled(false);
}

/** Schemes that read from this very program. */
const inside = new Set(['app:', 'blob:', 'data:', 'devtools:']);

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
