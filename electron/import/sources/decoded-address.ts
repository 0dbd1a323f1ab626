import { decodeAddress } from '../tree/lead-links';

/** An address without its query and its place in the page, its percent signs read and its slashes made plain. */
export function decodedAddress(address: string): string {
  return decodeAddress(address.trim().replace(/[?#].*$/s, '')).replaceAll('\\', '/');
}
