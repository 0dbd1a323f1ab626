import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { siteDestinationSchema } from '../../src/contract';
import type { SettingsOf } from '../../src/contract';
import { usualWaits } from '../../electron/delivery/transports/dial';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { reached, traced } from '../e2e/network-trace';
import { hiddenHost, startProxies } from './servers/proxies';
import type { Proxies } from './servers/proxies';
import { startLine } from './servers/run-server';
import { withAgent } from './servers/ssh-agent';
import { startSshServer } from './servers/ssh-server';
import type { SshServer } from './servers/ssh-server';
import { startWebServer } from './servers/web-server';
import type { WebServer } from './servers/web-server';
import { aFile, aFolder, describeTransport, opened, problemOf, value, withTemporaryFolder } from './suite';

let web: WebServer;
let ssh: SshServer;
let proxies: Proxies;
beforeAll(async () => {
  [web, ssh, proxies] = await Promise.all([startWebServer(), startSshServer(), startProxies()]);
}, 60_000);
afterAll(() => {
  proxies?.stop();
  return Promise.all([web?.stop(), ssh?.stop()]);
});

const git = (repository: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'safe.directory=*', '-C', repository, ...words], {
    stdio: 'pipe',
    maxBuffer: 50_000_000,
  });

function aRepository(folder = aFolder()): string {
  execFileSync('git', ['init', '--quiet', '--bare', folder]);
  return folder;
}

/** A repository that Apache serves, and its address there. */
function aServedRepository(port = web.port): { folder: string; address: string } {
  const name = `${Math.random().toString(36).slice(2)}.git`;
  const folder = aRepository(join(web.repositories, name));
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'www-data', folder]);
  return { folder, address: `https://127.0.0.1:${port}/git/${name}` };
}

const settingsFor = (repository: string, others: Partial<SettingsOf<'git'>> = {}): SettingsOf<'git'> => ({
  kind: 'git',
  repository,
  branch: 'pages',
  user: null,
  folder: '',
  pin: null,
  proxy: null,
  ...others,
});

const overHttps = (address: string, others: Partial<SettingsOf<'git'>> = {}) =>
  settingsFor(address, { user: web.user, pin: web.fingerprint, ...others });

/** What the branch holds of a file. */
const servedBy = (repository: string, folder: string) => (path: string) => {
  try {
    return git(repository, 'cat-file', 'blob', `pages:${folder}${path}`);
  } catch {
    return null;
  }
};

/** The suite over a repository that Apache serves, as `how` reaches it. */
function describeServed(name: string, how: () => Partial<SettingsOf<'git'>>): void {
  const start = async () => {
    const { folder, address } = aServedRepository();
    const settings = overHttps(address, how());
    const served = servedBy(folder, settings.folder && `${settings.folder}/`);
    return { settings, secret: web.password, served, stop: () => undefined };
  };
  describeTransport(name, start, { resumes: false, takesEffect: 'at the end' });
}

describeTransport(
  'git on this computer',
  async () => {
    const repository = aRepository();
    return {
      settings: settingsFor(repository, { folder: 'mon site/public' }),
      secret: null,
      served: servedBy(repository, 'mon site/public/'),
      stop: () => undefined,
    };
  },
  { resumes: false, takesEffect: 'at the end' },
);

describeServed('git over https', () => ({}));

describeServed('git over https through a proxy, without the system’s git', () => ({
  folder: 'public',
  proxy: proxies.http,
}));

describe('git', () => {
  it('keeps what it did not put, in one commit that names no person', async () => {
    const repository = aRepository();
    const first = await opened({ settings: settingsFor(repository), secret: null });
    value(await first.put(aFile('CNAME', 'exemple.org')));
    value(await first.finish('Première publication'));
    const there = await opened({ settings: settingsFor(repository, { folder: 'docs' }), secret: null });
    expect(value(await there.list())).toEqual([]);
    value(await there.put(aFile('index.html', 'x')));
    value(await there.finish('Deuxième publication'));
    const log = git(repository, 'log', '--format=%an %ae %cn %ce: %s', 'pages').toString();
    expect(log).toBe(
      'Ronéo roneo@localhost Ronéo roneo@localhost: Deuxième publication\nRonéo roneo@localhost Ronéo roneo@localhost: Première publication\n',
    );
    expect(git(repository, 'ls-tree', '-r', '--name-only', 'pages').toString()).toBe(
      'CNAME\ndocs/index.html\n',
    );
  });

  it('makes no commit when nothing changes, and leaves nothing on this computer', async () => {
    const repository = aRepository();
    await withTemporaryFolder(async (kept) => {
      for (const _ of [1, 2]) {
        const there = await opened({ settings: settingsFor(repository), secret: null });
        expect(kept()).toHaveLength(1);
        value(await there.put(aFile('index.html', 'x')));
        value(await there.finish('Le site'));
      }
      expect(kept()).toEqual([]);
    });
    expect(git(repository, 'rev-list', '--count', 'pages').toString()).toBe('1\n');
  });

  it('pushes over ssh with the keys of the agent, to a host whose key was accepted', async () => {
    const repository = aRepository();
    const address = `ssh://${ssh.user}@127.0.0.1:${ssh.port}${repository}`;
    const settings = settingsFor(address, { pin: ssh.fingerprint });
    await withAgent([ssh.keys.accepted], async () => {
      const there = await opened({ settings, secret: null });
      value(await there.put(aFile('été.html', 'x')));
      value(await there.finish('Le site'));
      expect(servedBy(repository, '')('été.html')?.toString()).toBe('x');
      expect(await problemOf(openTransport({ ...settings, pin: null }, null))).toEqual({
        kind: 'host-unknown',
        host: '127.0.0.1',
        fingerprint: ssh.fingerprint,
      });
      await ssh.changeHostKey();
      expect(await problemOf(openTransport(settings, null))).toEqual({
        kind: 'host-changed',
        host: '127.0.0.1',
        fingerprint: ssh.fingerprint,
        pinned: settings.pin,
      });
    });
    await withAgent([ssh.keys.other], async () => {
      const known = { ...settings, pin: ssh.fingerprint };
      expect(await problemOf(openTransport(known, null))).toEqual({
        kind: 'login-refused',
        host: '127.0.0.1',
        user: ssh.user,
      });
    });
  });

  it('names a repository and a host that are wrong', async () => {
    const absent = '/nowhere/site.git';
    expect(await problemOf(openTransport(settingsFor(absent), null))).toEqual({
      kind: 'there-absent',
      host: absent,
      path: absent,
    });
    expect(await problemOf(openTransport(overHttps('https://host.invalid/a.git'), 'x'))).toEqual({
      kind: 'host-not-found',
      host: 'host.invalid',
    });
  });

  it('goes over ssh through a proxy, and opens no connection and looks up no name beside it', async () => {
    const repository = aRepository();
    const bin = aFolder();
    const trace = (name: string) => join(bin, `${name}.trace`);
    for (const name of ['git', 'ssh-keyscan'])
      traced(`/usr/bin/${name}`, join(bin, name), `${trace(name)}'.$$'`);
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    vi.stubEnv('HOME', aFolder());
    writeFileSync(
      join(process.env['HOME'] as string, '.gitconfig'),
      `[url "https://other.invalid/"]\n\tinsteadOf = nowhere:\n`,
    );
    await withAgent([ssh.keys.accepted], async () => {
      for (const proxy of [proxies.socks, proxies.http]) {
        const before = proxies.asked().length;
        const address = `ssh://${ssh.user}@${hiddenHost}:${ssh.port}${repository}`;
        const settings = settingsFor(address, { pin: ssh.fingerprint, proxy });
        const there = await opened({ settings, secret: null });
        value(await there.put(aFile('été.html', proxy)));
        value(await there.finish('Le site'));
        expect(servedBy(repository, '')('été.html')?.toString()).toBe(proxy);
        const kind = new URL(proxy).protocol === 'http:' ? 'http' : 'socks';
        expect(new Set(proxies.asked().slice(before))).toEqual(new Set([`${kind} ${hiddenHost}`]));
        expect(await problemOf(openTransport({ ...settings, pin: null }, null))).toMatchObject({
          kind: 'host-unknown',
          host: hiddenHost,
        });
      }
    });
    const traces = readdirSync(bin).filter((name) => name.includes('.trace.'));
    const calls = traces.flatMap((name) => reached(join(bin, name)));
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.filter((call) => !/127\.0\.0\.1/.test(call) || call.includes(`htons(${ssh.port})`))).toEqual(
      [],
    );
    vi.unstubAllEnvs();
  });

  it('goes to no host straight that the settings of git or ssh reach through a proxy', async () => {
    const [home, bin] = [aFolder(), aFolder()];
    writeFileSync(join(home, '.gitconfig'), `[http]\n\tproxy = ${proxies.socks}\n`);
    writeFileSync(join(home, 'ssh-config'), `Host *.onion 127.0.0.1\n  ProxyCommand nc %h %p\n`);
    // OpenSSH asks the system where a person's home is, not the environment.
    writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh -F '${home}/ssh-config' "$@"\n`, {
      mode: 0o755,
    });
    vi.stubEnv('HOME', home);
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    const line = await startLine(web.port);
    for (const [address, of] of [
      [`https://127.0.0.1:${line.port}/git/a.git`, 'git'],
      [`ssh://git@127.0.0.1:${line.port}/a.git`, 'ssh'],
    ] as const)
      expect(await problemOf(openTransport(settingsFor(address, { user: 'a' }), 'x'))).toEqual({
        kind: 'proxy-elsewhere',
        host: '127.0.0.1',
        of,
      });
    expect(line.up()).toBe(0);
    line.close();
    vi.unstubAllEnvs();
  });

  it('has a proxy where a connection is opened', () => {
    const isTaken = (repository: string) =>
      siteDestinationSchema.shape.settings.safeParse(
        settingsFor(repository, { proxy: 'socks5://127.0.0.1:9050' }),
      ).success;
    for (const address of [
      'https://host.example/a.git',
      'ssh://git@host.example/a.git',
      'git@host.example:a',
    ])
      expect(isTaken(address)).toBe(true);
    expect(isTaken('/srv/site.git')).toBe(false);
  });

  it('names a file that is larger than the host takes, as GitHub says it', async () => {
    const { folder, address } = aServedRepository();
    const hook = join(folder, 'hooks/pre-receive');
    const words = `error: File kits/l'été.zip is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB`;
    writeFileSync(hook, `#!/bin/sh\ncat >&2 <<'END'\n${words}\nEND\nexit 1\n`, { mode: 0o755 });
    const there = await opened({ settings: overHttps(address), secret: web.password });
    value(await there.put(aFile("kits/l'été.zip", 'kit')));
    const problem = { kind: 'there-too-large', host: '127.0.0.1', path: "kits/l'été.zip" };
    expect(await problemOf(there.finish('Le site'))).toEqual(problem);
    await there.abandon();
  });

  it('says that git is not installed', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = aFolder();
    const problem = problemOf(openTransport(settingsFor('/nowhere'), null));
    await problem.finally(() => (process.env['PATH'] = path));
    expect(await problem).toEqual({ kind: 'git-missing' });
  });

  it('does without git over https, and pushes what it would have pushed', async () => {
    const { folder, address } = aServedRepository();
    const path = process.env['PATH'];
    for (const found of [path, aFolder(), path]) {
      process.env['PATH'] = found;
      const there = await opened({
        settings: overHttps(address, { folder: 'a/b' }),
        secret: web.password,
      }).finally(() => (process.env['PATH'] = path));
      value(await there.put(aFile('c/été.html', `page ${found}`)));
      value(await there.put(aFile('same.html', 'same')));
      value(await there.finish('Le site'));
    }
    git(folder, 'fsck', '--strict');
    expect(
      git(folder, 'log', '--format=%an %ae %cn %ce %ad: %s', '--date=format:%z', 'pages').toString(),
    ).toBe('Ronéo roneo@localhost Ronéo roneo@localhost +0000: Le site\n'.repeat(3));
    expect(git(folder, 'ls-tree', '-r', '-z', '--name-only', 'pages').toString()).toBe(
      'a/b/c/été.html\0a/b/same.html\0',
    );
  });

  it('leaves the files of others as they are, without git as with it', async () => {
    const { folder, address } = aServedRepository();
    for (const [mode, path] of [
      ['100755', 'docs/x/run'],
      ['120000', 'docs/link'],
      ['100644', 'CNAME'],
    ]) {
      const oid = git(folder, 'hash-object', '-w', aFile('a', `${path}\n`).from)
        .toString()
        .trim();
      git(folder, 'update-index', '--add', '--cacheinfo', `${mode},${oid},${path}`);
    }
    const tree = git(folder, 'write-tree').toString().trim();
    const names = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    const commit = git(folder, ...names, 'commit-tree', '-m', 'a', tree)
      .toString()
      .trim();
    git(folder, 'update-ref', 'refs/heads/pages', commit);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'www-data', folder]);
    const before = git(folder, 'ls-tree', '-r', 'pages').toString().trim().split('\n');
    const there = await opened({
      settings: overHttps(address, { folder: 'docs', proxy: proxies.socks }),
      secret: web.password,
    });
    expect(value(await there.list())).toEqual([{ path: 'x/run', size: 11 }]);
    value(await there.put(aFile('x/index.html', 'x')));
    value(await there.finish('Le site'));
    const after = git(folder, 'ls-tree', '-r', 'pages').toString().trim().split('\n');
    expect(after.filter((line) => !line.endsWith('docs/x/index.html'))).toEqual(before);
    expect(after).toHaveLength(4);
  });
});

describe.each(['by the system’s git', 'through a proxy'])('git over https %s', (name) => {
  const way = () => ({ proxy: name === 'through a proxy' ? proxies.socks : null });

  it('refuses to push when somebody else has pushed meanwhile, and overwrites nothing', async () => {
    const { folder, address } = aServedRepository();
    const [mine, theirs] = [
      await opened({ settings: overHttps(address, way()), secret: web.password }),
      await opened({ settings: overHttps(address, way()), secret: web.password }),
    ];
    value(await theirs.put(aFile('index.html', 'theirs')));
    value(await theirs.finish('Theirs'));
    value(await mine.put(aFile('index.html', 'mine')));
    expect(await problemOf(mine.finish('Mine'))).toEqual({ kind: 'changed-there', host: '127.0.0.1' });
    await mine.abandon();
    expect(servedBy(folder, '')('index.html')?.toString()).toBe('theirs');
  });

  it('names a repository and a password that are wrong, without repeating the password', async () => {
    const { address } = aServedRepository();
    expect(await problemOf(openTransport(overHttps(`${address}x`, way()), web.password))).toEqual({
      kind: 'there-absent',
      host: '127.0.0.1',
      path: `${address}x`,
    });
    for (const secret of ['wrong secret', null])
      expect(await problemOf(openTransport(overHttps(address, way()), secret))).toEqual({
        kind: 'login-refused',
        host: '127.0.0.1',
        user: web.user,
      });
    const untrusted = overHttps(address, { ...way(), pin: null });
    expect(await problemOf(openTransport(untrusted, web.password))).toMatchObject({
      kind: 'certificate-untrusted',
      fingerprint: web.fingerprint,
    });
  });

  it('a cut line leaves the branch as it was', async () => {
    const line = await startLine(web.port);
    const { folder, address } = aServedRepository(line.port);
    const there = await opened({ settings: overHttps(address, way()), secret: web.password });
    value(await there.put(aFile('index.html', 'x'.repeat(100))));
    line.cutAfter(0);
    expect(await problemOf(there.finish('Le site'))).toMatchObject({ kind: 'host-lost', host: '127.0.0.1' });
    await there.abandon();
    expect(servedBy(folder, '')('index.html')).toBeNull();
    line.close();
  });

  it('gives up a host that does not answer any more', async () => {
    const line = await startLine(web.port);
    const { address } = aServedRepository(line.port);
    const waits = { ...usualWaits, connect: 1000, idle: 1000 };
    const there = value(await openTransport(overHttps(address, way()), web.password, waits));
    value(await there.put(aFile('index.html', 'x')));
    line.stall();
    const silent = { kind: 'host-lost', host: '127.0.0.1', why: 'timed-out' };
    expect(await problemOf(there.finish('Le site'))).toEqual(silent);
    expect(await problemOf(openTransport(overHttps(address, way()), web.password, waits))).toEqual(silent);
    await there.abandon();
    line.close();
  });
});
