import { decodeText } from '../formats/decode';
import { readToml } from '../fields/toml';
import { isFields, readYaml } from '../fields/yaml';
import { ImportTrouble } from '../trouble';
import type { SourceFile } from './source';

/** The settings at the top of a site's configuration by their names in lower case; none when it cannot be read. */
export async function readConfig(file: SourceFile): Promise<ReadonlyMap<string, unknown>> {
  const bytes = await file.read();
  const text = bytes.ok ? decodeText(bytes.value) : null;
  const fields = text === null ? null : parsed(text, file.path);
  return new Map(Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A site whose configuration is broken is still a folder of posts. */
function parsed(text: string, path: string): Readonly<Record<string, unknown>> | null {
  try {
    if (path.endsWith('.toml')) return readToml(text, path, 1);
    const value: unknown = path.endsWith('.json') ? JSON.parse(text) : readYaml(text, path, 1);
    return isFields(value) ? value : null;
  } catch (trouble) {
    if (trouble instanceof ImportTrouble || trouble instanceof SyntaxError) return null;
    throw trouble;
  }
}
