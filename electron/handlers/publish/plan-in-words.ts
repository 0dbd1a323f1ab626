import type { ArticleId } from '../../../src/article';
import type { PlannedFiles, Published, PublishPlan, SiteChanges } from '../../../src/contract';
import type { Archive } from '../../archive';
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
  const { bytes, strangers, otherSince, question } = plan;
  const articles = new Map(words.last?.map(({ path, article }) => [path, article]));
  const removed = plan.remove.map((path) => {
    const article = articles.get(path);
    return article === undefined ? { path } : { path, article };
  });
  return {
    ...describeChanges({ ...plan, remove: removed }, words),
    bytes,
    strangers,
    otherSince,
    question,
    notices: words.notices,
    leaving: words.leaving,
  };
}

/** The headlines of an archive's texts, those in the trash too; `known` ones are not looked up. */
export function headlinesIn(
  { articles }: Pick<Archive, 'articles'>,
  known: ReadonlyMap<ArticleId, string>,
): PlanWords['headlineOf'] {
  let removed: ReadonlyMap<ArticleId, string> | undefined;
  const readRemoved = () => {
    const inTrash = articles.removed();
    return new Map((inTrash.ok ? inTrash.value : []).map(({ id, headline }) => [id, headline]));
  };
  return (id) => {
    const headline = known.get(id);
    if (headline !== undefined) return headline;
    const opened = articles.open(id);
    if (opened.ok) return opened.value.article.headline;
    return (removed ??= readRemoved()).get(id) ?? '';
  };
}

type NamedFile = { path: string; article?: ArticleId };

/** What becomes of files, by the headlines of the texts whose pages they are. */
export function describeChanges(
  changes: Readonly<Record<'add' | 'change' | 'remove', readonly NamedFile[]>> & { unchanged: number },
  words: Pick<PlanWords, 'headlineOf'>,
): SiteChanges {
  return {
    add: planned(changes.add, words),
    change: planned(changes.change, words),
    remove: planned(changes.remove, words),
    unchanged: changes.unchanged,
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

function planned(files: readonly NamedFile[], { headlineOf }: Pick<PlanWords, 'headlineOf'>): PlannedFiles {
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
