import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** Two proxies of this machine, and the hosts that they were asked for. */
export interface Proxies {
  socks: string;
  http: string;
  asked(): string[];
  stop(): void;
}

/** A host that only these proxies know, as this machine: who looks it up, or goes there without them, does not arrive. */
export const hiddenHost = 'site.invalid';

const addressOf = (host: string) => (host === hiddenHost ? '127.0.0.1' : host);

export async function startProxies(): Promise<Proxies> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const http = createHttpServer().on('connect', ({ url = '' }, near: Socket) => {
    const { hostname, port } = new URL(`http://${url}`);
    asked.push(`http ${hostname}`);
    sockets.add(near);
    const far = connect(Number(port), addressOf(hostname), () => near.write('HTTP/1.1 200 OK\r\n\r\n'));
    join(near, far);
  });
  const socks = createServer((near) => {
    sockets.add(near);
    near.once('data', () => {
      near.write(Buffer.from([5, 0]));
      near.once('data', (bytes: Buffer) => {
        // 3: a name, whose length comes first; 1: an IPv4 address.
        const isName = bytes[3] === 3;
        const end = isName ? 5 + (bytes[4] ?? 0) : 8;
        const host = isName ? bytes.subarray(5, end).toString() : bytes.subarray(4, 8).join('.');
        const port = bytes.readUInt16BE(end);
        if (port !== 9) asked.push(`socks ${host}`);
        const answer = (code: number) => near.write(Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]));
        const refuse = () => answer(5);
        const far = connect(port, addressOf(host), () => answer(0)).once('error', refuse);
        far.once('connect', () => far.off('error', refuse));
        join(near, far);
      });
    });
  });
  return {
    socks: `socks5://127.0.0.1:${await listen(socks)}`,
    http: `http://127.0.0.1:${await listen(http)}`,
    asked: () => asked,
    stop: () => {
      for (const server of [http, socks]) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function join(near: Socket, far: Socket): void {
  near.on('error', () => far.destroy()).on('close', () => far.destroy());
  far.on('error', () => near.end()).on('close', () => near.destroy());
  far.once('connect', () => near.pipe(far).pipe(near));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}
