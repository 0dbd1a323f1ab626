import { figuresOf, logosOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';

/**
 * Makes something of an article, and makes it again without each of its pictures that turns out to be lost or damaged, which
 * notices then name. The problem of any other picture, as of our own logo, stays one.
 */
export async function withoutLostPictures<Made extends { notices: readonly Notice[] }>(
  article: Article,
  make: (article: Article) => Promise<Result<Made, Problem>>,
): Promise<Result<Made, Problem>> {
  const lost = new Set<string>();
  for (;;) {
    const made = await make(withoutPictures(article, lost));
    if (made.ok)
      return done({ ...made.value, notices: [...leftOutPictures(article, lost), ...made.value.notices] });
    const hash = lostPicture(made.problem);
    if (lost.has(hash) || leftOutPictures(article, new Set([hash])).length === 0) return made;
    lost.add(hash);
  }
}

/** The hash of the picture that a problem is of; "" for any other problem. */
function lostPicture(problem: Problem): string {
  if (problem.kind === 'picture-missing') return problem.picture;
  return problem.kind === 'picture-unreadable' ? problem.name : '';
}

/** A notice for each figure of an article, and each logo of a group that signs it, whose picture is among the lost ones. */
export function leftOutPictures(article: Article, lost: ReadonlySet<string>): Notice[] {
  const figures = figuresOf(article).flatMap(({ picture, caption, alt }, at): Notice[] => {
    const notice = { article: article.headline, caption: caption || alt, place: at + 1 };
    return lost.has(picture.hash) ? [{ kind: 'picture-left-out', ...notice }] : [];
  });
  const logos = logosOf(article).flatMap(({ group, logo }): Notice[] =>
    lost.has(logo.hash) ? [{ kind: 'logo-left-out', article: article.headline, group }] : [],
  );
  return [...figures, ...logos];
}

/** The article without the figures and logos whose pictures are among the lost ones. */
export function withoutPictures(article: Article, lost: ReadonlySet<string>): Article {
  if (lost.size === 0) return article;
  const { lead, body, signatories } = article;
  const groups = signatories?.groups.map(({ logo, ...group }) =>
    logo && !lost.has(logo.hash) ? { ...group, logo } : group,
  );
  return {
    ...article,
    ...(signatories && groups && { signatories: { ...signatories, groups } }),
    lead: lead && lost.has(lead.picture.hash) ? null : lead,
    body: body.filter((block) => block.type !== 'figure' || !lost.has(block.picture.hash)),
  };
}
