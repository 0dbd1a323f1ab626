import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutNetwork } from '../../process';

/** A file made PDF/X-4, or why it could not be. */
export type PdfX = { pdf: Uint8Array } | { why: 'no-ghostscript' | 'no-profile' | 'failed' };

/** The printing conditions that print shops in Europe ask for (ECI), and what programs call the profile of each. */
const conditions: Readonly<Record<string, readonly string[]>> = {
  FOGRA39: ['ISOcoated_v2_300_eci.icc', 'ISOcoated_v2_eci.icc', 'CoatedFOGRA39.icc', 'FOGRA39L_coated.icc'],
  FOGRA51: ['PSOcoated_v3.icc'],
};

/** Where systems keep colour profiles. */
const profileFolders = [
  '/usr/share/color/icc',
  '/usr/local/share/color/icc',
  join(homedir(), '.local/share/icc'),
  '/Library/ColorSync/Profiles',
  '/Library/Application Support/Adobe/Color/Profiles',
  'C:\\Windows\\System32\\spool\\drivers\\color',
];

/** How Ghostscript is called: by one name on Windows, by another elsewhere. */
const ghostscript = process.platform === 'win32' ? 'gswin64c' : 'gs';

/**
 * Makes a file PDF/X-4 (ISO 15930-7) by Ghostscript, with the profile of the printing condition as its output intent. What is black
 * alone stays black alone, pictures in grey included. The same file gives the same bytes.
 */
export async function makePdfX(
  pdf: Uint8Array,
  { program = ghostscript, folders = profileFolders, signal }: PdfXMeans = {},
): Promise<PdfX> {
  if (!(await isThere(program))) return { why: 'no-ghostscript' };
  const profile = await findProfile(folders);
  if (!profile) return { why: 'no-profile' };
  const folder = await mkdtemp(join(tmpdir(), 'roneo-pdfx-'));
  try {
    const digest = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
    await writeFile(join(folder, 'in.pdf'), pdf);
    await writeFile(join(folder, 'intent.ps'), intentOf(profile.condition));
    await writeFile(join(folder, 'profile.icc'), await readFile(profile.file));
    await run(program, [...options, `-sDocumentUUID=${digest}`, `-sInstanceUUID=${digest}`, ...files], {
      cwd: folder,
      env: withoutNetwork(),
      timeout: 120_000,
      ...(signal && { signal }),
    });
    const made = await readFile(join(folder, 'out.pdf'));
    return { pdf: withIdentifier(made, digest) };
  } catch {
    return { why: 'failed' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What it is made with; left out, this machine's. */
interface PdfXMeans {
  program?: string;
  folders?: readonly string[];
  signal?: AbortSignal;
}

const run = promisify(execFile);

/** Grey pictures stay on the black plate, whatever their profile says. */
const options = [
  '-dBATCH',
  '-dNOPAUSE',
  '-dQUIET',
  '-dSAFER',
  '--permit-file-read=profile.icc',
  '-sDEVICE=pdfwrite',
  '-dPDFX=4',
  // A page whose words run up it would be turned, and its boxes would then be another page's.
  '-dAutoRotatePages=/None',
  '-sColorConversionStrategy=CMYK',
  '-sProcessColorModel=DeviceCMYK',
  '-dOverrideICC=true',
  // Pictures keep the pixels and the quality that they were prepared with.
  '-dDownsampleColorImages=false',
  '-dDownsampleGrayImages=false',
  '-dDownsampleMonoImages=false',
  '-dPassThroughJPEGImages=true',
];

const files = ['-sOutputFile=out.pdf', 'intent.ps', 'in.pdf'];

async function isThere(program: string): Promise<boolean> {
  return run(program, ['--version'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

async function findProfile(
  folders: readonly string[],
): Promise<{ condition: string; file: string } | undefined> {
  const found = (
    await Promise.all(
      folders.map((folder) =>
        readdir(folder, { recursive: true }).then(
          (names) => names.map((name) => join(folder, name)),
          () => [],
        ),
      ),
    )
  ).flat();
  for (const [condition, names] of Object.entries(conditions)) {
    for (const name of names) {
      const file = found.find((path) => path.endsWith(name));
      if (file) return { condition, file };
    }
  }
  return undefined;
}

/** Names the output intent, and dates that are the same each time. */
function intentOf(condition: string): string {
  return `%!
[ /CreationDate (D:19700101000000Z) /ModDate (D:19700101000000Z)
  /GTS_PDFXVersion (PDF/X-4) /Trapped /False /DOCINFO pdfmark
[ /_objdef {profile} /type /stream /OBJ pdfmark
[ {profile} << /N 4 >> /PUT pdfmark
[ {profile} (profile.icc) (r) file /PUT pdfmark
[ /_objdef {intent} /type /dict /OBJ pdfmark
[ {intent} << /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (${condition})
  /RegistryName (http://www.color.org) /Info (${condition}) /DestOutputProfile {profile} >> /PUT pdfmark
[ {Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
`;
}

/** A string in a file: in hex, or as it is where Ghostscript finds that shorter (ISO 32000-1, 7.3.4). */
const string = String.raw`(?:<[\da-fA-F]*>|\((?:\\[\s\S]|[^\\)])*\))`;
const identifier = new RegExp(String.raw`^/ID\s*\[\s*${string}\s*${string}`);

/** Ghostscript makes the file's identifier of the time; here it is made of what the file was made of. */
function withIdentifier(pdf: Buffer, digest: string): Uint8Array {
  const text = pdf.toString('latin1');
  const at = text.lastIndexOf('/ID');
  const own = identifier.exec(text.slice(at));
  if (!own) throw new Error('Ghostscript wrote no identifier');
  // It stands after the last place that the file counts from its start.
  const fixed = `/ID [<${digest}><${digest}>`;
  return new Uint8Array(Buffer.from(text.slice(0, at) + fixed + text.slice(at + own[0].length), 'latin1'));
}
