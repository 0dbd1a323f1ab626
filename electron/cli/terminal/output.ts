import {
  languageFor,
  leavingMessage,
  noticeMessage,
  problemMessage,
  messagesIn,
} from '../../../src/messages';
import type { Language, Messages } from '../../../src/messages';
import { isWeighty, mustBeMended } from '../../../src/contract';
import type { LeavingPoint, Notice, Problem } from '../../../src/contract';
import type { Terminal } from './terminal';

/** Prints to the terminal: results to standard output, everything else to standard error, one line each. */
export class Output {
  readonly language: Language;
  readonly messages: Messages['commandLine'];
  /** The messages that the command line shares with the desk. */
  readonly everything: Messages;
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.language = detectLanguage(terminal.environment);
    this.everything = messagesIn(this.language);
    this.messages = this.everything.commandLine;
  }

  /** A result, for the person or for the next program. */
  result(line: string): void {
    this.#terminal.stdout.write(`${printable(line)}\n`);
  }

  /** JSON escapes the control characters that a terminal would obey. */
  json(value: unknown): void {
    this.#terminal.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Prints the problem that stopped a command, and returns the command's exit code. */
  problem(problem: Problem): number {
    this.error(problemMessage(problem, this.language));
    return 1;
  }

  error(sentence: string): void {
    this.info(`roneo: ${oneLine(sentence)}`);
  }

  /** Prints notices, and returns the exit code: one that something asked for is missing, or may be lost, is an error. */
  notices(notices: readonly Notice[]): 0 | 1 {
    for (const notice of notices) {
      const sentence = noticeMessage(notice, this.language);
      if (isWeighty(notice)) this.error(sentence);
      else this.info(oneLine(sentence));
      if (notice.kind === 'leaflet-larger' && notice.leavingOut.length > 0)
        this.info(this.messages.leavingOut(notice.leavingOut));
    }
    return notices.some(isWeighty) ? 1 : 0;
  }

  /** Prints what a person should know before texts leave, and returns the exit code of a command that only looks: 1 when a point is to be mended. */
  leaving(points: readonly LeavingPoint[]): 0 | 1 {
    for (const point of points) {
      const words = point.kind === 'check' ? point.check.excerpt : null;
      const of = point.kind === 'check' ? `${point.headline} · ` : '';
      const quoted = words ? ` [${words.before}${words.words}${words.after}]` : '';
      const line = `${of}${leavingMessage(point, this.language)}${quoted}`;
      if (mustBeMended(point)) this.error(line);
      else this.info(oneLine(line));
    }
    return points.some(mustBeMended) ? 1 : 0;
  }

  /** The same for the next program. */
  leavingJson(points: readonly LeavingPoint[]): object[] {
    return points.map((point) => ({
      ...point,
      weight: mustBeMended(point) ? 'heavy' : 'light',
      sentence: leavingMessage(point, this.language),
    }));
  }

  /** Progress, and whatever else the next program of a pipe must not read. */
  info(line: string): void {
    this.#terminal.stderr.write(`${printable(line)}\n`);
  }
}

/** The language of the command line, by the precedence of POSIX's locale variables. */
function detectLanguage(environment: Terminal['environment']): Language {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return languageFor(named);
}

/** A line without the control characters that a terminal would obey: a file may have them in its name, or a text in its headline. */
function printable(line: string): string {
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

function oneLine(sentence: string): string {
  return sentence.replace(/\s*\n\s*/g, ' ');
}
