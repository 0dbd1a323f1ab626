import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';

/** When its text was written, in milliseconds since 1970. */
export const began = Date.UTC(2026, 4, 12, 9);

/** An archive of a group with one text. */
export function prepare(folder: string, name: string, headline: string): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const date = { local: '2026-05-12T11:30', zone: 'Europe/Paris' };
  const id = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c10';
  const text = newArticle({ id, kind: 'article', language: 'fr', date });
  opened.value.articles.create({ ...text, headline }, began);
  opened.value.masthead.save({ ...opened.value.masthead.open(), name }, began);
  opened.value.settings.save({ proof: 'none', welcomed: true }, began);
  opened.value.close();
}
