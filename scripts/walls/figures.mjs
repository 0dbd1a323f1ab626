import fs from 'node:fs';
import { inRoot } from '../setup/root.mjs';

const limits = {
  files: { max: 1380 },
  median: { min: 55, max: 95 },
  p90: { max: 200 },
  largest: { max: 400 },
  slivers: { max: 45 },
};

/** What a figure counts, and what to do when it is over its limit or under it. */
const meanings = {
  files: {
    name: 'source files',
    over: 'Merge files that are one thought: a thing, its parser and its type.',
  },
  median: {
    name: 'lines in the median file',
    over: 'Split files where a second thought begins.',
    under: 'Merge files that nobody would look for by name into the file that they serve.',
  },
  p90: {
    name: 'lines in the file at the 90th percentile',
    over: 'Split files where a second thought begins.',
  },
  largest: { name: 'lines in the largest file', over: 'Split it where a second thought begins.' },
  slivers: {
    name: `files of 30 lines or less with one importer`,
    over: 'Move each into the file that it serves:',
  },
};

/**
 * The figures of the source files in src/ and electron/, from dependency-cruiser's modules, with a sentence for each figure out of its
 * limits.
 */
export function measureHouse(modules) {
  const files = modules.filter(({ source }) => /^(src|electron)\/.*(?<!\.d)\.tsx?$/.test(source));
  const lines = new Map(files.map(({ source }) => [source, countLines(source)]));
  const slivers = files.map(({ source }) => source).filter(isSliver(lines, countImporters(files)));
  const sorted = [...lines.values()].sort((a, b) => a - b);
  const figures = {
    files: files.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    p90: sorted[Math.floor(sorted.length * 0.9)] ?? 0,
    largest: sorted.at(-1) ?? 0,
    slivers: slivers.length,
  };
  const faults = Object.keys(limits).flatMap((name) => judge(name, figures[name]));
  return {
    figures,
    faults: faults.map((fault) => (fault.endsWith(':') ? [fault, ...slivers].join('\n  ') : fault)),
  };
}

function countLines(file) {
  return fs.readFileSync(inRoot(file), 'utf8').trimEnd().split('\n').length;
}

function countImporters(modules) {
  const importers = new Map();
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies)
      importers.set(resolved, (importers.get(resolved) ?? new Set()).add(source));
  return importers;
}

/** A room's `index.ts` and a panel's `panel.ts` are found by their names, however short they are. */
const isNamedByItsPlace = (file) => /\/(index|panel)\.tsx?$/.test(file);

const isSliver = (lines, importers) => (file) =>
  lines.get(file) <= 30 && importers.get(file)?.size === 1 && !isNamedByItsPlace(file);

function judge(name, figure) {
  const { max, min = 0 } = limits[name];
  const { name: counted, over, under } = meanings[name];
  if (figure > max) return [`${figure} ${counted}, where at most ${max} are wanted. ${over}`];
  return figure < min ? [`${figure} ${counted}, where at least ${min} are wanted. ${under}`] : [];
}
