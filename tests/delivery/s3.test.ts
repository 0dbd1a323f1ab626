import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingsOf } from '../../src/contract';
import { usualWaits } from '../../electron/delivery/transports/dial';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { partSize } from '../../electron/delivery/transports/s3-parts';
import { startBucketServer } from './servers/bucket-server';
import type { BucketServer } from './servers/bucket-server';
import { selfSigned } from './servers/certificates';
import { startLine } from './servers/run-server';
import { aFile, describeTransport, opened, problemOf, value } from './suite';

let server: BucketServer;
let strict: BucketServer;
const secret = 'any';
beforeAll(async () => {
  [server, strict] = await Promise.all([
    startBucketServer({ checksLogins: false }),
    startBucketServer({ checksLogins: true }),
  ]);
}, 60_000);
afterAll(() => Promise.all([server?.stop(), strict?.stop()]));

const settingsFor = (folder: string, others: Partial<SettingsOf<'s3'>> = {}): SettingsOf<'s3'> => ({
  kind: 's3',
  address: server.address,
  region: 'us-east-1',
  bucket: server.bucket,
  accessKey: server.users.writer.id,
  folder,
  pin: server.fingerprint,
  proxy: null,
  ...others,
});

describeTransport(
  'S3',
  async () => ({
    settings: settingsFor('mon site'),
    secret,
    served: async (path) => (await server.get(`mon site/${path}`))?.body ?? null,
    stop: () => undefined,
  }),
  { resumes: false, takesEffect: 'at once' },
);

describe('S3', () => {
  it('lists its own folder alone', async () => {
    const other = await opened({ settings: settingsFor('many-more'), secret });
    value(await other.put(aFile('other.html', 'x')));
    const there = await opened({ settings: settingsFor('many'), secret });
    value(await there.put(aFile('own.html', 'x')));
    expect(value(await there.list())).toEqual([{ path: 'own.html', size: 1 }]);
    for (const each of [there, other]) value(await each.finish(''));
  });

  it('lists more names than one answer holds', async () => {
    const page = (name: string, next: string) =>
      `<ListBucketResult><Contents><Key>${name}</Key><Size>3</Size></Contents>${next}</ListBucketResult>`;
    const recorder = await startRecorder([
      page('x', ''),
      page('a+b%2F%C3%A9.html', '<NextContinuationToken>a/+=</NextContinuationToken>'),
      page('c.html', ''),
    ]);
    const settings = settingsFor('', { address: recorder.address, pin: recorder.fingerprint });
    const there = await opened({ settings, secret });
    expect(value(await there.list())).toEqual([
      { path: 'a b/é.html', size: 3 },
      { path: 'c.html', size: 3 },
    ]);
    await there.abandon();
    expect(recorder.requests.map(({ url }) => new URL(url).searchParams.get('continuation-token'))).toEqual([
      null,
      null,
      'a/+=',
    ]);
    recorder.stop();
  });

  it('tells the bucket what each file is', async () => {
    const there = await opened({ settings: settingsFor(''), secret });
    for (const path of ['index.html', 'a.woff2', 'b.ics', 'c.unknown'])
      value(await there.put(aFile(path, 'x')));
    value(await there.finish(''));
    const types = await Promise.all(
      ['index.html', 'a.woff2', 'b.ics', 'c.unknown'].map(async (path) => (await server.get(path))?.type),
    );
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'font/woff2',
      'text/calendar; charset=utf-8',
      'application/octet-stream',
    ]);
  });

  it('a wrong secret, a wrong key and a missing bucket are told apart', async () => {
    const { id, secret: right } = strict.users.writer;
    const settings = settingsFor('', { address: strict.address, pin: strict.fingerprint, accessKey: id });
    const there = await opened({ settings, secret: right });
    value(await there.put(aFile('tracts/a.html', 'x')));
    expect(Buffer.from(value(await there.read('tracts/a.html')) ?? []).toString()).toBe('x');
    value(await there.finish(''));
    const refused = { kind: 'login-refused', host: '127.0.0.1', user: id };
    expect(await problemOf(openTransport(settings, 'wrong secret'))).toEqual(refused);
    const unknown = { ...settings, accessKey: 'AKIAUNKNOWN' };
    expect(await problemOf(openTransport(unknown, right))).toEqual({ ...refused, user: 'AKIAUNKNOWN' });
    expect(await problemOf(openTransport({ ...settings, bucket: 'no-such-bucket' }, right))).toEqual({
      kind: 'there-absent',
      host: '127.0.0.1',
      path: 'no-such-bucket',
    });
  });

  it('a user who may only read is told so', async () => {
    const { id, secret: own } = strict.users.reader;
    const settings = settingsFor('', { address: strict.address, pin: strict.fingerprint, accessKey: id });
    const there = await opened({ settings, secret: own });
    expect(await problemOf(there.put(aFile('tracts/a.html', 'x')))).toEqual({
      kind: 'there-forbidden',
      host: '127.0.0.1',
      path: 'tracts/a.html',
    });
    await there.abandon();
  });

  it('signs names with accents and signs, and a folder with a space, as Amazon’s own library does', async () => {
    const recorder = await startRecorder();
    const settings = settingsFor('mon site/été', { address: recorder.address, pin: recorder.fingerprint });
    const there = await opened({ settings, secret: 'the secret' });
    value(await there.put(aFile("tracts/Été (2) – l'an + 1 & 100 %.html", 'x')));
    await there.abandon();
    expect(recorder.requests.map(({ method }) => method)).toEqual(['GET', 'PUT']);
    const signatures = recorder.requests.map(
      ({ headers }) => /Signature=(\w+)/.exec(headers['authorization'] ?? '')?.[1],
    );
    expect(signatures).toEqual(botocoreSignatures(recorder.requests, settings.accessKey, 'the secret'));
    recorder.stop();
  });

  it('a cut line leaves the old file', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('cut', { address: `https://127.0.0.1:${line.port}` });
    const there = await opened({ settings, secret });
    value(await there.put(aFile('photo.jpg', 'old')));
    const file = aFile('photo.jpg', randomBytes(8_000_000));
    line.cutAfter(5_000_000);
    expect(await problemOf(there.put(file))).toEqual({
      kind: 'host-lost',
      host: '127.0.0.1',
      why: 'cut-off',
    });
    expect((await server.get('cut/photo.jpg'))?.body.toString()).toBe('old');
    line.mend();
    value(await there.put(file));
    expect((await server.get('cut/photo.jpg'))?.body.equals(readFileSync(file.from))).toBe(true);
    line.close();
  });

  it('a large file goes on where a cut stopped it, and the old one is there until it is whole', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('grand', { address: `https://127.0.0.1:${line.port}` });
    const there = await opened({ settings, secret });
    value(await there.put(aFile('kits/l’été.zip', 'old')));
    const file = aFile('kits/l’été.zip', randomBytes(40_000_000));
    line.cutAfter(22_000_000);
    const cut = { kind: 'host-lost', host: '127.0.0.1', why: 'cut-off' };
    expect(await problemOf(there.put(file))).toEqual(cut);
    const served = async () => (await server.get('grand/kits/l’été.zip'))?.body;
    expect((await served())?.toString()).toBe('old');
    line.mend();
    const before = line.up();
    const told: number[] = [];
    value(await there.put(file, (sent) => told.push(sent)));
    expect(line.up() - before).toBeLessThan(40_000_000 - 2 * partSize + 1_000_000);
    expect(told[0]).toBe(partSize);
    expect(told.at(-1)).toBe(file.size);
    expect((await served())?.equals(readFileSync(file.from))).toBe(true);
    expect((await server.get('grand/kits/l’été.zip'))?.type).toBe('application/zip');
    expect(await server.unfinished()).toEqual([]);
    value(await there.finish(''));
    line.close();
  });

  it('never takes the part of another file, and removes what an unfinished publication left', async () => {
    const settings = settingsFor('reste');
    const stopAfterOnePart = async (path: string) => {
      const there = await opened({ settings, secret });
      const put = there.put(aFile(path, randomBytes(20_000_000)), (sent) => {
        if (sent > partSize) void there.abandon();
      });
      expect(await problemOf(put)).toEqual({ kind: 'cancelled' });
    };
    await stopAfterOnePart('film.mp4');
    await stopAfterOnePart('gone.mp4');
    await server.begin('reste/of-others.bin');
    expect((await server.unfinished()).sort()).toEqual([
      'reste/film.mp4',
      'reste/gone.mp4',
      'reste/of-others.bin',
    ]);
    const there = await opened({ settings, secret });
    value(await there.list(['film.mp4', 'gone.mp4']));
    const film = aFile('film.mp4', randomBytes(20_000_000));
    value(await there.put(film));
    value(await there.finish(''));
    expect((await server.get('reste/film.mp4'))?.body.equals(readFileSync(film.from))).toBe(true);
    expect(await server.unfinished()).toEqual(['reste/of-others.bin']);
  });

  it('signs each step of a large file, and says when the user may not send it', async () => {
    const { writer, reader } = strict.users;
    const settings = settingsFor('', { address: strict.address, pin: strict.fingerprint });
    const film = aFile('film.mp4', randomBytes(20_000_000));
    const there = await opened({ settings: { ...settings, accessKey: writer.id }, secret: writer.secret });
    value(await there.put(film));
    value(await there.finish(''));
    expect((await strict.get('film.mp4'))?.body.equals(readFileSync(film.from))).toBe(true);
    const forbidden = await opened({
      settings: { ...settings, accessKey: reader.id },
      secret: reader.secret,
    });
    const problem = { kind: 'there-forbidden', host: '127.0.0.1', path: 'film.mp4' };
    expect(await problemOf(forbidden.put(film))).toEqual(problem);
    await forbidden.abandon();
  });

  it('gives up a host that does not answer any more', async () => {
    const line = await startLine(server.port);
    const settings = settingsFor('', { address: `https://127.0.0.1:${line.port}` });
    const there = value(await openTransport(settings, secret, { ...usualWaits, connect: 1000, idle: 1000 }));
    line.stall();
    const silent = { kind: 'host-lost', host: '127.0.0.1', why: 'timed-out' };
    expect(await problemOf(there.put(aFile('a.html', 'x')))).toEqual(silent);
    line.close();
  });

  it('shows the fingerprint of an unknown certificate, and refuses one that has changed', async () => {
    expect(await problemOf(openTransport(settingsFor('', { pin: null }), secret))).toMatchObject({
      kind: 'certificate-untrusted',
      fingerprint: server.fingerprint,
    });
    const settings = settingsFor('');
    await server.changeCertificate();
    expect(await problemOf(openTransport(settings, secret))).toMatchObject({
      kind: 'host-changed',
      fingerprint: server.fingerprint,
      pinned: settings.pin,
    });
  });
});

/** The signatures that botocore makes for requests. */
function botocoreSignatures(requests: readonly Recorded[], key: string, secret: string): string[] {
  const program = `
import json, sys
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
given = json.load(sys.stdin)
auth = S3SigV4Auth(Credentials(given['key'], given['secret']), 's3', 'us-east-1')
for r in given['requests']:
    signed = r['headers']['authorization'].split('SignedHeaders=')[1].split(',')[0].split(';')
    request = AWSRequest(r['method'], r['url'], {name: r['headers'][name] for name in signed})
    request.context['timestamp'] = r['headers']['x-amz-date']
    print(auth.signature(auth.string_to_sign(request, auth.canonical_request(request)), request))
`;
  const input = JSON.stringify({ requests, key, secret });
  return execFileSync('/usr/bin/python3', ['-c', program], { input, encoding: 'utf8' }).trim().split('\n');
}

interface Recorded {
  method: string;
  url: string;
  headers: Record<string, string>;
}

/** A server that records what it is asked, and gives these answers in turn. */
async function startRecorder(answers: string[] = []) {
  const { certificate, key, fingerprint } = selfSigned();
  const requests: Recorded[] = [];
  const recorder = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (asked, answer) => {
      const headers = asked.headers as Record<string, string>;
      requests.push({ method: asked.method ?? '', url: `https://${headers['host']}${asked.url}`, headers });
      asked.resume().on('end', () => answer.end(answers.shift() ?? '<ListBucketResult/>'));
    },
  );
  await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
  const { port } = recorder.address() as AddressInfo;
  return { address: `https://127.0.0.1:${port}`, fingerprint, requests, stop: () => recorder.close() };
}
