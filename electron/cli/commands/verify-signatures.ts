import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { signingKeySchema } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Masthead } from '../../../src/article';
import type { Problem, Result } from '../../../src/contract';
import { readArchiveAt, verifyFiles } from '../../handlers';
import { UsageError } from './command';
import type { CommandContext, Options } from './command';

type PublicKeys = NonNullable<Masthead['signing']>;

/** Verifies files by the signatures beside them, with a public key or those of an archive's masthead; 0 when all are genuine. */
export async function verifySignatures(
  { operands, values, flags }: Options,
  { output, terminal }: CommandContext,
): Promise<number> {
  const keys = await keysOf(values, { output, terminal });
  if (!keys.ok) return output.problem(keys.problem);
  const paths = operands.map((name) => resolve(terminal.folder, name));
  const verified = await verifyFiles(paths, keys.value);
  if (flags.has('json')) output.json({ files: verified });
  const { verdicts } = output.everything.signing;
  let code = 0;
  for (const [at, file] of verified.entries()) {
    const sentence = verdicts[file.verdict]({ ...file, path: operands[at] ?? file.path });
    const isGood = file.verdict === 'good' || file.verdict === 'earlier-key';
    if (!isGood) code = 1;
    if (!isGood) output.error(sentence);
    else if (!flags.has('json')) output.result(sentence);
  }
  return code;
}

async function keysOf(
  values: Options['values'],
  { output, terminal }: CommandContext,
): Promise<Result<PublicKeys, Problem>> {
  const given = values.get('key');
  if (given !== undefined) {
    const file = resolve(terminal.folder, given);
    const text = existsSync(file) ? await readFile(file, 'utf8') : given;
    const key = text.trim().split('\n').at(-1)?.trim();
    const parsed = signingKeySchema.safeParse({ key, since: '1970-01-01' });
    if (!parsed.success) throw new UsageError(output.everything.signing.badKey(given));
    return done([parsed.data]);
  }
  const folder = values.get('archive');
  if (folder === undefined) throw new UsageError(output.messages.missingOption('--key'));
  const archive = await readArchiveAt(resolve(terminal.folder, folder));
  if (!archive.ok) return archive;
  try {
    const { signing = [] } = archive.value.masthead.open();
    return signing.length > 0 ? done(signing) : failed({ kind: 'no-signing-key' });
  } finally {
    archive.value.close();
  }
}
