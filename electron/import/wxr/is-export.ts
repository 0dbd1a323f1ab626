/** Whether a file is an export of WordPress, by how it begins: an RSS feed that declares WordPress's own name space. */
export function isExport(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20_000)).toString('utf8');
  return /<rss\b/.test(start) && /wordpress\.org\/export\//.test(start);
}
