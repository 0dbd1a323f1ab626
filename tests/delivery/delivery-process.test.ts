import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openInProcess, readReturnedInProcess } from '../../electron/delivery';
import type { OpenDestination, ReadReturned } from '../../electron/delivery';
import { usualPace } from '../../src/contract';
import { returnedMails } from '../fixtures/returned-mails';
import { processEnvironment } from '../../electron/process';
import { buildProcesses } from '../process/built-processes';
import { signedBy } from './servers/certificates';
import { startDovecot } from './servers/mail-servers';
import { startWebServer } from './servers/web-server';
import { aFile, aFolder, value, withTemporaryFolder } from './suite';

let open: OpenDestination;
let readReturned: ReadReturned;
let remove: () => Promise<void>;
beforeAll(async () => {
  const built = await buildProcesses('delivery');
  open = openInProcess(built.start);
  readReturned = readReturnedInProcess(built.start);
  remove = built.remove;
}, 60_000);
afterAll(() => remove());

it('publishes from a process of its own', async () => {
  const folder = join(aFolder(), 'site');
  const there = value(await open({ kind: 'folder', folder }, null));
  const told: number[] = [];
  const file = aFile('tracts/été.html', 'x'.repeat(700_000));
  value(await there.put(file, (sent) => told.push(sent)));
  expect(value(await there.list())).toEqual([{ path: 'tracts/été.html', size: 700_000 }]);
  expect(value(await there.read('tracts/été.html'))?.length).toBe(700_000);
  expect(value(await there.read('none'))).toBeNull();
  value(await there.remove('tracts/été.html'));
  value(await there.finish('Le site'));
  expect([told[0], told.at(-1)]).toEqual([0, 700_000]);
  expect(existsSync(join(folder, 'tracts'))).toBe(false);
  expect(await there.list()).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

it('reads an inbox from a process of its own, and stops when nobody waits for it', async () => {
  const server = await startDovecot();
  onTestFinished(() => server.stop());
  server.deliver(returnedMails.postfix({ messageId: '<3f0c1a52@example.org>', to: 'a@example.org' }));
  const pin = server.fingerprint;
  const imap = { host: '127.0.0.1', port: server.tls, security: 'tls', pin } as const;
  const named = { id: '3b1a4f0e-6f0e-4f6e-9d62-0d0f4a7f3c11', name: '', address: 'presse@example.org' };
  const account = { ...named, smtp: imap, imap, user: server.user, proxy: null, pace: usualPace };
  expect(value(await readReturned(account, server.password, 0))).toHaveLength(1);
  const stopping = new AbortController();
  const stopped = readReturned(account, server.password, 0, stopping.signal);
  stopping.abort();
  expect(await stopped).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

it('answers what it was still asked as cancelled when it is abandoned, and goes on the next time', async () => {
  const folder = aFolder();
  const file = aFile('photo.jpg', Buffer.alloc(150_000_000, 7));
  const there = value(await open({ kind: 'folder', folder }, null));
  const put = there.put(file, (sent) => sent > 5_000_000 && void there.abandon());
  expect(await put).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(existsSync(join(folder, 'photo.jpg'))).toBe(false);
  const again = value(await open({ kind: 'folder', folder }, null));
  const told: number[] = [];
  value(await again.put(file, (sent) => told.push(sent)));
  value(await again.finish('Le site'));
  expect(told[0]).toBeGreaterThan(5_000_000);
  expect(readFileSync(join(folder, 'photo.jpg')).equals(readFileSync(file.from))).toBe(true);
});

it('a problem crosses over as a value, an error of ours is thrown', async () => {
  expect(await open({ kind: 'folder', folder: join(aFolder(), 'a', 'b') }, null)).toMatchObject({
    problem: { kind: 'folder-absent' },
  });
  const there = value(await open({ kind: 'folder', folder: aFolder() }, null));
  await expect(there.remove('../x')).rejects.toThrow('no path in a site');
  await there.abandon();
});

it('takes a certificate that a known authority vouches for, but not for another name', async () => {
  const certificate = signedBy();
  const server = await startWebServer(certificate);
  const settings = {
    kind: 'webdav',
    address: server.address,
    user: server.user,
    pin: null,
    proxy: null,
  } as const;
  const before = process.env['NODE_EXTRA_CA_CERTS'];
  try {
    expect(await open(settings, server.password)).toMatchObject({
      problem: { kind: 'certificate-untrusted' },
    });
    process.env['NODE_EXTRA_CA_CERTS'] = certificate.authority;
    const there = value(await open(settings, server.password));
    value(await there.put(aFile('a.html', 'x')));
    value(await there.finish(''));
    const address = server.address.replace('127.0.0.1', 'localhost');
    expect(await open({ ...settings, address }, server.password)).toMatchObject({
      problem: { kind: 'certificate-untrusted', why: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  } finally {
    if (before === undefined) delete process.env['NODE_EXTRA_CA_CERTS'];
    else process.env['NODE_EXTRA_CA_CERTS'] = before;
    await server.stop();
  }
});

it('removes what git kept on this computer when it is abandoned', async () => {
  const repository = aFolder();
  execFileSync('git', ['init', '--quiet', '--bare', repository]);
  const settings = {
    kind: 'git',
    repository,
    branch: 'pages',
    user: null,
    folder: '',
    pin: null,
    proxy: null,
  } as const;
  await withTemporaryFolder(async (kept) => {
    const there = value(await open(settings, null));
    expect(kept()).toHaveLength(1);
    await there.abandon();
    expect(kept()).toEqual([]);
  });
});

it('only the process that delivers is let onto the network', () => {
  expect(processEnvironment('reading')['https_proxy']).toBe('http://127.0.0.1:0');
  expect(processEnvironment('delivery')['https_proxy']).toBe(process.env['https_proxy']);
});
