import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import type { DeliveryProblem } from '../../../src/contract';
import { networkProblem } from './dial';
import type { Waits } from './dial';
import { DeliveryError } from './transport';

/** A host as it is reached over TLS, and the fingerprint of its certificate that a person accepted. */
export interface Pinned {
  host: string;
  port: number;
  pin: string | null;
}

/** Options of TLS for a host whose certificate is looked at by `distrust` before anything is sent. */
export function tlsOptions({ host }: Pinned): ConnectionOptions {
  return { host, rejectUnauthorized: false, ...(isIP(host) ? {} : { servername: host }) };
}

/** Why a host is not to be trusted with anything: its certificate is neither vouched for nor the one that was accepted; null otherwise. */
export function distrust(socket: TLSSocket, { host, pin }: Pinned): DeliveryProblem | null {
  const fingerprint = socket.getPeerCertificate().fingerprint256 ?? '';
  if (socket.authorized || (pin !== null && fingerprint === pin)) return null;
  const why = String(socket.authorizationError);
  return pin === null
    ? { kind: 'certificate-untrusted', host, fingerprint, why }
    : { kind: 'host-changed', host, fingerprint, pinned: pin };
}

/** Speaks TLS over a connection, and answers it once the host's certificate is in order. Throws a `DeliveryError`. */
export function secure(socket: Socket, to: Pinned, waits: Waits): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = connect({ ...tlsOptions(to), socket });
    const fail = (problem: DeliveryProblem) => {
      secured.destroy();
      reject(new DeliveryError(problem));
    };
    const { host } = to;
    secured.setTimeout(waits.connect, () => fail({ kind: 'host-lost', host, why: 'timed-out' }));
    secured.once('error', (error) =>
      fail(networkProblem(error, to) ?? { kind: 'host-failed', host, why: error.message }),
    );
    secured.once('secureConnect', () => {
      const problem = distrust(secured, to);
      if (problem) return fail(problem);
      secured.setTimeout(0).removeAllListeners('timeout').removeAllListeners('error');
      resolve(secured);
    });
  });
}
