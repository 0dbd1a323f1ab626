import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

// The baseline of the bench: one window, one bare Tiptap editor, nothing else.
app.setPath('userData', process.env.BENCH_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { backgroundThrottling: false },
  });
  void window.loadFile(join(process.env.BENCH_PAGE, 'index.html'));
});
