import { join } from 'node:path';
import type { Article, ArticleId } from '../../../src/article';
import { done } from '../../../src/contract';
import type { AllTexts, Problem, Result } from '../../../src/contract';
import { interfaceLanguage, messagesIn } from '../../../src/messages';
import type { Archive } from '../../archive';
import type { WrittenEverything } from '../../export';
import type { Tools } from '../desk/tools';

/** What became of an export of everything. */
interface AllExported extends WrittenEverything {
  /** The texts of which the archive can no longer read a word: they are in no file. */
  damaged: { id: ArticleId; headline: string }[];
}

/**
 * Writes every text of an archive, but for removed ones, into a folder as Markdown, with pictures and masthead; an import of that
 * folder gives the same texts. Problems: those of `exportEverything`.
 */
export async function exportAllTexts(
  archive: Archive,
  folder: string,
  watch: { signal: AbortSignal; progress?: (texts: number) => void },
): Promise<Result<AllExported, Problem>> {
  const { exportEverything } = await import('../../export');
  const damaged: AllExported['damaged'] = [];
  const { namedTemplates = [], textLeaflets = {} } = archive.settings.open();
  const everything = {
    texts: soundTexts(archive, damaged),
    masthead: archive.masthead.open(),
    site: archive.siteSettings.open(),
    leaflets: { templates: namedTemplates, texts: textLeaflets },
    readPicture: (hash: string) => archive.pictures.read(hash),
    pictureFacts: (hash: string) => archive.pictures.facts(hash),
  };
  const written = await exportEverything(everything, folder, watch);
  return written.ok ? done({ ...written.value, damaged }) : written;
}

/** The same from the desk: into a folder of its own in the one that the person chooses, which is then shown. */
export async function exportIntoChosen(
  tools: Pick<Tools, 'archive' | 'systemLanguage' | 'dialogs' | 'reveal'>,
): Promise<Result<AllTexts | null, Problem>> {
  const { archive, dialogs, reveal, systemLanguage } = tools;
  const chosen = await dialogs.chooseFolder();
  if (chosen === null) return done(null);
  const { language = 'system' } = archive.settings.open();
  const { allTextsLines } = messagesIn(interfaceLanguage({ language, systemLanguage }));
  const folder = join(chosen, allTextsLines.folder);
  const written = await exportAllTexts(archive, folder, { signal: new AbortController().signal });
  if (!written.ok) return written;
  await reveal(folder);
  const { texts, pictures, damaged, missing } = written.value;
  return done({ texts, pictures, damaged, missing });
}

/** Opens one text at a time; one that is damaged is named. */
function* soundTexts(archive: Archive, damaged: AllExported['damaged']): Generator<Article> {
  for (const id of new Set(archive.origins.places().map((each) => each.id))) {
    const opened = archive.articles.open(id);
    if (opened.ok) yield opened.value.article;
    else if (opened.problem.kind === 'text-damaged') damaged.push({ id, headline: opened.problem.headline });
  }
}
