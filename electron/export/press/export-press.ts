import type { Article, Masthead } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { articleByArticle } from '../order/map-articles';
import { Halted, writeUnlessHalted } from '../folder/write-folder';
import type { Exported, Job, Material } from '../order/job';
import { pressKit } from './kit/press-kit';
import { pressMail } from './mail/press-mail';
import { slugsOf } from '../order/check-order';
import type { OutletFile } from '../folder/write-files';

/**
 * Writes each article's press mail and press kit into a folder: `<slug>.eml` and `<slug>-press-kit.zip`. Articles
 * under embargo are written too, with the embargo on top of all: journalists are told early.
 * Problems: nothing-to-export, headline-missing, slug-taken, picture-missing, picture-unreadable, typesetting,
 * and those of writing a folder.
 */
export async function exportPress(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const slugs = slugsOf(material.articles);
  if (!slugs.ok) return slugs;
  const notices = noticesOf(material.masthead);
  const files = pressFiles(material, slugs.value, job, notices);
  const written = await writeUnlessHalted(folder, files, job.signal);
  return written.ok ? done({ files: written.value, notices }) : written;
}

async function* pressFiles(
  material: Material,
  slugs: readonly string[],
  job: Job,
  notices: Notice[],
): AsyncGenerator<OutletFile> {
  const made = articleByArticle(material.articles, job, (article, at) =>
    articleFiles(article, slugs[at] ?? '', material, job),
  );
  for await (const files of made) {
    if (!files.ok) throw new Halted(files.problem);
    notices.push(...files.value.notices);
    yield* files.value.files;
  }
}

async function articleFiles(
  article: Article,
  slug: string,
  { masthead, readPicture }: Material,
  { typeset, cache }: Job,
): Promise<Result<{ files: OutletFile[]; notices: Notice[] }, Problem>> {
  const [mail, kit] = await Promise.all([
    pressMail(article, masthead, readPicture, cache),
    pressKit({ article, masthead, slug, readPicture, typeset, cache }),
  ]);
  if (!mail.ok) return mail;
  if (!kit.ok) return kit;
  const files = [
    { path: `${slug}.eml`, bytes: mail.value.message },
    { path: `${slug}-press-kit.zip`, bytes: kit.value.zip },
  ];
  return done({ files, notices: kit.value.notices });
}

function noticesOf(masthead: Masthead): Notice[] {
  return masthead.spokespersons.length === 0 && !masthead.email.trim() ? [{ kind: 'contact-missing' }] : [];
}
