import { done, failed } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { Exported, Job, Material } from '../export';

/**
 * Writes the leaflet of each article, one after the other, so that a text too long for two pages costs no other text
 * its leaflet. Such a text is a notice; it is the problem `leaflet-too-long` when no leaflet came of the whole order.
 */
export async function exportLeaflets(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { exportLeaflet } = await import('../export');
  const total = material.articles.length;
  const all: Exported = { files: [], notices: [] };
  let tooLong: Problem | null = null;
  for (const [at, article] of material.articles.entries()) {
    const progress = ({ done: ready }: { done: number }) =>
      job.progress({ done: at + ready, total, article: article.headline });
    const answer = await exportLeaflet({ ...material, articles: [article] }, folder, { ...job, progress });
    if (answer.ok) {
      all.files.push(...answer.value.files);
      all.notices.push(...answer.value.notices);
    } else if (answer.problem.kind === 'leaflet-too-long') {
      tooLong ??= answer.problem;
      all.notices.push({ ...answer.problem, kind: 'leaflet-left-out' });
    } else return answer;
  }
  return tooLong && all.files.length === 0 ? failed(tooLong) : done(all);
}
