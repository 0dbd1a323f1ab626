import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scrypt,
  sign,
  verify,
} from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { blake2b } from '@noble/hashes/blake2.js';

/** What the names of signatures end with. */
export const signatureEnding = '.minisig';

/** A key that signs, once its passphrase has opened it. */
export interface SigningKey {
  /** Eight bytes that name the pair. */
  id: Buffer;
  /** 32 bytes each. */
  seed: Buffer;
  publicKey: Buffer;
}

/** What a signature says of a file. */
export type Verdict =
  | { kind: 'good'; key: string; comment: string }
  /** The file or its signature was changed. */
  | { kind: 'changed'; key: string }
  /** Signed by none of the keys that were given; `key` is the number of the one that signed. */
  | { kind: 'other-key'; key: string }
  /** No signature in the form of minisign. */
  | { kind: 'unreadable' };

/** Scrypt with N = 2^18, r = 8, p = 1, as libsodium derives them from these limits: 256 MiB, about a second. */
const limits = { operations: 2 ** 23, memory: 2 ** 28 };
const block = 8;
const saltLength = 32;

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

const derive = promisify(
  (
    passphrase: string,
    salt: Buffer,
    given: { N: number; p: number },
    done: (error: Error | null, key: Buffer) => void,
  ) =>
    scrypt(
      passphrase,
      salt,
      keyLength,
      { ...given, r: block, maxmem: 160 * given.N * block * given.p },
      done,
    ),
);
/** Number, seed, public key and checksum. */
const keyLength = 8 + 64 + 32;

/** Makes a pair: the file of its secret key, as minisign writes it, and its public key, "RW…". */
export async function makeSigningKey(passphrase: string): Promise<{ secret: string; publicKey: string }> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const key = { id: randomBytes(8), seed, publicKey: publicOf(seed) };
  const salt = randomBytes(saltLength);
  const stream = await derive(passphrase, salt, parametersOf(limits.operations, limits.memory));
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64LE(BigInt(limits.operations), 0);
  numbers.writeBigUInt64LE(BigInt(limits.memory), 8);
  const plain = Buffer.concat([key.id, key.seed, key.publicKey, checksumOf(key)]);
  const content = Buffer.concat([Buffer.from('EdScB2'), salt, numbers, xor(plain, stream)]);
  const secret = `untrusted comment: minisign encrypted secret key\n${content.toString('base64')}\n`;
  return { secret, publicKey: Buffer.concat([Buffer.from('Ed'), key.id, key.publicKey]).toString('base64') };
}

/** Opens the file of a secret key; null where it is none, or the passphrase is another one. */
export async function openSigningKey(secret: string, passphrase: string): Promise<SigningKey | null> {
  const content = Buffer.from(secret.split('\n')[1] ?? '', 'base64');
  if (content.length !== 6 + saltLength + 16 + keyLength || content.toString('latin1', 0, 6) !== 'EdScB2')
    return null;
  const salt = content.subarray(6, 6 + saltLength);
  const [operations, memory] = [38, 46].map((at) => Number(content.readBigUInt64LE(at))) as [number, number];
  const parameters = parametersOf(operations, memory);
  if (parameters.N > 2 ** 20 || parameters.p > 16) return null; // More than minisign itself asks for.
  const plain = xor(content.subarray(54), await derive(passphrase, salt, parameters));
  const key = { id: plain.subarray(0, 8), seed: plain.subarray(8, 40), publicKey: plain.subarray(40, 72) };
  return checksumOf(key).equals(plain.subarray(72)) ? key : null;
}

/** Signs a file; the signature names it and the moment, which it vouches for. */
export async function signFile(key: SigningKey, path: string, comment: string): Promise<string> {
  return signHash(key, await hashOf(path), comment);
}

/** Signs what a file will hold; the same as `signFile`. */
export function signBytes(key: SigningKey, bytes: Uint8Array, comment: string): string {
  return signHash(key, blake2b(bytes, { dkLen: 64 }), comment);
}

/** The comment of a signature: when the file was signed, and under which name. */
export function signedAs(name: string, now: number): string {
  return `timestamp:${Math.floor(now / 1000)}\tfile:${name}\thashed`;
}

function signHash(key: SigningKey, hash: Uint8Array, comment: string): string {
  const signature = sign(null, hash, privateOf(key.seed));
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), privateOf(key.seed));
  const content = Buffer.concat([Buffer.from('ED'), key.id, signature]).toString('base64');
  return `untrusted comment: signature from minisign secret key\n${content}\ntrusted comment: ${comment}\n${whole.toString('base64')}\n`;
}

/** Whether a file is what one of some public keys signed. */
export async function verifyFile(
  path: string,
  signature: string,
  publicKeys: readonly string[],
): Promise<Verdict> {
  const [, line = '', trusted = '', last = ''] = signature.split(/\r?\n/);
  const content = Buffer.from(line, 'base64');
  const algorithm = content.toString('latin1', 0, 2);
  const comment = /^trusted comment: (.*)$/.exec(trusted)?.[1];
  if (content.length !== 74 || comment === undefined || !['ED', 'Ed'].includes(algorithm))
    return { kind: 'unreadable' };
  const [id, signed] = [content.subarray(2, 10), content.subarray(10)];
  const name = numberOf(id);
  const known = publicKeys.find((each) => Buffer.from(each, 'base64').subarray(2, 10).equals(id));
  if (known === undefined) return { kind: 'other-key', key: name };
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(known, 'base64').subarray(10)]),
    format: 'der',
    type: 'spki',
  });
  const message = algorithm === 'ED' ? await hashOf(path) : await readFile(path);
  const isGood =
    verify(null, message, key, signed) &&
    verify(null, Buffer.concat([signed, Buffer.from(comment)]), key, Buffer.from(last, 'base64'));
  return isGood ? { kind: 'good', key: name, comment } : { kind: 'changed', key: name };
}

/** The number of a public key, by which minisign names it: "5B3E…". */
export function keyNumber(publicKey: string): string {
  return numberOf(Buffer.from(publicKey, 'base64').subarray(2, 10));
}

/** The number of the key that made a signature; "" for what is none. */
export function signingNumber(signature: string): string {
  const made = Buffer.from(signature.split('\n')[1] ?? '', 'base64');
  return made.length === 74 ? numberOf(made.subarray(2, 10)) : '';
}

/** The file of a public key, as minisign reads it. */
export function publicKeyFile(publicKey: string): string {
  return `untrusted comment: minisign public key ${keyNumber(publicKey)}\n${publicKey}\n`;
}

function numberOf(id: Uint8Array): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase();
}

async function hashOf(path: string): Promise<Uint8Array> {
  const hash = blake2b.create({ dkLen: 64 });
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest();
}

function checksumOf({ id, seed, publicKey }: SigningKey): Buffer {
  return Buffer.from(blake2b(Buffer.concat([Buffer.from('Ed'), id, seed, publicKey]), { dkLen: 32 }));
}

function privateOf(seed: Buffer) {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
}

function publicOf(seed: Buffer): Buffer {
  return createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32);
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)));
}

/** N and p of scrypt as libsodium's crypto_pwhash_scryptsalsa208sha256 takes them from its limits. */
function parametersOf(operations: number, memory: number): { N: number; p: number } {
  const isFast = operations < memory / 32;
  const most = isFast ? operations / (block * 4) : memory / (block * 128);
  let N = 2;
  while (N <= most / 2) N *= 2;
  const p = isFast ? 1 : Math.max(1, Math.floor(Math.min(operations / 4 / N, 0x3fffffff) / block));
  return { N, p };
}
