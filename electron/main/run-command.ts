import type { App } from 'electron';

/** Runs a command of the packaged program without a window, and ends with its code. */
export function runCommand(app: App, words: readonly string[]): void {
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.on('window-all-closed', () => undefined);
  void import('../cli').then(({ runCommandLine }) => runCommandLine(words)).then((code) => app.exit(code));
}
