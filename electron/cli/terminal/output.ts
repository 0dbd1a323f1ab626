import { noticeSentence, sentenceOf } from '../../../src/contract';
import type { Notice, Problem } from '../../../src/contract';
import type { Terminal } from './terminal';
import { commandWords } from '../words';
import type { CommandWords } from '../words';

/** The languages that the command line speaks. */
export type SpokenLanguage = 'fr' | 'en';

/** Says things to the person: results to the standard output, all else to the standard error, one line each. */
export class Speech {
  readonly language: SpokenLanguage;
  readonly words: CommandWords;
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.language = languageOf(terminal.environment);
    this.words = commandWords[this.language];
  }

  /** A result, for the person or for the next program. */
  result(line: string): void {
    this.#terminal.stdout.write(`${line}\n`);
  }

  json(value: unknown): void {
    this.result(JSON.stringify(value, null, 2));
  }

  problem(problem: Problem): void {
    this.complain(sentenceOf(problem, this.language));
  }

  /** What stopped the work. */
  complain(sentence: string): void {
    this.aside(`roneo: ${oneLine(sentence)}`);
  }

  notices(notices: readonly Notice[]): void {
    for (const notice of notices) this.aside(oneLine(noticeSentence(notice, this.language)));
  }

  /** Progress, and whatever else the next program must not read. */
  aside(line: string): void {
    this.#terminal.stderr.write(`${line}\n`);
  }
}

/** French or English, by the usual order of a POSIX system's variables. */
export function languageOf(environment: Terminal['environment']): SpokenLanguage {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^fr\b|^fr_/i.test(named) ? 'fr' : 'en';
}

function oneLine(sentence: string): string {
  return sentence.replace(/\s*\n\s*/g, ' ');
}
