/** A post with what an export says of it as front matter; a value in JSON is one in YAML. */
export function withFields(fields: Readonly<Record<string, unknown>>, html: string): Uint8Array {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const lines = stated.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return Buffer.from(`---\n${lines.join('')}---\n${html}`);
}

/** Files by their highest folder: "claps/ (12)". */
export function byFolder(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => (folder.endsWith('/') ? `${folder} (${count})` : folder));
}
