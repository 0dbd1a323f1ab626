import type { Article, Masthead } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import type { OutletFile } from '../folder/write-files';
import { ProblemError, writeFolder } from '../folder/write-folder';
import { checkOrder } from '../order/check-order';
import type { Exported, Job, Material, TypesetOrder } from '../order/job';
import { mapArticles } from '../order/map-articles';
import { makePressKit } from './kit/press-kit';
import { makePressMail } from './mail/press-mail';

/**
 * Writes each article's press mail and press kit into a folder: `<slug>.eml` and `<slug>-press-kit.zip`. Articles
 * under embargo are written too, with the embargo above everything else: journalists are told early.
 * Problems: nothing-to-export, headline-missing, slug-taken, picture-missing, picture-unreadable, typesetting,
 * and those of writing a folder.
 */
export async function exportPress(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const checked = checkOrder(material.articles);
  if (!checked.ok) return checked;
  const notices = mastheadNotices(material.masthead);
  const files = allPressFiles(checked.value, material, job, notices);
  const written = await writeFolder(folder, files, { signal: job.signal, keepEarlier: true });
  return written.ok ? done({ files: written.value, notices }) : written;
}

async function* allPressFiles(
  articles: readonly Article[],
  { masthead, readPicture }: Material,
  job: Job,
  notices: Notice[],
): AsyncGenerator<OutletFile> {
  const { typeset, cache } = job;
  const made = mapArticles(articles, job, (article) =>
    makePressFiles({ article, masthead, readPicture, typeset, cache }),
  );
  for await (const files of made) {
    if (!files.ok) throw new ProblemError(files.problem);
    notices.push(...files.value.notices);
    yield* files.value.files;
  }
}

async function makePressFiles(
  order: TypesetOrder,
): Promise<Result<{ files: OutletFile[]; notices: Notice[] }, Problem>> {
  const { slug } = order.article;
  const [mail, kit] = await Promise.all([makePressMail(order), makePressKit(order)]);
  if (!mail.ok) return mail;
  if (!kit.ok) return kit;
  const files = [
    { path: `${slug}.eml`, bytes: mail.value.message },
    { path: `${slug}-press-kit.zip`, bytes: kit.value.zip },
  ];
  return done({ files, notices: kit.value.notices });
}

function mastheadNotices({ name, shortName, spokespersons, email }: Masthead): Notice[] {
  return [
    ...(name.trim() || shortName.trim() ? [] : [{ kind: 'group-name-missing' } as const]),
    ...(spokespersons.length > 0 || email.trim() ? [] : [{ kind: 'contact-missing' } as const]),
  ];
}
