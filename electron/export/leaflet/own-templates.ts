import { access, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { ownTemplateNameSchema, templateManifestSchema } from '../../../src/contract';
import type { OwnTemplateLine } from '../../../src/contract';
import { leafletTemplates } from '../../../src/leaflet';
import { asksForPackage } from '../typeset/sealed-typst';

/** A template of the group's own: what is said of it, and its files by their paths in its folder. */
export interface OwnTemplate extends OwnTemplateLine {
  files: ReadonlyMap<string, Uint8Array>;
}

/** The file of a template that Typst sets, and the one that says what it is. */
const main = 'template.typ';
const manifestFile = 'manifest.json';

/** What a template may hold at most: it is made by hand, with a picture or two. */
const limits = { files: 100, bytes: 10_000_000 };

/** The templates of a folder in the order of their names; a broken one says why. Folders of other things are none. */
export async function listOwnTemplates(folder: string): Promise<OwnTemplate[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((each) => each.isDirectory() || each.isSymbolicLink()).map(({ name }) => name);
  const templates = await Promise.all(names.sort().map((name) => readOwnTemplate(folder, name)));
  return templates.filter((template) => template !== null);
}

/** A template by the name of its folder; null where that is no template. One with a link out of the folder of templates is broken. */
export async function readOwnTemplate(folder: string, name: string): Promise<OwnTemplate | null> {
  if (!ownTemplateNameSchema.safeParse(name).success) return null;
  const found = await readFiles(folder, name);
  if (!found) return null;
  const { files, why } = found;
  if (!files.has(main) && !files.has(manifestFile) && !found.isElsewhere) return null;
  const manifest = parseManifest(files.get(manifestFile));
  const like = manifest?.like ?? 'tract';
  const standard = leafletTemplates[like];
  return {
    name,
    title: manifest?.name ?? {},
    purpose: manifest?.purpose ?? {},
    like,
    formats: standard.formats.filter((format) => manifest?.formats?.includes(format) ?? true),
    broken: why ?? faultOf(files, manifest !== null),
    files,
  };
}

/** Why a template's files are none that can be set; null when they are. */
function faultOf(files: ReadonlyMap<string, Uint8Array>, hasManifest: boolean): string | null {
  if (!hasManifest) return 'its manifest.json cannot be read';
  if (!files.has(main)) return 'it has no template.typ';
  const sources = [...files].filter(([name]) => name.endsWith('.typ')).map(([, bytes]) => bytes);
  return sources.some((bytes) => importsPackage(new TextDecoder().decode(bytes))) ? asksForPackage : null;
}

/** An import of a package that stands there in so many words; another is found as the template is set, where it finds none either. */
export function importsPackage(source: string): boolean {
  const lines = source.split('\n').filter((line) => !line.trimStart().startsWith('//'));
  return lines.some((line) => /\b(?:import|include)\s*"@/.test(line));
}

function parseManifest(bytes: Uint8Array | undefined) {
  try {
    return templateManifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

interface FoundFiles {
  files: Map<string, Uint8Array>;
  why: string | null;
  /** Whether the folder itself is a link, to a template elsewhere: none of its files is read. */
  isElsewhere?: boolean;
}

async function readFiles(templates: string, name: string): Promise<FoundFiles | null> {
  const found: FoundFiles = { files: new Map(), why: null };
  const folder = path.join(templates, name);
  let bytes = 0;
  try {
    const top = `${await realpath(templates)}${path.sep}`;
    const isOutside = async (file: string) => !(await realpath(file)).startsWith(top);
    if (await isOutside(folder)) {
      await access(path.join(folder, main));
      return { ...found, why: leadsOutside, isElsewhere: true };
    }
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    for (const entry of entries.filter((each) => !each.isDirectory() && !each.name.startsWith('.'))) {
      const file = path.join(entry.parentPath, entry.name);
      if (await isOutside(file)) found.why = leadsOutside;
      else if (entry.isFile()) {
        if (found.files.size >= limits.files) return { ...found, why: 'it holds too many files' };
        const content = await readFile(file);
        bytes += content.length;
        if (bytes > limits.bytes) return { ...found, why: 'it is larger than 10 MB' };
        found.files.set(path.relative(folder, file).split(path.sep).join('/'), content);
      }
    }
    return found;
  } catch {
    return null;
  }
}

const leadsOutside = 'a link in it leads out of the folder of templates';
