/** A proxy that nobody can be: no program can listen on port 0. */
const nowhere = 'http://127.0.0.1:0';

/** The variables by which libraries find the proxy for their requests; some read the one case, some the other. */
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY'];

/** Variables of an environment in which a library that asks for an address on the network reaches nobody. */
export const noNetwork: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...proxies, ...proxies.map((name) => name.toLowerCase())].map((name) => [name, nowhere]),
  ...['NO_PROXY', 'no_proxy'].map((name) => [name, '']),
]);

/** The environment of a process that this one starts, in which its libraries reach nobody. */
export function withoutNetwork(): NodeJS.ProcessEnv {
  return { ...process.env, ...noNetwork };
}
