import { request } from 'node:http';
import net from 'node:net';
import { pipeline } from 'node:stream/promises';
import { SocksClient } from 'socks';
import type { DeliveryProblem } from '../../../src/contract';
import { DeliveryError } from './transport';

/** Where a connection leads, and the proxy that it goes through: `socks5://host:port` or `http://host:port`. */
export interface Way {
  host: string;
  port: number;
  proxy: string | null;
}

/** How long a host may take to answer, in milliseconds. */
export interface Waits {
  /** Until a connection stands and the login is done. */
  connect: number;
  /** Without a byte in either direction while something is asked. */
  idle: number;
  /** The slowest line that what is sent may take, in bytes per second, for each of the files that go at once. */
  slowest: number;
}

export const usualWaits: Waits = { connect: 30_000, idle: 60_000, slowest: 2500 };

/** Opens a connection without Nagle's delay, which makes SFTP forty times slower. Throws a `DeliveryError`. */
export async function dial(way: Way, waits: Waits): Promise<net.Socket> {
  if (way.proxy === null) return connect(way, waits);
  const proxy = new URL(way.proxy);
  const through = { host: proxy.hostname.replace(/^\[|\]$/g, ''), port: Number(proxy.port || 80) };
  const socket = await connect(through, waits);
  const slow = setTimeout(() => socket.destroy(timedOut()), waits.connect);
  const connected =
    proxy.protocol === 'http:' ? connectByHttp(socket, way) : connectBySocks(socket, way, through);
  try {
    return await connected;
  } catch (error) {
    socket.destroy();
    throw new DeliveryError(
      networkProblem(error, way) ?? { kind: 'host-refused', host: way.host, port: way.port },
    );
  } finally {
    clearTimeout(slow);
  }
}

function timedOut(): Error {
  return Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' });
}

/** A port of this computer that leads to a host through its proxy, for a program that opens its connections itself. */
export interface Relay {
  port: number;
  close(): void;
}

/** Opens a relay: each connection to it goes on through one that `dial` opened, and is closed where that one fails. */
export async function openRelay(way: Way, waits: Waits): Promise<Relay> {
  const open = new Set<net.Socket>();
  const server = net.createServer({ noDelay: true }, (near) => {
    const keep = (socket: net.Socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket)).on('error', () => socket.destroy());
    };
    keep(near);
    const joined = dial(way, waits).then((far) => {
      keep(far);
      return pipeline(near, far, near);
    });
    joined.catch(() => near.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as net.AddressInfo).port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function connect({ host, port }: Omit<Way, 'proxy'>, waits: Waits): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const fail = (problem: DeliveryProblem) => {
      socket.destroy();
      reject(new DeliveryError(problem));
    };
    const socket = net.connect({ host, port, noDelay: true });
    socket.setTimeout(waits.connect, () => fail({ kind: 'host-lost', host, why: 'timed-out' }));
    socket.once('error', (error) =>
      fail(networkProblem(error, { host, port }) ?? { kind: 'host-failed', host, why: error.message }),
    );
    socket.once('connect', () => {
      socket.setTimeout(0).removeAllListeners('timeout').removeAllListeners('error');
      resolve(socket);
    });
  });
}

/** The host is named to the proxy, and not looked up here. */
async function connectBySocks(
  socket: net.Socket,
  way: Way,
  proxy: { host: string; port: number },
): Promise<net.Socket> {
  const connected = await SocksClient.createConnection({
    existing_socket: socket,
    proxy: { ...proxy, type: 5 },
    command: 'connect',
    destination: { host: way.host, port: way.port },
  });
  return connected.socket;
}

function connectByHttp(socket: net.Socket, { host, port }: Way): Promise<net.Socket> {
  const place = `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'CONNECT',
      path: place,
      headers: { host: place },
      createConnection: () => socket,
    });
    asked.once('error', reject);
    asked.once('connect', (response, _socket, head) => {
      if (response.statusCode !== 200) return reject(new Error(`the proxy answered ${response.statusCode}`));
      socket.unshift(head);
      resolve(socket);
    });
    asked.end();
  });
}

/** The problem behind an error of the network; null for another error. */
export function networkProblem(error: unknown, { host, port }: Omit<Way, 'proxy'>): DeliveryProblem | null {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { kind: 'host-not-found', host };
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { kind: 'host-refused', host, port };
    case 'ETIMEDOUT':
      return { kind: 'host-lost', host, why: 'timed-out' };
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
      return { kind: 'host-lost', host, why: 'cut-off' };
    default:
      return null;
  }
}
