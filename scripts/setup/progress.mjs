/** A step that set-up cannot do by itself: why, in one sentence, and the command that the person must run. */
export class SetupError extends Error {
  constructor(why, command) {
    super(why);
    this.command = command;
  }
}

/** Prints a sentence to standard error, so that standard output stays the command's own. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs one step and prints one line about it: its name, a dot every two seconds, and its duration. */
export async function runStep(name, work) {
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

/** Prints why set-up stopped and the command to run, then exits with 1; our own errors are printed with their stack. */
export function exitWith(problem) {
  if (problem instanceof SetupError) {
    say(`\nSet-up stopped: ${problem.message}`);
    if (problem.command) say(`Run this, then start again:\n\n  ${problem.command}\n`);
  } else {
    say(problem.printed ? problem.message : problem.stack);
  }
  process.exit(1);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
