import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ownTemplateNameSchema, templateManifestSchema } from '../../../src/contract';
import type { OwnTemplateLine } from '../../../src/contract';
import { leafletTemplates } from '../../../src/leaflet';

/** A template of the group's own: what is said of it, and its files by their paths in its folder. */
export interface OwnTemplate extends OwnTemplateLine {
  files: ReadonlyMap<string, Uint8Array>;
}

/** The file of a template that Typst sets, and the one that says what it is. */
const main = 'template.typ';
const manifestFile = 'manifest.json';

/** What a template may hold at most: it is made by hand, with a picture or two. */
const most = { files: 100, bytes: 10_000_000 };

/** The templates of a folder in the order of their names; a broken one says why. Folders of other things are none. */
export async function listOwnTemplates(folder: string): Promise<OwnTemplate[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const templates = await Promise.all(names.sort().map((name) => readOwnTemplate(folder, name)));
  return templates.filter((template) => template !== null);
}

/** A template by the name of its folder; null where that is no template. A link out of the folder is not followed. */
export async function readOwnTemplate(folder: string, name: string): Promise<OwnTemplate | null> {
  if (!ownTemplateNameSchema.safeParse(name).success) return null;
  const found = await readFiles(path.join(folder, name));
  if (!found) return null;
  const { files, why } = found;
  if (!files.has(main) && !files.has(manifestFile)) return null;
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
  return files.has(main) ? null : 'it has no template.typ';
}

function parseManifest(bytes: Uint8Array | undefined) {
  try {
    return templateManifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

async function readFiles(
  folder: string,
): Promise<{ files: Map<string, Uint8Array>; why: string | null } | null> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    for (const entry of entries.filter((each) => each.isFile() && !each.name.startsWith('.'))) {
      const file = path.join(entry.parentPath, entry.name);
      if (files.size >= most.files) return { files, why: 'it holds too many files' };
      const content = await readFile(file);
      bytes += content.length;
      if (bytes > most.bytes) return { files, why: 'it is larger than 10 MB' };
      files.set(path.relative(folder, file).split(path.sep).join('/'), content);
    }
    return { files, why: null };
  } catch {
    return null;
  }
}
