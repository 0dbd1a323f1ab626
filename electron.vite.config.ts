import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest Electron we support (Node 20.18, Chromium 130) rules what the builds may contain.
process.env['ELECTRON_MAJOR_VER'] ??= '33';

const input = (entries: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, resolve(file)] as const)
      .filter(([, file]) => existsSync(file)),
  );

const mainEntries = input({
  index: 'electron/main/index.ts',
  cli: existsSync('electron/cli/program.ts') ? 'electron/cli/program.ts' : 'electron/cli/index.ts',
  'typeset-worker': 'electron/export/typeset/typeset-worker.ts',
  'paste-worker': 'electron/import/paste/paste-worker.ts',
});

/** Three builds: Electron's main process with the command line and the typesetter, the preload, the window. */
export default defineConfig({
  ...(Object.keys(mainEntries).length > 0 && {
    main: {
      build: {
        outDir: 'out/main',
        rollupOptions: {
          input: mainEntries,
          // Chunks lie beside the entries, so that '../../resources' is the resources folder from all of them.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  }),
  ...(existsSync('electron/preload/index.ts') && {
    preload: {
      build: {
        outDir: 'out/preload',
        externalizeDeps: false, // A sandboxed preload can load one CommonJS file and nothing else.
        rollupOptions: {
          input: input({ index: 'electron/preload/index.ts' }),
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  }),
  ...(existsSync('src/index.html') && {
    renderer: {
      root: 'src',
      base: './',
      plugins: [react()],
      server: { host: '127.0.0.1' },
      build: {
        outDir: 'out/renderer',
        assetsInlineLimit: 0, // A strict content policy allows fonts from our own files only.
        modulePreload: { polyfill: false },
        minify: true, // Less to parse before the caret stands in the text.
        rollupOptions: { input: input({ index: 'src/index.html' }) },
      },
    },
  }),
});
