/**
 * Keeps what a test could change for the next one in Electron's main process: the functions of Electron, listeners, globals, windows, the
 * clipboard. Returns what puts all of it back.
 * @param {typeof import('electron')} electron
 */
export function keepState({
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  shell,
}) {
  const classes = [BrowserWindow, Menu];
  const objects = [app, clipboard, dialog, ipcMain, nativeTheme, shell, globalThis, ...classes];
  const putBack = [
    ...[...objects, ...classes.map(({ prototype }) => prototype)].map(keepProperties),
    ...[app, process, powerMonitor, nativeTheme, ipcMain].map(keepListeners),
  ];
  return () => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    clipboard.clear();
    for (const again of putBack) again();
  };
}

function keepProperties(object) {
  const kept = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const name of Reflect.ownKeys(object))
      if (!Object.hasOwn(kept, name)) Reflect.deleteProperty(object, name);
    for (const name of Reflect.ownKeys(kept)) {
      const now = Object.getOwnPropertyDescriptor(object, name);
      const isChanged = now?.value !== kept[name].value || now?.get !== kept[name].get;
      if (isChanged) Reflect.defineProperty(object, name, kept[name]);
    }
  };
}

function keepListeners(emitter) {
  const kept = new Map(emitter.eventNames().map((name) => [name, emitter.rawListeners(name)]));
  return () => {
    for (const name of emitter.eventNames())
      for (const listener of emitter.rawListeners(name))
        if (!kept.get(name)?.includes(listener)) emitter.removeListener(name, listener);
  };
}
