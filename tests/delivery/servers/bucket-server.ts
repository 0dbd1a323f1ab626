import { request } from 'node:https';
import { AwsV4Signer } from 'aws4fetch';
import { renew, selfSigned } from './certificates';
import { freePort, runServer } from './run-server';

/** Moto's S3 on this machine over TLS, with a bucket, a user who may use it and one who may only read. */
export interface BucketServer {
  address: string;
  port: number;
  bucket: string;
  users: { writer: AccessKey; reader: AccessKey };
  fingerprint: string;
  /** Starts it again, empty, with another certificate. */
  changeCertificate(): Promise<void>;
  /** What a reader of the bucket gets, with its content type. */
  get(name: string): Promise<{ body: Buffer; type: string } | null>;
  /** Begins a file in parts, as another program would. */
  begin(name: string): Promise<void>;
  /** The names of the files that were begun in parts and are not whole. */
  unfinished(): Promise<string[]>;
  stop(): Promise<void>;
}

export interface AccessKey {
  id: string;
  secret: string;
}

/**
 * With `checksLogins` it refuses wrong signatures and what a user may not do; Moto then refuses right ones too where an address is
 * encoded: names with accents, and lists of a folder.
 */
export async function startBucketServer({ checksLogins }: { checksLogins: boolean }): Promise<BucketServer> {
  let certificate = selfSigned();
  const port = await freePort();
  const command = [
    ...['/usr/bin/moto_server', '-H', '127.0.0.1', '-p', String(port)],
    ...['-c', certificate.certificate, '-k', certificate.key],
  ];
  const requests = setupCalls.length * 2 + 1;
  const environment = checksLogins ? { INITIAL_NO_AUTH_ACTION_COUNT: String(requests) } : {};
  const start = () => runServer(command, port, environment);
  let stop = await start();
  const anyone = { id: 'anyone', secret: 'any' };
  const call = (of: AccessKey, method: string, path: string) => ask(port, of, method, path);
  const [writer, reader] = [await makeUser('writer'), await makeUser('reader')];
  await call(anyone, 'PUT', '/site');
  async function makeUser(name: string): Promise<AccessKey> {
    let answer = '';
    for (const action of setupCalls)
      answer += (await call(anyone, 'GET', `/?${action(name)}`)).body.toString();
    const [id = '', secret = ''] = ['AccessKeyId', 'SecretAccessKey'].map(
      (tag) => new RegExp(`<${tag}>([^<]+)`).exec(answer)?.[1],
    );
    return { id, secret };
  }
  return {
    address: `https://127.0.0.1:${port}`,
    port,
    bucket: 'site',
    users: { writer, reader },
    get fingerprint() {
      return certificate.fingerprint;
    },
    async changeCertificate() {
      await stop();
      certificate = renew(certificate);
      stop = await start();
    },
    async get(name) {
      const path = `/site/${name.split('/').map(encodeURIComponent).join('/')}`;
      const { status, body, type } = await call(writer, 'GET', path);
      return status === 200 ? { body, type } : null;
    },
    async begin(name) {
      await call(writer, 'POST', `/site/${name}?uploads`);
    },
    async unfinished() {
      const answer = (await call(writer, 'GET', '/site?uploads')).body.toString();
      return [...answer.matchAll(/<Key>([^<]+)/g)].map(([, name = '']) => name);
    },
    stop: () => stop(),
  };
}

/** What makes a user of IAM: the user, their key, and what they may do. */
const setupCalls = [
  (name: string) => `Action=CreateUser&UserName=${name}`,
  (name: string) => `Action=CreateAccessKey&UserName=${name}`,
  (name: string) =>
    `Action=PutUserPolicy&UserName=${name}&PolicyName=site&PolicyDocument=${encodeURIComponent(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: name === 'writer' ? 's3:*' : ['s3:List*', 's3:Get*'], Resource: '*' },
        ],
      }),
    )}`,
];

interface Answer {
  status: number;
  body: Buffer;
  type: string;
}

async function ask(port: number, key: AccessKey, method: string, path: string): Promise<Answer> {
  const service = path.startsWith('/?') ? 'iam' : 's3';
  const url = `https://127.0.0.1:${port}${path}`;
  const signed = await new AwsV4Signer({
    method,
    url: service === 'iam' ? `${url}&Version=2010-05-08` : url,
    accessKeyId: key.id,
    secretAccessKey: key.secret,
    service,
    region: 'us-east-1',
  }).sign();
  return new Promise((resolve, reject) => {
    const headers = Object.fromEntries(signed.headers.entries());
    const asked = request(
      signed.url,
      { method, headers, rejectUnauthorized: false, agent: false },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(pieces),
            type: answer.headers['content-type'] ?? '',
          }),
        );
      },
    );
    asked.on('error', reject).end();
  });
}
