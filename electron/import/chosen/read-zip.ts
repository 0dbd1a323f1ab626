import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { DamagedDocument } from '../report/import-error';
import { unpack } from '../formats/office/unpack';
import type { Entries, PackedFiles } from '../formats/office/unpack';
import { fromMedium } from '../sources/medium/medium';
import { fromSubstack } from '../sources/substack/substack';

/**
 * Unpacks a zip of texts. Exports of Medium and Substack are known by what lies in them: what they say of a post beside it becomes
 * its front matter.
 */
export async function readZip(name: string, bytes: Uint8Array): Promise<Result<PackedFiles, Problem>> {
  try {
    const entries = await unpack(bytes);
    return done(fromSubstack(entries) ?? fromMedium(entries) ?? allOf(entries));
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    return failed({ kind: 'file-unreadable', path: name, why: error.message });
  }
}

function allOf(entries: Entries): PackedFiles {
  return { files: [...entries].map(([path, bytes]) => ({ path, bytes })), leftOut: [] };
}
