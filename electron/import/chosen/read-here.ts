import { readArticle } from '../article/read-article';
import { parseSettings } from './settings';
import { loadLanguages } from '../language/words';
import type { Reader } from './chosen-files';

/** Reads in the process that calls; each format is loaded when it is needed. */
export const readHere: Reader = {
  article: readArticle,
  settings: parseSettings,
  unpack: async (name, bytes) => (await import('./read-zip')).readZip(name, bytes),
  async *wordPress(file) {
    const { textsInExport } = await import('../sources/wordpress/read-export');
    yield* textsInExport(file);
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
