import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, failed, minPassphrase } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { keyNumber, makeKey, publicKeyFile, readArchiveAt, revokeKey, signFiles } from '../../handlers';
import { askSecret } from '../terminal/ask-secret';
import { pathOf, required, UsageError, withArchive } from './command';
import type { Command, CommandContext, Options } from './command';

/** `roneo sign`: signs files with the group's key, makes that key, or revokes one. */
export const signCommand: Command = {
  name: 'sign',
  options: { archive: 'value', 'secret-key': 'value', 'new-key': 'flag', revoke: 'value', json: 'flag' },
  async run(options, context) {
    if (options.flags.has('new-key')) return newKey(options, context);
    if (options.values.has('revoke')) return revoke(options, context);
    const { output, terminal } = context;
    if (options.operands.length === 0) throw new UsageError(output.messages.missingSigned);
    const secret = await secretKeyOf(options, context);
    if (!secret.ok) return output.problem(secret.problem);
    const passphrase = await askSecret(output.everything.signing.askPassphrase, terminal);
    const paths = options.operands.map((name) => resolve(terminal.folder, name));
    const signed = await signFiles(secret.value, passphrase ?? '', { paths, now: terminal.clock() });
    if (!signed.ok) return output.problem(signed.problem);
    if (options.flags.has('json')) output.json({ signatures: signed.value });
    else for (const path of signed.value) output.result(path);
    return 0;
  },
};

/** The file of the secret key: one that minisign or this program made, or the archive's own. */
async function secretKeyOf(options: Options, context: CommandContext): Promise<Result<string, Problem>> {
  const file = options.values.get('secret-key');
  if (file !== undefined)
    return readFile(resolve(context.terminal.folder, file), 'utf8').then(done, () =>
      failed({ kind: 'file-missing', path: file }),
    );
  const archive = await readArchiveAt(pathOf(options, 'archive', context));
  if (!archive.ok) return archive;
  try {
    return done(archive.value.signingKey.open());
  } finally {
    archive.value.close();
  }
}

async function newKey(options: Options, context: CommandContext): Promise<number> {
  const { output, terminal } = context;
  const { signing: messages } = output.everything;
  const folder = pathOf(options, 'archive', context);
  return withArchive('write', folder, context, async (archive) => {
    const passphrase = (await askSecret(messages.askNewPassphrase, terminal)) ?? '';
    if ([...passphrase].length < minPassphrase) throw new UsageError(messages.passphraseShort(minPassphrase));
    const made = await makeKey(archive, passphrase, terminal.clock());
    if (!made.ok) return output.problem(made.problem);
    const { key } = made.value;
    if (options.flags.has('json')) output.json({ publicKey: key, number: keyNumber(key) });
    else output.result(publicKeyFile(key).trimEnd());
    output.info(messages.keyMade);
    return 0;
  });
}

async function revoke(options: Options, context: CommandContext): Promise<number> {
  const { output, terminal } = context;
  const folder = pathOf(options, 'archive', context);
  const number = required(options, 'revoke', output.messages);
  return withArchive('write', folder, context, async (archive) => {
    const revoked = revokeKey(archive, number, terminal.clock());
    if (!revoked.ok) return output.problem(revoked.problem);
    output.info(output.everything.signing.keyRevoked(keyNumber(revoked.value.key)));
    return 0;
  });
}
