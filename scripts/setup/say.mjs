/** What set-up cannot do by itself: says why in one sentence, and the exact command that a person must run. */
export class CannotSetUp extends Error {
  constructor(why, command) {
    super(why);
    this.command = command;
  }
}

/** One sentence for the person, on standard error, so that standard output stays the command's own. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs one step and keeps one line about it: its name, a dot for every two seconds, and how long it took. */
export async function sayStep(name, work) {
  const started = Date.now();
  process.stderr.write(`› ${name} `);
  const dots = setInterval(() => process.stderr.write('.'), 2000);
  try {
    const result = await work();
    process.stderr.write(` done in ${seconds(Date.now() - started)}\n`);
    return result;
  } catch (problem) {
    process.stderr.write(` failed after ${seconds(Date.now() - started)}\n`);
    throw problem;
  } finally {
    clearInterval(dots);
  }
}

/** Ends the program as set-up promises: what is wrong, and the command to run; our own faults are shown whole. */
export function endWith(problem) {
  if (problem instanceof CannotSetUp) {
    say(`\nSet-up stopped: ${problem.message}`);
    if (problem.command) say(`Run this, then start again:\n\n  ${problem.command}\n`);
  } else {
    say(problem.printed ? problem.message : problem.stack);
  }
  process.exit(1);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
