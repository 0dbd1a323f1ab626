import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot, root } from '../setup/root.mjs';

/**
 * Answers whether a mutated file still compiles: what the compiler refuses needs no test, since no check lets it pass.
 * A name that is no longer used is no reason, because the compiler says that of dead code only.
 * @param {string} config the tsconfig of the rooms, "tsconfig.pure.json"
 */
export function createCompileCheck(config) {
  const { config: json } = ts.readConfigFile(inRoot(config), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(json, ts.sys, root);
  const changed = new Map();
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, incremental: false, tsBuildInfoFile: undefined }),
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => String(changed.get(path.resolve(file))?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(path.resolve(file))?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  let version = 0;

  return (file, text) => {
    const whole = inRoot(file);
    changed.set(whole, { text, version: (version += 1) });
    const faults = [...service.getSyntacticDiagnostics(whole), ...service.getSemanticDiagnostics(whole)];
    changed.set(whole, { text: fs.readFileSync(whole, 'utf8'), version: (version += 1) });
    return faults.every(({ code }) => unused.has(code));
  };
}

/** "Declared but never used", in its forms, and unreachable code. */
const unused = new Set([6133, 6138, 6192, 6196, 6198, 6199, 7027]);
