import { z } from 'zod';

/** The kinds of places where a site can be published. */
export const destinationKinds = ['folder', 'sftp', 'ftps', 'webdav', 'git', 's3'] as const;
export type DestinationKind = (typeof destinationKinds)[number];

/** A word that goes into a protocol's commands: no line break or other control character. */
export const protocolWord = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .regex(/^\P{Cc}+$/u);

/** A host's name or its IPv4 or IPv6 address. */
export const host = protocolWord(253).regex(/^[\p{L}\p{N}_][\p{L}\p{N}._:-]*$|^[\p{N}a-f:]+$/iu);
export const port = (usual: number) => z.number().int().min(1).max(65_535).default(usual);

/** The site's folder there; without a slash before it, below the folder that a login begins in, which is the empty one. */
const folder = z
  .string()
  .trim()
  .max(1024)
  .regex(/^\P{Cc}*$/u)
  .default('');

const webAddress = z
  .url({ protocol: /^https$/ })
  .max(1024)
  .refine(holdsNoLogin);

/**
 * The fingerprint that a person accepted: of an SSH host's key as `SHA256:` and base64, of a certificate as bytes of SHA-256 in
 * hexadecimal with colons. Null accepts no host by its key, and certificates only that a known authority vouches for.
 */
export const pin = z
  .string()
  .regex(/^(SHA256:[A-Za-z0-9+/]{43}|[0-9A-F]{2}(:[0-9A-F]{2}){31})$/)
  .nullable()
  .default(null);

/** A proxy that all connections go through: SOCKS 5, by which hosts are named to it (Tor: socks5://127.0.0.1:9050), or HTTP with CONNECT. */
export const proxy = z
  .string()
  .regex(/^(socks5|http):\/\/([\p{L}\p{N}._-]+|\[[\p{N}a-f:]+\]):\d{1,5}$/iu)
  .nullable()
  .default(null);

/**
 * A place where a site is published, as a person entered it. It holds no secret: that is a value of its own, the password, the
 * passphrase of the key file or the secret key of S3. It is used for the site of one archive.
 */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), folder: protocolWord(4096) }),
  z.object({
    kind: z.literal('sftp'),
    host,
    port: port(22),
    user: protocolWord(128),
    /** By password, by a key file or by the keys that the system's agent holds. */
    login: z.enum(['password', 'key', 'agent']),
    /** The path of the private key on this computer; null unless the login is by key. */
    keyFile: protocolWord(4096).nullable().default(null),
    folder,
    pin,
    proxy,
  }),
  z.object({
    kind: z.literal('ftps'),
    host,
    port: port(21),
    user: protocolWord(128),
    folder,
    /** Plain FTP, by which the password and all files go unencrypted. */
    isPlain: z.boolean().default(false),
    pin,
    proxy,
  }),
  z.object({ kind: z.literal('webdav'), address: webAddress, user: protocolWord(256), pin, proxy }),
  z
    .object({
      kind: z.literal('git'),
      /** An https or ssh address, `user@host:path`, or the path of a repository on this computer. */
      repository: protocolWord(1024).refine(isRepository),
      branch: protocolWord(255).regex(/^[^-\s~^:?*[\\][^\s~^:?*[\\]*$/),
      /** For https alone. */
      user: protocolWord(256).nullable().default(null),
      /** The site's folder in the repository. */
      folder,
      pin,
      /** For https and ssh. */
      proxy,
    })
    .refine(({ repository, proxy }) => proxy === null || !isOnThisComputer(repository), { path: ['proxy'] }),
  z.object({
    kind: z.literal('s3'),
    address: webAddress,
    region: protocolWord(64).default('us-east-1'),
    bucket: protocolWord(63).regex(/^[a-z0-9][a-z0-9.-]+$/),
    accessKey: protocolWord(256),
    /** The prefix of all names of the site. */
    folder,
    pin,
    proxy,
  }),
]);

export type DestinationSettings = z.infer<typeof destinationSchema>;

/** The settings of one kind. */
export type SettingsOf<Kind extends DestinationKind> = Extract<DestinationSettings, { kind: Kind }>;

function holdsNoLogin(address: string): boolean {
  return !/^[a-z]+:\/\/[^/]*@/i.test(address);
}

/** Git takes `ext::` and the like as commands to run: only these forms are let through. */
function isRepository(repository: string): boolean {
  return (
    (/^https:\/\//.test(repository) && holdsNoLogin(repository)) ||
    /^ssh:\/\/[^-]/.test(repository) ||
    /^[\w.-]+@[\p{L}\p{N}][\p{L}\p{N}.-]*:[^:]/u.test(repository) ||
    isOnThisComputer(repository)
  );
}

/** Whether a repository's address is a path, which no connection leads to. */
export function isOnThisComputer(repository: string): boolean {
  return /^(\/|[A-Za-z]:[\\/])/.test(repository);
}
