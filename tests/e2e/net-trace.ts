import { readFileSync } from 'node:fs';

/** What Chromium's own trace (--log-net-log) says of the network. */
export interface NetTrace {
  /** How many events it holds at all. */
  events: number;
  /** How many kinds of sending the trace can tell apart. */
  kinds: number;
  /** Every connection, packet and name sought. */
  sent: readonly unknown[];
  /** Addresses of the web that were asked for, even if the asking was stopped at once. */
  addresses: string[];
}

/** Reads the trace of a program that has ended. */
export function readNetTrace(file: string): NetTrace {
  const { events, constants } = parse(file);
  const numbers = sendings.map((type) => constants.logEventTypes[type]).filter((type) => type !== undefined);
  const asked = events.map((event) => event.params?.url ?? '').filter((url) => /^(https?|wss?):/.test(url));
  return {
    events: events.length,
    kinds: numbers.length,
    sent: events.filter((event) => numbers.includes(event.type)),
    addresses: [...new Set(asked)],
  };
}

// Connecting a UDP socket, by which Chromium learns whether there is an IPv6, sends nothing; what is sent would show here.
const sendings = [
  'TCP_CONNECT_ATTEMPT',
  'UDP_BYTES_SENT',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
];

interface Written {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string } }[];
}

/** The trace of a program that ended in haste has no end. */
function parse(file: string): Written {
  const text = readFileSync(file, 'utf8').trimEnd().replace(/,?$/, '');
  return JSON.parse(text.endsWith(']}') || text.endsWith('}') ? text : `${text}]}`) as Written;
}
