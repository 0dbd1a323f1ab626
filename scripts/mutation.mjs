import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createCompileCheck } from './mutation/compile-check.mjs';
import { drawMutations } from './mutation/draw.mjs';
import { equivalents } from './mutation/equivalents.mjs';
import { findMutations } from './mutation/find-mutations.mjs';
import { setUp } from './setup.mjs';
import { exitWith } from './setup/progress.mjs';
import { inRoot, inRuntime } from './setup/root.mjs';

// `npm run mutation [-- 300 [--seed 7] [--report mutants.json]]`: makes that many small changes in the rooms below, one at a
// time and in memory only, and counts how many of them a unit test notices. Fails below `wantedScore`.
const rooms = {
  'src/article': 'tsconfig.pure.json',
  'electron/archive': 'tsconfig.main.json',
  'src/render': 'tsconfig.pure.json',
  'src/leaflet': 'tsconfig.pure.json',
};
const wantedScore = 85;
/** How much longer than without a mutation a run may take; one that takes longer runs in circles, and was noticed. */
const patience = { times: 5, seconds: 60 };
/** Seconds that the test files of one run take without a mutation, where there are several: loaded together they take less. */
const runSeconds = 15;
/** Mutants that one process runs, since the memory of each run stays with it. */
const turns = 80;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, report: { type: 'string' } },
});
await setUp('units').catch(exitWith);
os.setPriority(10);
const drawn = draw(Number(positionals[0] ?? 300), Number(values.seed));
let child = startChild();
const reach = await mapReach();
const results = [];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    endChild(child);
    process.exit(1);
  });
for (const mutant of Object.values(drawn).flat()) {
  if (results.length % turns === turns - 1) child = restart(child);
  results.push(await tryMutant(mutant));
  say(results.at(-1), results.length);
  keep();
}
endChild(child);
report();

/** The mutations to try, by room, of all that compile and are no equivalents. */
function draw(count, seed) {
  const found = Object.fromEntries(
    Object.keys(rooms).map((room) => [
      room,
      sourcesOf(room).flatMap((file) => findMutations(file, fs.readFileSync(inRoot(file), 'utf8'))),
    ]),
  );
  const checks = new Map();
  const compiles = (mutation) => {
    const config = rooms[Object.keys(rooms).find((room) => mutation.file.startsWith(`${room}/`))];
    if (!checks.has(config)) checks.set(config, createCompileCheck(config));
    return checks.get(config)(mutation.file, mutated(mutation));
  };
  return drawMutations(found, count, seed, (mutation) => !isEquivalent(mutation) && compiles(mutation));
}

function sourcesOf(room) {
  return fs
    .readdirSync(inRoot(room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

function isEquivalent(mutation) {
  const { source, before, after } = changeOf(mutation);
  return equivalents.some(
    (one) =>
      one.file === mutation.file && one.line === source && one.before === before && one.after === after,
  );
}

function mutated({ file, from, to, text }) {
  const whole = fs.readFileSync(inRoot(file), 'utf8');
  return whole.slice(0, from) + text + whole.slice(to);
}

function startChild() {
  return fork(inRoot('scripts/mutation/run-mutants.mjs'), {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Ends the child with its own children, which may run in circles, and starts another. */
function restart(running) {
  endChild(running);
  return startChild();
}

/** @param {import('node:child_process').ChildProcess} running */
function endChild(running) {
  if (running.exitCode === null && running.signalCode === null) process.kill(-running.pid, 'SIGKILL');
}

/** Sends a message to the child and waits for the answer; null when it took too long, or when the child ended. */
function ask(message, seconds = Infinity) {
  return new Promise((resolve) => {
    let passed = 0;
    // Seconds in which this process ran, so that a machine that slept does not count as a slow test.
    const clock = setInterval(() => (passed += 1) > seconds && finish(null), 1000);
    const finish = (answer) => {
      clearInterval(clock);
      child.removeAllListeners();
      resolve(answer);
    };
    child.once('message', finish).once('exit', () => finish(null));
    child.send(message);
  });
}

/**
 * The test files that reach a function of the rooms, in runs: those of the function's own room first, and of these the fastest.
 * The map is kept until a file changes.
 */
async function mapReach() {
  const kept = inRuntime('reach.json');
  const sources = hashSources();
  let map = fs.existsSync(kept) ? JSON.parse(fs.readFileSync(kept, 'utf8')) : null;
  if (map?.sources !== sources) {
    console.log('Which test reaches what…');
    map = { sources, ...(await ask({ draw: Object.keys(rooms) })) };
    if (!map.reports || map.failure) throw new Error(`A test fails without any mutation: ${map.failure}`);
    fs.writeFileSync(kept, JSON.stringify(map));
  }
  const durations = new Map(map.durations);
  const tests = new Map();
  for (const { test, called } of map.reports)
    for (const place of called) tests.set(place, new Set([...(tests.get(place) ?? []), inProject(test)]));
  return ({ file, reach: reached }) => {
    const isFar = (test) => Number(!test.startsWith(`tests/${file.split('/')[1]}/`));
    const reaching = [...(tests.get(`${file} ${reached}`) ?? [])].sort(
      (a, b) => isFar(a) - isFar(b) || durations.get(a) - durations.get(b),
    );
    return runsOf(reaching, (test) => durations.get(test) / 1000);
  };
}

/** Test files in runs, with the seconds that each run may take. */
function runsOf(tests, secondsOf) {
  const runs = [];
  for (const test of tests) {
    const last = runs.at(-1);
    const seconds = secondsOf(test);
    if (last && last.seconds + seconds <= runSeconds) {
      last.tests.push(test);
      last.seconds += seconds;
    } else runs.push({ tests: [test], seconds });
  }
  return runs.map(({ tests: some, seconds }) => ({
    tests: some,
    limit: patience.seconds + patience.times * seconds,
  }));
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of ['src', 'electron', 'tests'].flatMap(sourcesOf))
    hash.update(`${file} `).update(fs.readFileSync(inRoot(file)));
  return hash.digest('hex');
}

function inProject(file) {
  return path.relative(inRoot(), file).split(path.sep).join('/');
}

async function tryMutant(mutant) {
  const runs = reach(mutant);
  const described = {
    ...mutant,
    ...changeOf(mutant),
    tests: runs.reduce((sum, { tests }) => sum + tests.length, 0),
  };
  if (runs.length === 0) return { ...described, outcome: 'unreached' };
  const began = Date.now();
  const by = await firstToNotice(mutant, runs);
  const seconds = (Date.now() - began) / 1000;
  return { ...described, seconds, outcome: by ? 'killed' : 'survived', by };
}

/** What noticed a mutant first, or null. */
async function firstToNotice(mutant, runs) {
  for (const { tests, limit } of runs) {
    const answer = await ask({ mutant, tests }, limit);
    if (!answer) {
      child = restart(child);
      return 'the time limit';
    }
    if (!answer.isUsed) throw new Error(`No test loads ${mutant.file}`);
    if (answer.failure) return answer.failure;
  }
  return null;
}

/** Where a mutation is, in which line of text, and what it makes of what. */
function changeOf({ file, from, to, text }) {
  const whole = fs.readFileSync(inRoot(file), 'utf8');
  const line = whole.slice(0, from).split('\n').length;
  const source = whole.split('\n')[line - 1].trim();
  return { line, source, before: whole.slice(from, to), after: text };
}

function say({ outcome, file, line, kind, seconds = 0, tests, by }, number) {
  if (outcome === 'killed')
    console.log(`${number} ✓ ${file}:${line} ${kind} (${seconds.toFixed(1)} s) ${by}`);
  else
    console.log(
      `${number} ✗ ${file}:${line} ${kind}: ${outcome}, ${tests} test files (${seconds.toFixed(1)} s)`,
    );
}

/** Writes what is known so far to the file that was named, so that an interrupted run has results too. */
function keep() {
  if (values.report) fs.writeFileSync(values.report, JSON.stringify({ seed: values.seed, results }, null, 1));
}

/** Prints the score of each room and what survived. */
function report() {
  const survivors = results.filter(({ outcome }) => outcome !== 'killed');
  for (const { file, line, kind, before, after, outcome } of survivors)
    console.log(`\n${file}:${line} ${kind}, ${outcome}\n  - ${short(before)}\n  + ${short(after)}`);
  console.log('');
  for (const room of Object.keys(rooms))
    score(
      room,
      results.filter(({ file }) => file.startsWith(`${room}/`)),
    );
  const whole = score('in all', results);
  console.log(`seed ${values.seed}, ${equivalents.length} equivalents left out`);
  process.exitCode = whole >= wantedScore ? 0 : 1;
}

function score(name, all) {
  const killed = all.filter(({ outcome }) => outcome === 'killed').length;
  const percent = (100 * killed) / Math.max(1, all.length);
  console.log(
    `${name.padEnd(16)} ${percent.toFixed(1).padStart(5)} %  ${killed} of ${all.length} mutants noticed`,
  );
  return percent;
}

function short(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
