import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest Electron we support (Node 20.18, Chromium 130) rules what the builds may contain.
process.env['ELECTRON_MAJOR_VER'] ??= '33';

const commandLine = {
  cli: resolve('electron/cli/program.ts'),
  'library-thread': resolve('electron/archive/reader/library-thread.ts'),
  'typesetting-process': resolve('electron/export/typeset/typesetting-process.ts'),
  'reading-process': resolve('electron/handlers/process/reading-process.ts'),
  'maintenance-process': resolve('electron/handlers/backup/maintenance-process.ts'),
  'delivery-process': resolve('electron/delivery/delivery-process.ts'),
};

const desk = {
  index: resolve('electron/main/index.ts'),
};

// A module of ours does nothing when it is imported, so one of which nothing is used is left out; a style sheet does.
const treeshake = {
  moduleSideEffects: [{ test: /^(?!.*node_modules).*\/(electron|src)\/.*\.tsx?$/, sideEffects: false }],
};

const mainBuild = (input: Record<string, string>) => ({
  // Its other build reads its lists from files beside it, which a chunk of ours has not.
  resolve: { alias: [{ find: /^css-tree$/, replacement: 'css-tree/dist/csstree.esm' }] },
  build: {
    outDir: 'out/main',
    rollupOptions: {
      input,
      treeshake,
      external: [/\.node$/, 'cpu-features'], // What ssh2 loads if it is there.
      output: {
        format: 'es' as const,
        // Less to parse at every start; names stay, for the stacks in the log.
        minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
        entryFileNames: '[name].js',
        // The command line runs in plain Node: what it shares with the desk is in no chunk that imports electron.
        codeSplitting: {
          groups: [
            { name: 'archive', test: /\/electron\/archive\//, includeDependenciesRecursively: false },
            // Not beside the archive's door, which runs after the archive: its tables are made of lists of the contract. Divided
            // by who needs what, so that a start loads no more of it.
            {
              name: 'contract',
              test: /\/src\/contract\//,
              includeDependenciesRecursively: false,
              entriesAware: true,
            },
          ],
        },
        chunkFileNames: '[name]-[hash].js', // Beside the entries: '../../resources' is the resources folder from all of them.
      },
    },
  },
});

const preloadBuild = {
  build: {
    outDir: 'out/preload',
    externalizeDeps: false, // A sandboxed preload can load one CommonJS file and nothing else.
    rollupOptions: {
      input: { index: resolve('electron/preload/index.ts') },
      treeshake,
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
    },
  },
};

/** Libraries, our rooms that draw nothing, and what draws nothing in the two lower floors of the desk. */
const withoutStyles =
  /\/(?:node_modules|src\/(?:article|contract|leaflet|messages|render|ui\/article|ui\/kit(?!\/theme)))\/.*\.(?:m?js|ts)$/;

const windowBuild = {
  root: 'src',
  base: './',
  plugins: [react()],
  worker: { rollupOptions: { treeshake } }, // The search of an expression takes two functions of the article's room.
  server: { host: '127.0.0.1' },
  build: {
    outDir: 'out/renderer',
    assetsInlineLimit: 0, // A strict content policy allows fonts from our own files only.
    modulePreload: { polyfill: false },
    minify: true, // Less to parse before the caret stands in the text.
    rollupOptions: {
      input: { index: resolve('src/index.html') },
      treeshake,
      // What several parts share and has no style sheet is one script: each file is asked of the main process, which is busy at
      // a start. The rest is left alone: the order of style sheets decides between their rules.
      output: { codeSplitting: { groups: [{ name: 'shared', test: withoutStyles, minShareCount: 2 }] } },
    },
  },
};

/**
 * Three builds: Electron's main process with the command line and the typesetter, the preload, the window. The mode
 * "command-line" builds the command line alone, "without-window" the main process alone.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'command-line') return { main: mainBuild(commandLine) };
  const main = mainBuild({ ...commandLine, ...desk });
  return mode === 'without-window' ? { main } : { main, preload: preloadBuild, renderer: windowBuild };
});
