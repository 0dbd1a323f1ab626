import type { ExportSource } from '../../model/source';

/** WordPress: an RSS feed that declares WordPress's own namespace near its top. */
export const wordpress: ExportSource = {
  kind: 'export',
  recognise(bytes) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20_000)).toString(
      'utf8',
    );
    return /<rss\b/.test(start) && /wordpress\.org\/export\//.test(start);
  },
  async *texts(file) {
    const { textsInExport } = await import('./read-export');
    yield* textsInExport(file);
  },
  pictures(address) {
    const uploaded = address.replace(ownMedia, '/wp-content/uploads/');
    return /\/wp-content\/uploads\/.*$/s.exec(uploaded)?.[0] ?? null;
  },
};

/** Where WordPress.com keeps what is uploaded, which its own servers may show smaller: "groupe.files.wordpress.com/2020/". */
const ownMedia = /^(?:https?:)?\/\/(?:i\d\.wp\.com\/)?[\w-]+\.files\.wordpress\.com\//i;
