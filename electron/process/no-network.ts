/** The address of a proxy that cannot exist: no program can listen on port 0. */
const nowhere = 'http://127.0.0.1:0';

/** The variables by which libraries find a proxy; some libraries read them in capitals, others in small letters. */
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY'];

/** Environment variables that send every network request of a library to that proxy, where it fails. */
export const noNetwork: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...proxies, ...proxies.map((name) => name.toLowerCase())].map((name) => [name, nowhere]),
  ...['NO_PROXY', 'no_proxy'].map((name) => [name, '']),
]);

/** This process's environment with those variables, for the processes that it starts. */
export function withoutNetwork(): NodeJS.ProcessEnv {
  return { ...process.env, ...noNetwork };
}
