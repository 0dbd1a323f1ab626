import { basename } from 'node:path';
import type { Article, ArticleId } from '../../../src/article';
import { done } from '../../../src/contract';
import type { ExportedDocument, Notice, Outlet, Problem, Result } from '../../../src/contract';
import type { OutletFile } from '../folder/write-files';
import { readTracked } from '../folder/tracked-files';
import type { TrackedFile } from '../folder/tracked-files';
import { ProblemError, writeFolder } from '../folder/write-folder';
import type { WrittenFolder } from '../folder/write-folder';
import type { TextDocument } from '../naming/naming';
import { withoutLostPictures } from '../pictures/lost-pictures';
import { checkOrder } from './check-order';
import type { Exported, Job, Material } from './job';
import { mapArticles } from './map-articles';
import { stayedNotices } from './notices';
import { signatureEnding } from '../signing/minisign';
import { compareWords } from './same-words';
import type { DrawnWords } from './same-words';
import { originOf, staysInFolder } from './tracking';

/** What an outlet makes of one article, whose files' names begin with `stem`. */
type MakeFiles = (article: Article, stem: string) => Promise<Result<MadeFiles, Problem>>;

export interface MadeFiles {
  files: (TextDocument & { bytes: Uint8Array })[];
  notices: Notice[];
  /** What was drawn, to be compared with the words of the text; absent where an outlet shows but a part of them. */
  words?: DrawnWords[];
  /** Pictures with extracts of the text, which were compared as they were drawn. */
  compared?: number;
}

/** An outlet's export: what it is made from, and how and where. */
interface OutletOrder {
  material: Material;
  folder: string;
  job: Job;
}

/**
 * Writes the files that an outlet makes of each article into its folder. One that cannot be made of an article is a notice of
 * weight and stops no other; a picture that is lost is left out and named. Files of earlier exports stay as long as their texts go there.
 * Problems: nothing-to-export, headline-missing, cancelled, and those of writing a folder.
 */
export async function writePerArticle(
  outlet: Outlet,
  { material, folder, job }: OutletOrder,
  make: MakeFiles,
): Promise<Result<Exported, Problem>> {
  const checked = checkOrder(material.articles);
  if (!checked.ok) return checked;
  const notices: Notice[] = [];
  const documents: ExportedDocument[] = [];
  const anew = new Set<ArticleId>();
  let compared = 0;
  const written = await writeFolder(folder, allFiles(), {
    signal: job.signal,
    keepEarlier: (file) =>
      !material.known || staysInFolder(file, { outlet, articles: material.articles, known: material.known }),
    others: material.others ?? [],
  });
  if (!written.ok) return written;
  const { files } = written.value;
  return done({
    files,
    documents,
    compared,
    notices: [...notices, ...earlierNotices(outlet, folder, written.value, anew)],
  });

  async function* allFiles(): AsyncGenerator<OutletFile> {
    const articles = checked.ok ? checked.value : [];
    let next = 0;
    const { stemOf, endingOf } = material.names;
    for await (const made of mapArticles(articles, job, (article) =>
      withoutLostPictures(material.whole?.(article) ?? article, async (shown) => {
        const answer = await make(shown, stemOf(article));
        if (!answer.ok) return answer;
        const words = compareWords(shown, answer.value.words ?? []);
        compared += words.compared + (answer.value.compared ?? 0);
        return done({ ...answer.value, notices: [...answer.value.notices, ...words.notices] });
      }),
    )) {
      const article = articles[next++];
      if (!article) return;
      if (made.ok) {
        notices.push(...made.value.notices);
        const origin = material.known && originOf(article, material.known);
        anew.add(article.id);
        for (const { bytes, ...document } of made.value.files) {
          const ending = endingOf(document);
          if (ending === null) continue;
          const file = { path: stemOf(article) + ending, bytes };
          const { kind } = document;
          const format = 'format' in document ? { format: document.format } : {};
          documents.push({ kind, ...format, file: file.path });
          yield origin ? { ...file, origin } : file;
          if (job.sign && isSigned(file.path)) {
            const signature = {
              path: file.path + signatureEnding,
              bytes: job.sign(basename(file.path), bytes),
            };
            yield origin ? { ...signature, origin } : signature;
          }
        }
      } else if (stopsOutlet(made.problem)) throw new ProblemError(made.problem);
      else notices.push({ kind: 'outlet-missing', outlet, article: article.headline, problem: made.problem });
    }
  }
}

/** Removes from an outlet's folder, which this export does not write, the files of texts that do not go there any more. */
export async function withdrawFiles(
  outlet: Outlet,
  { material, folder, job }: OutletOrder,
): Promise<Result<Exported, Problem>> {
  const { known, others = [] } = material;
  const isStale = (file: TrackedFile) => known !== undefined && !staysInFolder(file, { outlet, known });
  const earlier = await Promise.all([folder, ...others].map(readTracked));
  if (!earlier.flat().some(isStale)) return done({ files: [], documents: [], compared: 0, notices: [] });
  const written = await writeFolder(folder, [], {
    signal: job.signal,
    keepEarlier: (file) => !isStale(file),
    others,
  });
  if (!written.ok) return written;
  return done({
    files: [],
    documents: [],
    compared: 0,
    notices: earlierNotices(outlet, folder, written.value, new Set()),
  });
}

/** What became of the files of earlier exports, but for those whose texts were written anew under other names. */
function earlierNotices(
  outlet: Outlet,
  folder: string,
  { removed, left }: WrittenFolder,
  anew: ReadonlySet<ArticleId>,
): Notice[] {
  const gone = removed.filter(({ origin }) => !origin || !anew.has(origin.id)).map((file) => file.path);
  return [
    ...stayedNotices(outlet, folder, left),
    ...(gone.length > 0 ? [{ kind: 'withdrawn' as const, outlet, files: gone }] : []),
  ];
}

/** Whether newsrooms keep a file as it is, so that its signature is of use: documents and kits. */
function isSigned(file: string): boolean {
  return /\.(pdf|zip)$/.test(file);
}

/** Whether a problem is not of one article. */
function stopsOutlet({ kind }: Problem): boolean {
  return kind === 'cancelled' || kind === 'disk-full' || kind === 'not-writable';
}
