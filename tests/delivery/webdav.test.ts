import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingsOf } from '../../src/contract';
import { usualWaits } from '../../electron/delivery/transports/dial';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { startProxies } from './servers/proxies';
import { startLine } from './servers/run-server';
import { startWebServer } from './servers/web-server';
import type { WebServer } from './servers/web-server';
import { mounts } from './small-disk';
import { aFile, describeTransport, opened, problemOf, servedFrom, value } from './suite';

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
}, 60_000);
afterAll(() => server?.stop());

const settingsFor = (folder: string, others: Partial<SettingsOf<'webdav'>> = {}): SettingsOf<'webdav'> => ({
  kind: 'webdav',
  address: `${server.address}/${folder}`,
  user: server.user,
  pin: server.fingerprint,
  proxy: null,
  ...others,
});

describeTransport(
  'WebDAV',
  async () => ({
    settings: settingsFor('mon%20site'),
    secret: server.password,
    served: servedFrom(join(server.folder, 'mon site')),
    stop: () => undefined,
  }),
  { resumes: false, takesEffect: 'at once' },
);

describe('WebDAV', () => {
  it('shows the fingerprint of a certificate that no authority vouches for, before any login', async () => {
    expect(await problemOf(openTransport(settingsFor('site', { pin: null }), server.password))).toEqual({
      kind: 'certificate-untrusted',
      host: '127.0.0.1',
      fingerprint: server.fingerprint,
      why: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  it('refuses a host whose certificate has changed', async () => {
    const settings = settingsFor('site');
    await (await opened({ settings, secret: server.password })).abandon();
    await server.changeCertificate();
    expect(await problemOf(openTransport(settings, server.password))).toEqual({
      kind: 'host-changed',
      host: '127.0.0.1',
      fingerprint: server.fingerprint,
      pinned: settings.pin,
    });
  });

  it('says that the password is wrong, without repeating it', async () => {
    expect(await problemOf(openTransport(settingsFor('site'), 'wrong secret'))).toEqual({
      kind: 'login-refused',
      host: '127.0.0.1',
      user: server.user,
    });
  });

  it('names a host that is not there, that takes no connection or speaks no TLS', async () => {
    const at = (address: string) => problemOf(openTransport(settingsFor('', { address }), 'x'));
    expect(await at('https://host.invalid/dav')).toEqual({ kind: 'host-not-found', host: 'host.invalid' });
    expect(await at('https://127.0.0.1:9/dav')).toEqual({ kind: 'host-refused', host: '127.0.0.1', port: 9 });
    const proxies = await startProxies();
    const { port } = new URL(proxies.http);
    expect(await at(`https://127.0.0.1:${port}/`)).toMatchObject({ host: '127.0.0.1' });
    proxies.stop();
  });

  it('makes the folder of the site, but not those above it', async () => {
    await (await opened({ settings: settingsFor('made'), secret: server.password })).abandon();
    expect(existsSync(join(server.folder, 'made'))).toBe(true);
    expect(await problemOf(openTransport(settingsFor('a/b'), server.password))).toEqual({
      kind: 'there-absent',
      host: '127.0.0.1',
      path: '/dav/a/b/',
    });
  });

  it('a folder that may not be written to is named', async () => {
    const there = await opened({ settings: settingsFor(''), secret: server.password });
    expect(await problemOf(there.put(aFile('closed/a.html', 'x')))).toEqual({
      kind: 'there-forbidden',
      host: '127.0.0.1',
      path: 'closed/a.html',
    });
    await there.abandon();
  });

  it('a cut line leaves the old file, and the next put makes it whole', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('', { address: `https://127.0.0.1:${line.port}/dav/cut` });
    const there = await opened({ settings, secret: server.password });
    value(await there.put(aFile('photo.jpg', 'old')));
    const file = aFile('photo.jpg', randomBytes(8_000_000));
    line.cutAfter(5_000_000);
    expect(await problemOf(there.put(file))).toEqual({
      kind: 'host-lost',
      host: '127.0.0.1',
      why: 'cut-off',
    });
    expect(readFileSync(join(server.folder, 'cut/photo.jpg'), 'utf8')).toBe('old');
    line.mend();
    value(await there.put(file));
    value(await there.finish(''));
    expect(readFileSync(join(server.folder, 'cut/photo.jpg')).equals(readFileSync(file.from))).toBe(true);
    line.close();
  });

  it('goes on after the host has closed the connections that were not used for a while', async () => {
    const there = await opened({ settings: settingsFor('kept'), secret: server.password });
    value(await there.put(aFile('a.html', 'x')));
    await new Promise((wake) => setTimeout(wake, 3000));
    value(await there.put(aFile('b.html', 'y')));
    value(await there.finish(''));
    expect(readFileSync(join(server.folder, 'kept/b.html'), 'utf8')).toBe('y');
  });

  it('gives up a host that does not answer any more', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('', { address: `https://127.0.0.1:${line.port}/dav/slow` });
    const waits = { ...usualWaits, connect: 1000, idle: 1000 };
    const silent = { kind: 'host-lost', host: '127.0.0.1', why: 'timed-out' };
    const there = value(await openTransport(settings, server.password, waits));
    line.stall();
    expect(await problemOf(there.put(aFile('a.html', 'x')))).toEqual(silent);
    expect(await problemOf(openTransport(settings, server.password, waits))).toEqual(silent);
    line.close();
  });

  it('waits for what is under way on a slow line', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('', { address: `https://127.0.0.1:${line.port}/dav/slow` });
    const waits = { ...usualWaits, idle: 1000, slowest: 1000 };
    const there = value(await openTransport(settings, server.password, waits));
    line.slow(20_000);
    value(await there.put(aFile('a.html', 'x'.repeat(60_000))));
    value(await there.finish(''));
    expect(readFileSync(join(server.folder, 'slow/a.html'), 'utf8')).toHaveLength(60_000);
    line.close();
  });

  it('removes no folder that stands where a file was', async () => {
    mkdirSync(join(server.folder, 'taken/page.html'), { recursive: true });
    writeFileSync(join(server.folder, 'taken/page.html/letter.txt'), 'kept');
    const there = await opened({ settings: settingsFor('taken'), secret: server.password });
    value(await there.remove('page.html'));
    value(await there.finish(''));
    expect(readFileSync(join(server.folder, 'taken/page.html/letter.txt'), 'utf8')).toBe('kept');
  });

  it('goes through a SOCKS proxy and through an HTTP one', async () => {
    const proxies = await startProxies();
    for (const proxy of [proxies.socks, proxies.http]) {
      const there = await opened({ settings: settingsFor('proxied', { proxy }), secret: server.password });
      value(await there.put(aFile('a.html', proxy)));
      value(await there.finish(''));
      expect(readFileSync(join(server.folder, 'proxied/a.html'), 'utf8')).toBe(proxy);
    }
    expect(new Set(proxies.asked())).toEqual(new Set(['socks 127.0.0.1', 'http 127.0.0.1']));
    proxies.stop();
  });

  it('names a file that is larger than the host takes', async () => {
    const there = await opened({ settings: settingsFor('least'), secret: server.password });
    const kit = aFile('kits/kit.zip', Buffer.alloc(10_001));
    const problem = { kind: 'there-too-large', host: '127.0.0.1', path: 'kits/kit.zip' };
    expect(await problemOf(there.put(kit))).toEqual(problem);
    await there.abandon();
  });

  mounts('a full disk there is a problem, and the file that was there stays', async () => {
    const there = await opened({ settings: settingsFor('small'), secret: server.password });
    value(await there.put(aFile('page.html', 'old')));
    const large = aFile('page.html', Buffer.alloc(900_000, 1));
    expect(await problemOf(there.put(large))).toEqual({ kind: 'there-full', host: '127.0.0.1' });
    expect(Buffer.from(value(await there.read('page.html')) ?? []).toString()).toBe('old');
    await there.abandon();
  });
});
