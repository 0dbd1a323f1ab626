import type { ArticleId } from '../../../src/article';
import type { PlannedFiles, Published, PublishPlan } from '../../../src/contract';
import type { Edition } from './editions';
import type { PublicationPlan } from './publication-plan';

/** What a plan is told with: the headlines of texts, and the edition that was published last, by which removed pages are known. */
interface PlanWords {
  headlineOf: (id: ArticleId) => string;
  last: Edition | null;
}

/** What a publication would do, by the headlines of texts. */
export function describePlan(
  plan: PublicationPlan,
  words: PlanWords & Pick<PublishPlan, 'notices' | 'leaving'>,
): PublishPlan {
  const { unchanged, bytes, strangers, otherSince, question } = plan;
  const articles = new Map(words.last?.map(({ path, article }) => [path, article]));
  const removed = plan.remove.map((path) => {
    const article = articles.get(path);
    return article === undefined ? { path } : { path, article };
  });
  return {
    add: planned(plan.add, words),
    change: planned(plan.change, words),
    remove: planned(removed, words),
    unchanged,
    bytes,
    strangers,
    otherSince,
    question,
    notices: words.notices,
    leaving: words.leaving,
  };
}

/** What a publication did, with the addresses of the pages that are new or changed. */
export function describePublished(plan: PublicationPlan, words: PlanWords & { site: string }): Published {
  const { texts } = planned([...plan.add, ...plan.change], words);
  return {
    added: plan.add.length,
    changed: plan.change.length,
    removed: plan.remove.length,
    bytes: plan.bytes,
    address: words.site,
    pages: texts.map(({ headline, path }) => ({ headline, address: addressOf(path, words.site) })),
  };
}

function planned(
  files: readonly { path: string; article?: ArticleId }[],
  { headlineOf }: PlanWords,
): PlannedFiles {
  const texts = files.flatMap(({ path, article }) =>
    article === undefined ? [] : [{ id: article, headline: headlineOf(article), path }],
  );
  const others = files.filter(({ article }) => article === undefined).map(({ path }) => path);
  return { texts, files: others.sort() };
}

/** The public address of a page; "" where the masthead has none for the site. */
function addressOf(path: string, site: string): string {
  return site && `${site}/${path.replace(/index\.html$/, '')}`;
}
