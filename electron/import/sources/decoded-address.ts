/** An address without its query and its place in the page, its percent signs read and its slashes made plain. */
export function decodedAddress(address: string): string {
  const bare = address.trim().replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(bare).replaceAll('\\', '/');
  } catch {
    return bare.replaceAll('\\', '/');
  }
}
