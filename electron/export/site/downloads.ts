import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article, ArticleId, DownloadKind, Masthead } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { usualLeaflets } from '../../../src/leaflet';
import { downloadPath } from '../../../src/render';
import type { SiteDownload } from '../../../src/render';
import type { EarlierFiles } from '../folder/earlier-files';
import { hashOf } from '../folder/tracked-files';
import type { OutletFile } from '../folder/write-files';
import { ProblemError } from '../folder/write-folder';
import type { Job, Material } from '../order/job';
import { linkedPages, withPublicCalls, withPublicLinks } from '../order/linked-pages';
import { withoutLostPictures } from '../pictures/lost-pictures';
import { publicMasthead, publicText } from './signatures';
import type { Signatures } from './signatures';

/** A file that readers of a text may download, with its signature, as they are written and as pages show them. */
interface PreparedDownload {
  id: ArticleId;
  files: OutletFile[];
  shown: SiteDownload;
}

interface DownloadsOrder {
  material: Material;
  job: Job;
  earlier: EarlierFiles;
  code: string;
  signatures: Signatures;
}

/**
 * Makes the leaflets and press kits that texts are to offer on their pages, of public texts alone. One is taken from the earlier site
 * where its text, the masthead, the choice of its leaflet and our templates are the same. One that cannot be made is a notice.
 */
export async function* prepareDownloads(
  articles: readonly Article[],
  { material, job, earlier, code, signatures }: DownloadsOrder,
  notice: (notice: Notice) => void,
): AsyncGenerator<PreparedDownload> {
  const asking = articles.filter(({ kind, downloads = [] }) => kind !== 'page' && downloads.length > 0);
  if (asking.length === 0) return;
  const templates = await hashOfTemplates(job.resources);
  const pages = linkedPages(material.articles, job.now);
  const masthead = withPublicCalls(material.masthead, pages);
  for (const article of asking) {
    job.signal.throwIfAborted();
    const whole = material.whole?.(article) ?? article;
    const text = { ...withPublicLinks(whole, pages, masthead.site), embargo: null, slug: article.slug };
    for (const kind of article.downloads ?? []) {
      const place = downloadPath(article, kind);
      const leaflets = material.leafletOf?.(article) ?? material.leaflets ?? usualLeaflets;
      const from = kind === 'leaflet' ? [text, masthead, leaflets] : [text, masthead];
      // The group's own templates may change in their folder.
      const isKnown = kind === 'kit' || leaflets.own === undefined;
      const key = hashOf([code, templates, kind, JSON.stringify(from)].join('\n')).slice(0, 32);
      const same = isKnown ? await earlier.same({ path: place, key }) : null;
      if (same) {
        const copyOf = earlier.pathOf(same);
        const { size } = await stat(copyOf);
        yield await signed({ path: place, key, copyOf }, size);
        continue;
      }
      if (job.isPlan) {
        // Its page, which says how large it is, counts as changed too.
        yield await signed({ path: place, key, bytes: new Uint8Array() }, -1);
        continue;
      }
      const order = { text, masthead, leaflets, material, job };
      const made = await withoutLostPictures(text, (shown) => makers[kind]({ ...order, text: shown }));
      if (!made.ok) {
        if (made.problem.kind === 'cancelled') throw new ProblemError(made.problem);
        const outlet = kind === 'leaflet' ? 'leaflet' : 'press';
        notice({ kind: 'outlet-missing', outlet, article: article.headline, problem: made.problem });
        continue;
      }
      const { bytes, notices } = made.value;
      for (const each of notices) notice(each);
      if (!bytes) continue;
      // What lacks a picture is made again, as that may have come back.
      const isWhole =
        isKnown && !notices.some(({ kind: what }) => what === 'picture-left-out' || what === 'logo-left-out');
      yield await signed({ path: place, bytes, ...(isWhole && { key }) }, bytes.length);

      async function signed(file: Parameters<Signatures['of']>[0], size: number): Promise<PreparedDownload> {
        const signature = await signatures.of(file);
        const beside = signature && { signature: signature.path };
        const files = signature ? [file, signature] : [file];
        return { id: article.id, files, shown: { kind, path: place, size, ...beside } };
      }
    }
  }
}

interface DownloadOrder {
  text: Article;
  masthead: Masthead;
  leaflets: NonNullable<Material['leaflets']>;
  material: Material;
  job: Job;
}

/** The bytes of a file; null where the text is too long for every format of a leaflet. */
type Make = (
  order: DownloadOrder,
) => Promise<Result<{ bytes: Uint8Array | null; notices: Notice[] }, Problem>>;

const makers: Readonly<Record<DownloadKind, Make>> = { leaflet: makeLeaflet, kit: makeKit };

async function makeLeaflet({ text, masthead, leaflets, material, job }: DownloadOrder) {
  const { makeReadableLeaflet } = await import('../leaflet/export-leaflets');
  const { readPicture, templates } = material;
  const { typeset, signal, cache } = job;
  return makeReadableLeaflet(
    { article: text, masthead, readPicture, templates, typeset, signal, cache },
    leaflets,
  );
}

/** A kit that everyone may see: without notes to editors, the group's address, and those who are not shown on the site. */
async function makeKit({ text, masthead, material, job }: DownloadOrder): ReturnType<Make> {
  const { makePressKit } = await import('../press/kit/press-kit');
  const { readPicture } = material;
  const { typeset, signal, cache } = job;
  const kit = await makePressKit(
    {
      article: publicText(text),
      masthead: publicMasthead(masthead),
      readPicture,
      typeset,
      signal,
      cache,
    },
    text.slug,
  );
  return kit.ok ? done({ bytes: kit.value.zip, notices: kit.value.notices }) : kit;
}

/** The hash of all templates of printed outlets. */
export async function hashOfTemplates(resources: string): Promise<string> {
  const folder = path.join(resources, 'templates');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((each) => path.join(each.parentPath, each.name));
  return hashOf(
    (await Promise.all(files.sort().map(async (file) => hashOf(await readFile(file))))).join('\n'),
  );
}
