import { createHash } from 'node:crypto';

/** The name space of articles that live in files: our own, drawn once (RFC 9562, 5.5). */
const nameSpace = '7d1c1f2e-5b0a-4f0e-9a53-2f6f0a4c8e11';

/** The identifier of an article that is in no archive: the same for the same address of the same site, for ever. */
export function stableId(site: string, slug: string): string {
  const space = Buffer.from(nameSpace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(`${site}/${slug}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
