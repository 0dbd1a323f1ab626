import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingsOf } from '../../src/contract';
import { usualWaits } from '../../electron/delivery/transports/dial';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { startLine } from './servers/run-server';
import { startProxies } from './servers/proxies';
import { withAgent } from './servers/ssh-agent';
import { startSshServer } from './servers/ssh-server';
import type { SshServer } from './servers/ssh-server';
import { canMount, mounts } from './small-disk';
import { aFile, aFolder, describeTransport, opened, problemOf, servedFrom, value } from './suite';

let server: SshServer;
beforeAll(async () => {
  server = await startSshServer();
}, 60_000);
afterAll(() => server?.stop());

const settingsFor = (folder: string, others: Partial<SettingsOf<'sftp'>> = {}): SettingsOf<'sftp'> => ({
  kind: 'sftp',
  host: '127.0.0.1',
  port: server.port,
  user: server.user,
  login: 'key',
  keyFile: server.keys.accepted,
  folder,
  pin: server.fingerprint,
  proxy: null,
  ...others,
});

describeTransport(
  'SFTP',
  async () => {
    const folder = join(aFolder(), 'site');
    return { settings: settingsFor(folder), secret: null, served: servedFrom(folder), stop: () => undefined };
  },
  { resumes: true, takesEffect: 'at once' },
);

describe('SFTP', () => {
  it('shows the fingerprint of a host that nobody accepted, before any login', async () => {
    const settings = settingsFor(aFolder(), { pin: null, user: 'nobody-there' });
    expect(await problemOf(openTransport(settings, null))).toEqual({
      kind: 'host-unknown',
      host: '127.0.0.1',
      fingerprint: server.fingerprint,
    });
  });

  it('refuses a host whose key has changed', async () => {
    const settings = settingsFor(aFolder());
    await (await opened({ settings, secret: null })).abandon();
    await server.changeHostKey();
    expect(await problemOf(openTransport(settings, null))).toEqual({
      kind: 'host-changed',
      host: '127.0.0.1',
      fingerprint: server.fingerprint,
      pinned: settings.pin,
    });
  });

  it('opens a key with its passphrase, and asks for it', async () => {
    const settings = settingsFor(aFolder(), { keyFile: server.keys.locked });
    await (await opened({ settings, secret: server.passphrase })).abandon();
    for (const secret of [null, 'not this one'])
      expect(await problemOf(openTransport(settings, secret))).toEqual({
        kind: 'key-locked',
        path: server.keys.locked,
      });
  });

  it('a file that is no key is named', async () => {
    const { from } = aFile('key', 'not a key');
    const settings = settingsFor(aFolder(), { keyFile: from });
    expect(await problemOf(openTransport(settings, null))).toMatchObject({
      kind: 'file-unreadable',
      path: from,
    });
  });

  it('a wrong key, a missing one and an agent without keys are told apart', async () => {
    const refused = { kind: 'login-refused', host: '127.0.0.1', user: server.user };
    const wrong = settingsFor(aFolder(), { keyFile: server.keys.other });
    expect(await problemOf(openTransport(wrong, null))).toEqual(refused);
    const missing = settingsFor(aFolder(), { keyFile: '/nowhere/key' });
    expect(await problemOf(openTransport(missing, null))).toEqual({
      kind: 'file-missing',
      path: '/nowhere/key',
    });
    const settings = settingsFor(aFolder(), { login: 'agent', keyFile: null });
    await withAgent([], async () => expect(await problemOf(openTransport(settings, null))).toEqual(refused));
    await withAgent([server.keys.accepted], async () => (await opened({ settings, secret: null })).abandon());
  });

  it.skipIf(!canMount)('takes a password, and says when it is wrong without repeating it', async () => {
    const settings = settingsFor(aFolder(), { login: 'password', keyFile: null });
    await (await opened({ settings, secret: server.password })).abandon();
    const problem = await problemOf(openTransport(settings, 'wrong secret'));
    expect(problem).toEqual({ kind: 'login-refused', host: '127.0.0.1', user: server.user });
  });

  it('names a host that is not there, or that takes no connection', async () => {
    const unknown = settingsFor('x', { host: 'host.invalid' });
    expect(await problemOf(openTransport(unknown, null))).toEqual({
      kind: 'host-not-found',
      host: 'host.invalid',
    });
    const refused = settingsFor('x', { port: 9 });
    expect(await problemOf(openTransport(refused, null))).toEqual({
      kind: 'host-refused',
      host: '127.0.0.1',
      port: 9,
    });
  });

  it('makes the folder of the site, but not those above it', async () => {
    const folder = join(aFolder(), 'a', 'b');
    expect(await problemOf(openTransport(settingsFor(folder), null))).toEqual({
      kind: 'there-absent',
      host: '127.0.0.1',
      path: folder,
    });
  });

  it('goes on where a cut line stopped a file, and leaves the old one until then', async () => {
    const folder = aFolder();
    const line = await startLine(server.port);
    const settings = settingsFor(folder, { port: line.port });
    const there = await opened({ settings, secret: null });
    value(await there.put(aFile('photo.jpg', 'old')));
    const file = aFile('photo.jpg', randomBytes(8_000_000));
    line.cutAfter(5_000_000);
    const lost = { kind: 'host-lost', host: '127.0.0.1', why: 'cut-off' };
    expect(await problemOf(there.put(file))).toEqual(lost);
    expect(await problemOf(there.list())).toEqual(lost);
    expect(readFileSync(join(folder, 'photo.jpg'), 'utf8')).toBe('old');
    line.mend();
    const before = line.up();
    const again = await opened({ settings, secret: null });
    value(await again.put(file));
    value(await again.finish(''));
    expect(line.up() - before).toBeLessThan(4_500_000);
    expect(readFileSync(join(folder, 'photo.jpg')).equals(readFileSync(file.from))).toBe(true);
    line.close();
  });

  it('gives up a host that does not answer any more, at the login or later', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor(aFolder(), { port: line.port });
    const waits = { ...usualWaits, connect: 1500, idle: 1000 };
    const silent = { kind: 'host-lost', host: '127.0.0.1', why: 'timed-out' };
    const there = value(await openTransport(settings, null, waits));
    line.stall();
    expect(await problemOf(there.put(aFile('a.html', 'x')))).toEqual(silent);
    expect(await problemOf(openTransport(settings, null, waits))).toEqual(silent);
    line.close();
  });

  mounts('a full disk there is a problem, and the file that was there stays', async () => {
    const there = await opened({ settings: settingsFor(server.smallDisk), secret: null });
    value(await there.put(aFile('page.html', 'old')));
    const large = aFile('page.html', Buffer.alloc(900_000, 1));
    expect(await problemOf(there.put(large))).toEqual({ kind: 'there-full', host: '127.0.0.1' });
    expect(Buffer.from(value(await there.read('page.html')) ?? []).toString()).toBe('old');
    await there.abandon();
  });

  it('a place that may not be written to is named', async () => {
    const settings = settingsFor(aFolder(), { keyFile: server.keys.readOnly });
    const there = await opened({ settings, secret: null });
    expect(await problemOf(there.put(aFile('tracts/a.html', 'x')))).toEqual({
      kind: 'there-forbidden',
      host: '127.0.0.1',
      path: 'tracts/a.html',
    });
    await there.abandon();
  });

  it('goes through a SOCKS proxy, which is told the host, and through an HTTP one', async () => {
    const proxies = await startProxies();
    for (const proxy of [proxies.socks, proxies.http]) {
      const folder = aFolder();
      const settings = settingsFor(folder, { host: 'localhost', proxy });
      const there = await opened({ settings, secret: null });
      value(await there.put(aFile('a.html', 'through a proxy')));
      value(await there.finish(''));
      expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('through a proxy');
    }
    expect(proxies.asked()).toEqual(['socks localhost', 'http localhost']);
    const absent = settingsFor('x', { proxy: 'socks5://127.0.0.1:9' });
    expect(await problemOf(openTransport(absent, null))).toMatchObject({ kind: 'host-refused', port: 9 });
    const beyond = settingsFor('x', { port: 9, proxy: proxies.socks });
    expect(await problemOf(openTransport(beyond, null))).toMatchObject({ kind: 'host-refused', port: 9 });
    proxies.stop();
  });
});
