import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { FTPContext } from 'basic-ftp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SettingsOf } from '../../src/contract';
import { usualWaits } from '../../electron/delivery/transports/dial';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { startFtpServer } from './servers/ftp-server';
import type { FtpServer } from './servers/ftp-server';
import { hiddenHost, startProxies } from './servers/proxies';
import { startLine } from './servers/run-server';
import { mounts } from './small-disk';
import { aFile, describeTransport, opened, problemOf, servedFrom, value } from './suite';

let server: FtpServer;
beforeAll(async () => {
  server = await startFtpServer({ isPlain: false });
}, 60_000);
afterAll(() => server?.stop());

const settingsFor = (folder: string, others: Partial<SettingsOf<'ftps'>> = {}): SettingsOf<'ftps'> => ({
  kind: 'ftps',
  host: '127.0.0.1',
  port: server.port,
  user: server.user,
  folder,
  isPlain: false,
  pin: server.fingerprint,
  proxy: null,
  ...others,
});

describeTransport(
  'FTPS',
  async () => ({
    settings: settingsFor('mon site'),
    secret: server.password,
    served: servedFrom(join(server.home, 'mon site')),
    stop: () => undefined,
  }),
  { resumes: true, takesEffect: 'at once' },
);

describe('FTPS', () => {
  it('shows the fingerprint of a certificate that no authority vouches for, before any login', async () => {
    const settings = settingsFor('', { pin: null, user: 'nobody-there' });
    expect(await problemOf(openTransport(settings, 'x'))).toEqual({
      kind: 'certificate-untrusted',
      host: '127.0.0.1',
      fingerprint: server.fingerprint,
      why: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  it('refuses a host whose certificate has changed', async () => {
    const settings = settingsFor('');
    await (await opened({ settings, secret: server.password })).abandon();
    await server.restart('certificate');
    expect(await problemOf(openTransport(settings, server.password))).toEqual({
      kind: 'host-changed',
      host: '127.0.0.1',
      fingerprint: server.fingerprint,
      pinned: settings.pin,
    });
  });

  it('says that the password is wrong, without repeating it', async () => {
    expect(await problemOf(openTransport(settingsFor(''), 'wrong secret'))).toEqual({
      kind: 'login-refused',
      host: '127.0.0.1',
      user: server.user,
    });
  });

  it('names a host that is not there, or that takes no connection', async () => {
    expect(await problemOf(openTransport(settingsFor('', { host: 'host.invalid' }), 'x'))).toEqual({
      kind: 'host-not-found',
      host: 'host.invalid',
    });
    expect(await problemOf(openTransport(settingsFor('', { port: 9 }), 'x'))).toEqual({
      kind: 'host-refused',
      host: '127.0.0.1',
      port: 9,
    });
  });

  it('goes through a SOCKS proxy and through an HTTP one, and opens no connection beside them', async () => {
    const proxies = await startProxies();
    const opening = vi.spyOn(Socket.prototype, 'connect');
    const isPlainServer = await startFtpServer({ isPlain: true });
    opening.mockClear();
    for (const proxy of [proxies.socks, proxies.http])
      for (const { port, isPlain } of [
        { port: server.port, isPlain: false },
        { port: isPlainServer.port, isPlain: true },
      ]) {
        const settings = settingsFor('proxied', { host: hiddenHost, proxy, port, isPlain });
        const there = await opened({ settings, secret: isPlain ? isPlainServer.password : server.password });
        value(await there.put(aFile('tracts/a.html', proxy)));
        expect(value(await there.list())).toContainEqual({ path: 'tracts/a.html', size: proxy.length });
        expect(Buffer.from(value(await there.read('tracts/a.html')) ?? []).toString()).toBe(proxy);
        value(await there.finish(''));
      }
    const to = opening.mock.calls.flat(2).map((way) => (way as { port?: number } | null)?.port);
    opening.mockRestore();
    const ways = [proxies.socks, proxies.http].map((proxy) => Number(new URL(proxy).port));
    // The proxies run in this process too: each of their own connections answers one to them.
    expect(to.filter((port) => port && ways.includes(port))).toHaveLength(proxies.asked().length);
    expect(to.filter((port) => port && !ways.includes(port))).toHaveLength(proxies.asked().length);
    expect(new Set(proxies.asked())).toEqual(new Set([`socks ${hiddenHost}`, `http ${hiddenHost}`]));
    proxies.stop();
    const away = settingsFor('', { host: hiddenHost, proxy: proxies.socks });
    expect(await problemOf(openTransport(away, server.password))).toMatchObject({ kind: 'host-refused' });
    await isPlainServer.stop();
  });

  it('makes the folder of the site, but not those above it', async () => {
    await (await opened({ settings: settingsFor('made'), secret: server.password })).abandon();
    expect(existsSync(join(server.home, 'made'))).toBe(true);
    expect(await problemOf(openTransport(settingsFor('a/b'), server.password))).toEqual({
      kind: 'there-absent',
      host: '127.0.0.1',
      path: 'a/b',
    });
  });

  it('goes on where a file stopped when the host went away, and leaves the old one until then', async () => {
    const settings = settingsFor('resumed');
    const there = await opened({ settings, secret: server.password });
    value(await there.put(aFile('photo.jpg', 'old')));
    const file = aFile('photo.jpg', randomBytes(30_000_000));
    let restarted: Promise<void> | undefined;
    const put = await problemOf(
      there.put(file, (sent) => void (sent > 10_000_000 && (restarted ??= server.restart()))),
    );
    expect(put).toEqual({ kind: 'host-lost', host: '127.0.0.1', why: 'cut-off' });
    await restarted;
    expect(readFileSync(join(server.home, 'resumed/photo.jpg'), 'utf8')).toBe('old');
    const again = await opened({ settings, secret: server.password });
    const told: number[] = [];
    value(await again.put(file, (sent) => told.push(sent)));
    value(await again.finish(''));
    expect(told[0]).toBeGreaterThan(1_000_000);
    expect(readFileSync(join(server.home, 'resumed/photo.jpg')).equals(readFileSync(file.from))).toBe(true);
  });

  it('asks about a text’s folder once, makes those that are new alone, and one that is gone since it looked', async () => {
    const settings = settingsFor('asked');
    const first = await opened({ settings, secret: server.password });
    const files = ['un', 'deux', 'trois'].map((name) => aFile(`${name}/index.html`, name));
    for (const file of files) value(await first.put(file));
    await first.finish('');
    const there = await opened({ settings, secret: server.password });
    const send = vi.spyOn(FTPContext.prototype, 'send');
    const asked = () => send.mock.calls.map(([command]) => command.split(' ')[0]);
    try {
      expect(value(await there.list(files.map(({ path }) => path)))).toHaveLength(3);
      expect(asked()).toEqual(['EPSV', expect.stringMatching(/^(MLSD|LIST)$/), 'SIZE', 'SIZE', 'SIZE']);
      send.mockClear();
      value(await there.put(aFile('un/index.html', 'other')));
      expect(asked().filter((command) => command === 'MKD')).toHaveLength(1); // That of the parts.
      rmSync(join(server.home, 'asked/deux'), { recursive: true });
      value(await there.put(aFile('deux/index.html', 'again')));
      expect(readFileSync(join(server.home, 'asked/deux/index.html'), 'utf8')).toBe('again');
    } finally {
      send.mockRestore();
      await there.abandon();
    }
  });

  it('gives up a host that does not answer any more, at the login or later', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('', { port: line.port });
    const waits = { ...usualWaits, connect: 1500, idle: 1000 };
    const silent = { kind: 'host-lost', host: '127.0.0.1', why: 'timed-out' };
    const there = value(await openTransport(settings, server.password, waits));
    line.stall();
    expect(await problemOf(there.put(aFile('a.html', 'x')))).toEqual(silent);
    expect(await problemOf(there.list())).toEqual(silent);
    expect(await problemOf(openTransport(settings, server.password, waits))).toEqual(silent);
    line.close();
  });

  mounts('a full disk there is a problem, and the file that was there stays', async () => {
    const there = await opened({ settings: settingsFor(server.smallDisk), secret: server.password });
    value(await there.put(aFile('page.html', 'old')));
    const large = aFile('page.html', Buffer.alloc(900_000, 1));
    // ProFTPD ends the file's connection and says "451 Input/output error": which of them is heard first is chance.
    expect([
      { kind: 'put-unproved', host: '127.0.0.1', path: 'page.html' },
      { kind: 'host-lost', host: '127.0.0.1', why: 'cut-off' },
    ]).toContainEqual(await problemOf(there.put(large)));
    await there.abandon();
    const again = await opened({ settings: settingsFor(server.smallDisk), secret: server.password });
    expect(Buffer.from(value(await again.read('page.html')) ?? []).toString()).toBe('old');
    await again.abandon();
  });

  it('a folder in the place of a file is a problem of that file', async () => {
    mkdirSync(join(server.home, 'taken/page.html/x'), { recursive: true });
    const there = await opened({ settings: settingsFor('taken'), secret: server.password });
    expect(await problemOf(there.put(aFile('page.html', 'x')))).toMatchObject({
      kind: 'there-forbidden',
      path: 'page.html',
    });
    await there.abandon();
  });
});

describe('plain FTP', () => {
  it('is spoken only where the settings say so', async () => {
    const plain = await startFtpServer({ isPlain: true });
    try {
      const settings = settingsFor('', { port: plain.port, pin: null });
      expect(await problemOf(openTransport(settings, plain.password))).toMatchObject({ kind: 'host-failed' });
      const insisted = { ...settings, isPlain: true };
      const there = await opened({ settings: insisted, secret: plain.password });
      value(await there.put(aFile('été.html', 'x')));
      value(await there.finish(''));
      expect(readFileSync(join(plain.home, 'été.html'), 'utf8')).toBe('x');
    } finally {
      await plain.stop();
    }
  });
});
