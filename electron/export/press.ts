import type { Article, Masthead } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Notice, Problem, Result } from '../../src/contract';
import { siteSlug } from '../../src/render';
import type { Exported, Job, Material } from './job';
import { pressKit } from './kit';
import { pressMail } from './press-mail';
import type { OutletFile } from './write-files';
import { writeFolder } from './write-folder';

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
  const slugs = pressSlugs(material.articles);
  if (!slugs.ok) return slugs;
  try {
    const files = pressFiles(material, slugs.value, job);
    const written = await writeFolder(folder, files, { signal: job.signal, keepEarlier: true });
    return written.ok ? done({ files: written.value, notices: noticesOf(material.masthead) }) : written;
  } catch (error) {
    if (error instanceof Halted) return failed(error.problem);
    throw error;
  }
}

/** The name of each article's files. Problems: nothing-to-export, headline-missing, slug-taken. */
function pressSlugs(articles: readonly Article[]): Result<string[], Problem> {
  if (articles.length === 0) return failed({ kind: 'nothing-to-export' });
  const slugs: string[] = [];
  for (const article of articles) {
    if (!article.headline.trim()) return failed({ kind: 'headline-missing', article: article.id });
    const slug = siteSlug(article);
    if (slugs.includes(slug)) return failed({ kind: 'slug-taken', slug });
    slugs.push(slug);
  }
  return done(slugs);
}

/** A problem met while files are being drawn: it stops the writing of the folder, which stays as it was. */
class Halted extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

async function* pressFiles(
  material: Material,
  slugs: readonly string[],
  job: Job,
): AsyncGenerator<OutletFile> {
  const total = material.articles.length;
  for (const [at, article] of material.articles.entries()) {
    job.progress({ done: at, total, article: article.headline });
    const files = await articleFiles(article, slugs[at] ?? '', material, job);
    if (!files.ok) throw new Halted(files.problem);
    yield* files.value;
    job.progress({ done: at + 1, total, article: article.headline });
  }
}

async function articleFiles(
  article: Article,
  slug: string,
  { masthead, readPicture }: Material,
  { typeset, cache }: Job,
): Promise<Result<OutletFile[], Problem>> {
  const [mail, kit] = await Promise.all([
    pressMail(article, masthead, readPicture, cache),
    pressKit({ article, masthead, slug, readPicture, typeset, cache }),
  ]);
  if (!mail.ok) return mail;
  if (!kit.ok) return kit;
  return done([
    { path: `${slug}.eml`, bytes: mail.value.message },
    { path: `${slug}-press-kit.zip`, bytes: kit.value },
  ]);
}

function noticesOf(masthead: Masthead): Notice[] {
  return masthead.spokespersons.length === 0 && !masthead.email.trim() ? [{ kind: 'contact-missing' }] : [];
}
