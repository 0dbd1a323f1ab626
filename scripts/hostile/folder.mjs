import fs from 'node:fs';
import path from 'node:path';

/** What lies outside of the folder of the file, and must be in nothing that is written. */
export const secret = 'SECRET-OUTSIDE-OF-THE-FOLDER';

/** Lays the files into "in", a secret beside that folder, and links that lead to it; answers the folder. */
export function lay(home, files) {
  const folder = path.join(home, 'in');
  fs.mkdirSync(folder);
  fs.mkdirSync(path.join(home, 'own'));
  for (const name of ['secret.png', 'secret.md']) fs.writeFileSync(path.join(home, name), secret);
  fs.symlinkSync('../secret.png', path.join(folder, 'secret-link.png'));
  fs.symlinkSync('..', path.join(folder, 'lien'));
  for (const [name, bytes] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

/** What a run did that it must not: a stack, more than one line, files elsewhere, the secret, a script or a remote file. */
export function faultsOf({ stdout, stderr, code }, home) {
  const faults = [];
  if (code !== 0 && code !== 1) faults.push(`ended with ${code}`);
  if (/^\s+at .+:\d+|FATAL ERROR|node:internal|Error: /m.test(stdout + stderr))
    faults.push('a stack was shown');
  // A point to be mended before a text leaves, after its headline and a middle dot, is no failure of the command.
  if ((stderr.match(/^roneo: (?!.* · )/gm) ?? []).length > 1)
    faults.push('more than one line says what is wrong');
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(stdout + stderr))
    faults.push('control characters reach the terminal');
  const beside = fs
    .readdirSync(home)
    .filter((name) => !['in', 'own', 'secret.png', 'secret.md'].includes(name));
  if (beside.length > 0) faults.push(`wrote outside: ${beside.join(', ')}`);
  for (const file of filesIn(path.join(home, 'own')))
    faults.push(...faultsIn(file, path.relative(home, file)));
  return [...new Set(faults)];
}

function faultsIn(file, name) {
  const bytes = fs.readFileSync(file);
  const faults = [];
  if (bytes.includes(secret) || bytes.includes('root:x:0'))
    faults.push(`a file of the machine is in ${name}`);
  const text = bytes.toString('utf8');
  if (/^<\?xml[^>]*>\s*<svg/.test(text) && /exemple\.org|@|\\/.test(text))
    faults.push(`a drawing asks for something in ${name}`);
  if (!/\.(html|xml|eml|json|svg)$/.test(name)) return faults;
  if (/(href|src|action|data)\s*=\s*["']?\s*(javascript|vbscript|file|data:text)/i.test(text))
    faults.push(`a malicious address is in ${name}`);
  if (markupIn(text, name).some(runsScript)) faults.push(`a script is in ${name}`);
  if (/<(img|iframe|video|audio|embed|source|link rel="stylesheet")[^>]+exemple\.org/i.test(text))
    faults.push(`a remote file is shown in ${name}`);
  return faults;
}

/** What of a file a reader takes for markup: of a mail its HTML, of a JSON feed the articles' content, of others everything. */
function markupIn(text, name) {
  if (name.endsWith('.json')) return itemsOf(text).map((item) => item.content_html ?? '');
  if (name.endsWith('.eml'))
    return text.split(/^(?=Content-Type:)/im).filter((part) => /^Content-Type: text\/html/i.test(part));
  return [text];
}

/** The items of a JSON feed; none of one that a killed run left half written. */
function itemsOf(text) {
  try {
    return JSON.parse(text).items ?? [];
  } catch {
    return [];
  }
}

/** Whether markup has a script of its own, other than data for search engines, or an attribute that runs one. */
function runsScript(markup) {
  return (
    /<script(?![^>]*application\/ld\+json)[\s>]/i.test(markup) || /<[a-z][^<>]*\son\w+\s*=/i.test(markup)
  );
}

function* filesIn(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else if (entry.isFile()) yield file;
  }
}
