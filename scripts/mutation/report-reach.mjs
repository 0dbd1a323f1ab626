import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { reachFolder, reportName } from './reach-names.mjs';

// In each test file of the run that draws the map of what reaches what: collects the functions that were called, and writes
// them to a file once all tests of the file have ended.
const called = new Set();
globalThis[reportName] = (file, reach) => void called.add(`${file} ${reach}`);

afterAll(() => {
  const { testPath } = expect.getState();
  const name = `${path.basename(testPath)}-${called.size}-${process.hrtime.bigint()}.json`;
  fs.writeFileSync(
    path.join(process.env[reachFolder], name),
    JSON.stringify({ test: testPath, called: [...called] }),
  );
});
