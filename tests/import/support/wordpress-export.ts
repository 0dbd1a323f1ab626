/** A post as a test describes it. */
interface Post {
  id: number;
  title: string;
  words: string;
  /** Its address behind that of the site. */
  link?: string;
  meta?: Readonly<Record<string, string>>;
}

/** An item of an export. */
export function post({ id, title, words, link = `/?p=${id}`, meta = {} }: Post): string {
  const fields = Object.entries(meta).map(
    ([name, value]) =>
      `<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
  );
  return `<item><title>${title}</title><link>${site}${link}</link><guid>${site}/?p=${id}</guid>
<content:encoded><![CDATA[<p>${words}</p>]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>2024-03-02 10:30:00</wp:post_date><wp:post_date_gmt>2024-03-02 09:30:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${fields.join('')}</item>`;
}

/** An export of WordPress with these posts, of a site in French. */
export function exportOf(posts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Gare ouverte</title><link>${site}</link><language>fr-FR</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>${site}</wp:base_blog_url>${posts.join('')}</channel></rss>`;
}

const site = 'https://gare-ouverte.example';
