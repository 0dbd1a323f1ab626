/** Whether an address leads nowhere that a reader could go: no host, a host of this machine alone, no number, no name. */
export function isBrokenLink(address: string): boolean {
  if (address.startsWith('#')) return address.length < 2;
  if (/^mailto:/i.test(address)) return !/^mailto:[^@?\s]+@[^@?\s.]+\.[^@?\s]+/i.test(address);
  if (/^tel:/i.test(address)) return address.replace(/\D/g, '').length < 3;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(address)?.[1] ?? '';
  return !hasName.test(host) || ofThisMachine.test(host);
}

const hasName = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u;
const ofThisMachine = /^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)|\.(?:local|localhost|lan|internal)$/i;
