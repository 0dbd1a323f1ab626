import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reportFunctions } from './find-mutations.mjs';
import { reachFolder, reportName } from './reach-names.mjs';
import { inRoot } from '../setup/root.mjs';
import { startVitest } from './vitest-run.mjs';

// A child of scripts/mutation.mjs, in which the tests run; it can be ended in the middle of an endless loop.
// It is told to draw the map of what each test file reaches, or to run a mutant, and answers each message with one.
let mutants;
process.on('message', (message) => {
  answer(message).then(
    (reply) => process.send(reply),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());

async function answer(message) {
  if (message.draw) return drawMap(message.draw);
  mutants ??= startMutants();
  return (await mutants)(message.mutant, message.tests);
}

/** Which functions of the rooms each test file calls, and how long it takes; a test that fails here stops everything. */
async function drawMap(rooms) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-reach-'));
  process.env[reachFolder] = folder;
  const vitest = await startVitest({
    change: (file, text) =>
      isInRooms(file, rooms) ? reportFunctions(file, text, `globalThis.${reportName}`) : null,
    setup: [inRoot('scripts/mutation/report-reach.mjs')],
    isolate: true,
    workers: os.availableParallelism(),
  });
  const { failure, durations } = await vitest.run(vitest.files);
  await vitest.close();
  const reports = fs
    .readdirSync(folder)
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
  fs.rmSync(folder, { recursive: true });
  return { failure, durations, reports };
}

function isInRooms(file, rooms) {
  return file.endsWith('.ts') && rooms.some((room) => file.startsWith(`${room}/`));
}

/** Runs one mutant after the other in the same Vitest, which reads again only the file that changed. */
async function startMutants() {
  let current = null;
  const vitest = await startVitest({
    change: (file, text) => {
      if (file !== current?.file) return null;
      current.isUsed = true;
      return text.slice(0, current.from) + current.text + text.slice(current.to);
    },
  });
  return async (mutant, tests) => {
    current = mutant;
    vitest.invalidate(mutant.file);
    // No run is cancelled at its first failure: that would disturb the next one.
    let { failure } = await vitest.run(tests);
    // Files of one run share their modules, so that what fails beside others has to fail alone as well.
    if (failure && tests.length > 1) failure = await firstFailure(vitest, tests);
    const { isUsed = false } = current;
    current = null;
    vitest.invalidate(mutant.file);
    return { failure, isUsed };
  };
}

async function firstFailure(vitest, tests) {
  for (const test of tests) {
    const { failure } = await vitest.run([test]);
    if (failure) return failure;
  }
  return null;
}
