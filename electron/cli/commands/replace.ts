import { defaultHouseStyle, patternOf } from '../../../src/article';
import type { FindQuery, WordChange } from '../../../src/article';
import { maxChanges, replaceSlice } from '../../../src/contract';
import type { LookedThrough, ReplaceDone, TextChanges } from '../../../src/contract';
import type { Output } from '../terminal/output';
import { pathOf, UsageError, withArchive } from './command';
import type { Command, Options } from './command';
import { filterOptions, filtersOf } from './library-options';

const { limit: _all, ...narrowing } = filterOptions;

/** `roneo replace`: puts words in the place of others in the texts of an archive; with --dry-run, prints every change and makes none. */
export const replaceCommand: Command = {
  name: 'replace',
  options: {
    ...narrowing,
    case: 'flag',
    accents: 'flag',
    'whole-words': 'flag',
    expression: 'flag',
    'keep-case': 'flag',
    'dry-run': 'flag',
  },
  async run(options, context) {
    const { output, terminal } = context;
    const { flags } = options;
    const { query, by } = readOrder(options, output);
    const isDry = flags.has('dry-run');
    const folder = pathOf(options, 'archive', context);
    const among = { kind: 'list', words: '', filters: filtersOf(options, output) } as const;
    return withArchive(isDry ? 'read' : 'write', folder, context, async (archive) => {
      const { guillemets = defaultHouseStyle.guillemets } = archive.settings.open();
      const order = { query, by, keepCase: flags.has('keep-case'), among, house: { guillemets } };
      const texts: TextChanges[] = [];
      const end = await archive.replacing.look(
        order,
        (found) => void texts.push(...found.texts),
        new AbortController().signal,
      );
      const done: ReplaceDone = { rewritten: [], left: [], refused: [] };
      for (let at = 0; end.ok && !isDry && at < texts.length; at += replaceSlice) {
        const part = archive.replacing.replace(texts.slice(at, at + replaceSlice), terminal.clock());
        done.rewritten.push(...part.rewritten);
        done.left.push(...part.left);
        done.refused.push(...part.refused);
      }
      output.notices(archive.notices());
      if (!end.ok) return output.problem(end.problem);
      if (isDry) printChanges(texts, flags.has('json'), output);
      else printDone(done, flags.has('json'), output);
      const isWhole = warn(end.value, done, output);
      return texts.length > 0 && isWhole ? 0 : 1;
    });
  },
};

function readOrder({ operands, flags }: Options, { messages }: Output): { query: FindQuery; by: string } {
  const [sought = '', by, more] = operands;
  if (sought === '' || by === undefined) throw new UsageError(messages.missingReplacement);
  if (more !== undefined) throw new UsageError(messages.tooManyWords(more));
  const query = {
    sought,
    matchCase: flags.has('case'),
    matchAccents: flags.has('accents'),
    wholeWord: flags.has('whole-words'),
    expression: flags.has('expression'),
  };
  if (!patternOf(query)) throw new UsageError(messages.badExpression(sought));
  return { query, by };
}

/** Each change on a line: the text, and the words around with the old and the new between. */
function printChanges(texts: readonly TextChanges[], isJson: boolean, output: Output): void {
  const changes = texts.reduce((sum, text) => sum + text.changes.length, 0);
  if (isJson) output.json({ changes, texts });
  else
    for (const { headline, id, changes: own } of texts)
      for (const change of own) output.result([headline || id, passageOf(change)].join('\t'));
  output.info(output.messages.changesFound(changes, texts.length));
}

function passageOf({ before, found, put, after }: WordChange): string {
  return `${before}[-${found}-]${put === '' ? '' : `{+${put}+}`}${after}`.replace(/\s+/g, ' ').trim();
}

function printDone(done: ReplaceDone, isJson: boolean, output: Output): void {
  const changes = done.rewritten.reduce((sum, text) => sum + text.changes, 0);
  if (isJson) output.json(done);
  else for (const { id } of done.rewritten) output.result(id);
  output.info(output.messages.changesMade(changes, done.rewritten.length));
}

/** Says what was left out, and answers whether nothing was. */
function warn(end: LookedThrough, { left, refused }: ReplaceDone, output: Output): boolean {
  if (end.damaged.length > 0) output.notices([{ kind: 'damaged-left-out', articles: end.damaged }]);
  if (end.slowAt !== null) output.error(output.messages.expressionTooSlow(end.slowAt));
  if (end.isCut) output.error(output.messages.changesCut(maxChanges));
  for (const { headline, changes } of left) output.error(output.messages.changesLeft(headline, changes));
  for (const { problem } of refused) output.problem(problem);
  return end.damaged.length + left.length + refused.length === 0 && end.slowAt === null && !end.isCut;
}
