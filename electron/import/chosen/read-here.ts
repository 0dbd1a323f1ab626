import { done, failed } from '../../../src/contract';
import { readArticleOf } from '../article/read-article';
import { loadLanguages } from '../language/words';
import { DamagedDocument, ImportError } from '../report/import-error';
import { exportSource, siteSource } from '../sources/sources';
import type { Reader } from './chosen-files';
import { parseSettings } from './settings';

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
