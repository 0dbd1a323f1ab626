import { encode } from 'uqr';

/**
 * The modules of a QR code, row by row, "1" for black; without its quiet zone, which the page keeps clear.
 * Error correction M: a folded or rained-on leaflet still reads.
 */
export function qrCode(address: string): string[] {
  const { data } = encode(address, { ecc: 'M', border: 0 });
  return data.map((row) => row.map((black) => (black ? '1' : '0')).join(''));
}
