import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type {
  MailAttachment,
  MailingPlan,
  MailingTarget,
  Notice,
  Problem,
  Result,
} from '../../../src/contract';
import type { Archive } from '../../archive';
import type { ArticleOrder } from '../../export';
import type { StartProcess } from '../../process';
import type { Tools } from '../desk/tools';
import { articleNamed, readOrder } from '../export/export-texts';
import type { DatedText } from '../export/export-texts';
import { mailOrderOf } from '../export/proof-order';
import { beforeItLeaves } from '../leaving/before-it-leaves';
import { attachOrderOf, mastheadBox, outletsOf, peopleFor, prepareMail } from './plan';

/**
 * A text, of a file or by its slug in the archive, and the name of a group of the press list; "all" for everybody, "same" for those who
 * have the text.
 */
export interface DryOrder {
  archive: Archive;
  text: DatedText | { slug: string };
  group: string;
  attach: readonly MailAttachment[];
  isAgain: boolean;
  /** Milliseconds since 1970 UTC. */
  now: number;
  language: string;
  startProcess: StartProcess | null;
  typeset: Tools['typeset'];
}

/** What sending would send, and to how many; nothing is kept or sent. Null where no text has the slug. */
export async function dryRun(order: DryOrder): Promise<Result<MailingPlan | null, Problem>> {
  const { archive, now } = order;
  const target = targetNamed(order.group, archive);
  if (!target.ok) return target;
  const read = 'slug' in order.text ? textOf(order.text.slug, archive) : await readFile(order.text, order);
  if (!read.ok) return read;
  if (!read.value) return done(null);
  const { article, notices, readPicture } = read.value;
  const people = peopleFor({ to: target.value, isAgain: order.isAgain }, article, archive, now);
  if (!people.ok) return people;
  const mail = mailOrderOf(article, { archive, clock: () => now });
  const from = archive.mailAccount.open() ?? mastheadBox(article, archive);
  const { attach, language, typeset } = order;
  const made = await prepareMail({ ...mail, readPicture, cache: null }, from, {
    ...people.value,
    attach: attachOrderOf(
      { article, attach },
      { archive, clock: () => now, typeset, systemLanguage: language },
    ),
  });
  if (!made.ok) return made;
  const { plan } = made.value;
  const masthead = archive.masthead.open();
  const leaving = await beforeItLeaves(
    { articles: [article], masthead, outlets: outletsOf(plan), now },
    archive,
  );
  return done({ ...plan, notices: [...notices, ...plan.notices], leaving });
}

/** The group of a name. Problems: group-unknown. */
function targetNamed(name: string, { pressList }: Archive): Result<MailingTarget, Problem> {
  if (name === 'all' || name === 'same') return done({ kind: name });
  const list = pressList.people();
  if (!list.ok) return list;
  const { groups } = list.value;
  const group = groups.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return group
    ? done({ kind: 'group', id: group.id })
    : failed({ kind: 'group-unknown', name, names: groups.map((each) => each.name) });
}

interface ReadText {
  article: Article;
  notices: Notice[];
  readPicture: ArticleOrder['readPicture'];
}

function textOf(slug: string, archive: Archive): Result<ReadText | null, Problem> {
  const found = articleNamed(slug, archive);
  if (!found.ok || !found.value) return found.ok ? done(null) : found;
  return done({ article: found.value, notices: [], readPicture: archive.pictures.read });
}

async function readFile(
  text: DatedText,
  { archive, language, now, startProcess }: DryOrder,
): Promise<Result<ReadText, Problem>> {
  const order = {
    texts: [text],
    unread: [],
    masthead: null,
    archive,
    language,
    startProcess,
    asWritten: false,
  };
  const answer = await readOrder(order, now);
  if (!answer.ok) return answer;
  const { pictures, read } = answer.value;
  const [article] = read.articles;
  const [notice] = read.notices;
  const readPicture: ArticleOrder['readPicture'] = async (hash) =>
    pictures.read(hash) ?? (await archive.pictures.read(hash));
  if (article) return done({ article, notices: read.notices, readPicture });
  return failed(
    notice?.kind === 'text-left-out' ? notice.problem : { kind: 'format-unknown', path: text.name },
  );
}
