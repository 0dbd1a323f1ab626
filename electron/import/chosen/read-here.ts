import { done, failed } from '../../../src/contract';
import { readArticleOf } from '../article/read-article';
import { loadLanguages } from '../language/words';
import { DamagedDocument, ImportError } from '../report/import-error';
import { exportSource, siteSource, settingsParser } from '../sources/sources';
import type { Reader } from './chosen-files';
import { readToml, readYaml, splitFrontMatter } from '../fields/front-matter';
import { decodeText } from '../encoding/decode-text';
import { isFields } from '../model/post';
import type { Fields } from '../model/post';

/** Makes an article of a file; see `readArticleOf`. */
export const readArticle: Reader['article'] = (file, seed, keep) =>
  readArticleOf(siteSource(seed.site?.source), file, seed, keep);

/** Reads in the process that calls; each format is loaded when it is needed. */
export const readHere: Reader = {
  article: readArticle,
  settings: parseSettings,
  async unpack(name, bytes) {
    const { unpack } = await import('../formats/office/unpack');
    try {
      return done([...(await unpack(bytes))].map(([path, content]) => ({ path, bytes: content })));
    } catch (error) {
      if (!(error instanceof DamagedDocument)) throw error;
      return failed({ kind: 'file-unreadable', path: name, why: error.message });
    }
  },
  exported: (source, file) => exportSource(source).texts(file),
  async pressList(given) {
    const { readPressList } = await import('../press-list/read-press-list');
    try {
      return done(await readPressList(given));
    } catch (error) {
      if (error instanceof ImportError) return failed(error.problem);
      throw error;
    }
  },
  async returned(mail) {
    const { readReturned } = await import('../formats/mail/read-returned');
    return readReturned(mail);
  },
  async clipboard(copied) {
    const { readClipboard } = await import('../paste/read-clipboard');
    if (/\slang=/i.test(copied.html)) await loadLanguages();
    try {
      return readClipboard(copied);
    } catch (error) {
      if (error instanceof RangeError) return null; // Nested so deep that the stack overflows.
      throw error;
    }
  },
};

/** The largest file of settings in bytes that is read. */
const maxBytes = 5_000_000;

/**
 * The top-level settings of a site's file by their names in lower case: a configuration, data, the front matter of a page. None when it
 * cannot be read: a site whose configuration is broken is still a folder of posts.
 */
export async function parseSettings(bytes: Uint8Array, path: string): Promise<Fields> {
  const text = bytes.length > maxBytes ? null : await decodeText(bytes);
  const fields = text === null ? null : parseFile(text, path);
  return Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

function parseFile(text: string, path: string): Fields | null {
  try {
    if (path.endsWith('.toml')) return readToml(text, path, 1);
    const parse = settingsParser(path);
    if (parse) return parse(text);
    if (/\.(md|markdown|html)$/i.test(path)) return splitFrontMatter(text, path).fields;
    const value: unknown = path.endsWith('.json') ? JSON.parse(text) : readYaml(text, path, 1);
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof ImportError || error instanceof DamagedDocument || error instanceof SyntaxError)
      return null;
    throw error;
  }
}
