import { randomUUID } from 'node:crypto';
import type { Article, ArticleId, Masthead } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type {
  LeavingPoint,
  Notice,
  Problem,
  Published,
  PublishedEdition,
  PublishPlan,
  PublishProgress,
  Result,
  SiteDestination,
} from '../../../src/contract';
import type { PublishedThere } from '../../archive';
import type { Destination } from '../../delivery';
import type { Tools } from '../desk/tools';
import { storeSite } from '../../export';
import { takenDownPoints } from '../leaving/archive-points';
import { beforeItLeaves } from '../leaving/before-it-leaves';
import type { SignAt } from '../signing/unlocked-key';
import { buildSite } from './build-site';
import { editionsOf, needsSecret, nothingThere } from './destinations';
import { editionOf } from './editions';
import type { Edition, Editions } from './editions';
import { describePlan, describePublished, headlinesIn } from './plan-in-words';
import type { PublicationPlan } from './publication-plan';
import { lookThere, publishEdition } from './publish-edition';
import type { PublicationOrder } from './publish-edition';
import { withoutRevoked } from './without-revoked';

/** What publishing needs of the desk or of the command line. */
export type PublishTools = Pick<Tools, 'archive' | 'resources' | 'clock' | 'typeset' | 'openDestination'>;

/** What is published where, with which secret, and how it is followed. */
export interface PublishJob {
  destination: SiteDestination;
  edition: PublishedEdition;
  secret: string | null;
  /** What signs texts and downloads; null for a publication that signs nothing new. */
  signer: SignAt | null;
  signal: AbortSignal;
  progress: (step: PublishProgress) => void;
}

/** What is published, where it comes from, and what a person should know of it. */
interface Prepared {
  edition: Edition;
  headlines: ReadonlyMap<ArticleId, string>;
  notices: Notice[];
  /** The texts that it shows, without most of their words. */
  shown: readonly Article[];
}

/** The site of an archive as it was at a moment, when so much had been written. */
interface Built extends Prepared {
  changes: number;
  isSigned: boolean;
  /** Milliseconds since 1970 UTC. */
  at: number;
}

/** How many of the publications that an archive began are remembered of each destination. */
const maxKnown = 10;

/** How many of the pages that a text had at a destination are remembered, to lead to it. */
const maxFormer = 50;

/** Publishes the site of an archive; one that is built for a plan is what is published, while nothing was written since. */
export class Publishing {
  readonly #tools: PublishTools;
  #built: Built | null = null;

  constructor(tools: PublishTools) {
    this.#tools = tools;
  }

  /** What publishing would change there; nothing is written. */
  async plan(job: PublishJob): Promise<Result<PublishPlan, Problem>> {
    this.#built = null;
    const prepared = await this.#prepare(job);
    if (!prepared.ok) return prepared;
    const { order, notices, headlines, shown } = prepared.value;
    return this.#withOpen(job, async (opened) => {
      const looked = await lookThere(order, opened);
      await opened.abandon();
      if (!looked.ok) return looked;
      const last = await order.editions.read(job.destination.id, 'last');
      const { plan } = looked.value;
      const headlineOf = headlinesIn(this.#tools.archive, headlines);
      const leaving = [
        ...this.#takenDown(plan, job, { edition: order.edition, headlineOf }),
        ...(job.edition === 'now' ? await this.#leaving(plan, job, shown) : []),
      ];
      return done(
        describePlan(plan, {
          headlineOf,
          last,
          notices,
          leaving,
        }),
      );
    });
  }

  /** Publishes there; `accepted` is the question of the plan that the person agreed to. */
  async run(job: PublishJob, accepted: string | null): Promise<Result<Published, Problem>> {
    const { archive, clock } = this.#tools;
    const prepared = await this.#prepare(job);
    if (!prepared.ok) return prepared;
    const { order, headlines } = prepared.value;
    const { id } = job.destination;
    const published = await this.#withOpen(job, (opened) =>
      publishEdition(order, opened, {
        publication: randomUUID(),
        now: clock(),
        accepted,
        begins: (publication) => this.#note(id, (there) => withBegun(there, publication)),
        signal: job.signal,
        progress: job.progress,
      }),
    );
    if (!published.ok) {
      this.#built = null;
      return published;
    }
    await order.editions.published(id, order.edition);
    const revisions = job.edition === 'now' ? this.#publishedRevisions(published.value) : new Map();
    const noted = this.#note(id, (there) => withPublished(there, order.edition, clock(), revisions));
    if (!noted.ok) return noted;
    const { site } = archive.masthead.open();
    return done(
      describePublished(published.value, { headlineOf: headlinesIn(archive, headlines), last: null, site }),
    );
  }

  /** The edition that is published, kept apart from later builds. */
  async #prepare(job: PublishJob): Promise<Result<Prepared & { order: PublicationOrder }, Problem>> {
    const { archive } = this.#tools;
    const editions = editionsOf(archive);
    if (!editions) return failed(archive.readOnly ?? { kind: 'archive-read-only', path: archive.folder });
    const { id } = job.destination;
    const made =
      job.edition === 'now'
        ? await this.#build(editions, job)
        : await before(editions, id, archive.masthead.open());
    if (!made.ok) return made;
    const known = new Set((archive.publishing.published.open()[id] ?? nothingThere).known);
    return done({ ...made.value, order: { edition: made.value.edition, editions, id, known } });
  }

  async #build(
    editions: Editions,
    { signal, progress, signer }: PublishJob,
  ): Promise<Result<Prepared, Problem>> {
    const { archive, resources, typeset, clock } = this.#tools;
    const changes = archive.changes();
    const at = clock();
    const isSigned = signer !== null;
    if (this.#built?.changes === changes && this.#built.isSigned === isSigned) return done(this.#built);
    const store = { write: storeSite, folder: editions.store };
    const built = await buildSite(archive, store, {
      resources,
      typeset,
      cache: archive.cache,
      now: at,
      signal,
      ...signer?.(at),
      progress: ({ done: steps, total }) =>
        progress({ step: 'building', done: steps, total, bytes: 0, ofBytes: 0 }),
    });
    if (!built.ok) return built;
    this.#built = { ...built.value, changes, at, isSigned, edition: editionOf(built.value.stored) };
    return done(this.#built);
  }

  /** Opens the destination for some work, which closes it. */
  async #withOpen<Answer>(
    { destination: { settings, name }, secret, signal }: PublishJob,
    work: (opened: Destination) => Promise<Result<Answer, Problem>>,
  ): Promise<Result<Answer, Problem>> {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    if (secret === null && needsSecret(settings)) return failed({ kind: 'secret-missing', name });
    const opened = await this.#tools.openDestination(settings, secret);
    return opened.ok ? work(opened.value) : opened;
  }

  /** The texts that are on line there, and are not after the publication. */
  #takenDown(
    { change, remove }: PublicationPlan,
    { destination: { id } }: PublishJob,
    { edition, headlineOf }: { edition: Edition; headlineOf: (text: ArticleId) => string },
  ): LeavingPoint[] {
    const { archive, clock } = this.#tools;
    const { texts } = archive.publishing.published.open()[id] ?? nothingThere;
    const staying = new Set(edition.map(({ article }) => article));
    const gone = new Set([...remove, ...change.map(({ path }) => path)]);
    const taken = Object.entries(texts).filter(
      ([text, { path, until }]) => until === null && !staying.has(text) && gone.has(path),
    );
    return takenDownPoints(archive, new Map(taken.map(([text]) => [text, headlineOf(text)])), clock());
  }

  /** What a person should know of the texts whose pages are new or changed, and of the people in all pictures that are shown. */
  #leaving(
    plan: PublicationPlan,
    { destination: { id } }: PublishJob,
    shown: readonly Article[],
  ): Promise<LeavingPoint[]> {
    const { archive, clock } = this.#tools;
    const there = archive.publishing.published.open()[id] ?? nothingThere;
    const articles = textsOf(plan).flatMap((text) => {
      const opened = archive.articles.open(text);
      if (!opened.ok) return [];
      // A page may change for other reasons, such as the list of texts beside it; what is told once at each destination is not told again.
      const isOut = there.texts[text]?.revision === opened.value.revision;
      return isOut ? [] : [opened.value.article];
    });
    const masthead = archive.masthead.open();
    return beforeItLeaves({ articles, others: shown, masthead, outlets: ['site'], now: clock() }, archive);
  }

  /** The states of the texts whose pages changed: the newest that was saved when the site was built, which stays from now on. */
  #publishedRevisions(plan: PublicationPlan): Map<ArticleId, number> {
    const { archive } = this.#tools;
    const { at = 0 } = this.#built ?? {};
    return new Map(
      textsOf(plan).flatMap((id) => {
        const lines = archive.revisions.list(id);
        const line = lines.ok ? lines.value.find(({ savedAt }) => savedAt <= at) : undefined;
        if (!line || !archive.revisions.pin({ id, revision: line.revision }).ok) return [];
        return [[id, line.revision] as const];
      }),
    );
  }

  #note(id: string, change: (there: PublishedThere) => PublishedThere): Result<null, Problem> {
    const { archive, clock } = this.#tools;
    const { published } = archive.publishing;
    const all = published.open();
    return published.save({ ...all, [id]: change(all[id] ?? nothingThere) }, clock());
  }
}

/** The texts whose pages a plan adds or changes. */
function textsOf({ add, change }: PublicationPlan): ArticleId[] {
  return [...new Set([...add, ...change].flatMap(({ article }) => article ?? []))];
}

async function before(
  editions: Editions,
  id: string,
  masthead: Masthead,
): Promise<Result<Prepared, Problem>> {
  const kept = await editions.read(id, 'before');
  if (!kept) return failed({ kind: 'no-edition-before' });
  const { edition, revoked } = await withoutRevoked(kept, editions, masthead);
  const notices: Notice[] = revoked > 0 ? [{ kind: 'revoked-left-out', signatures: revoked }] : [];
  return done({ edition, headlines: new Map(), notices, shown: [] });
}

function withBegun(there: PublishedThere, publication: string): PublishedThere {
  const others = there.known.filter((each) => each !== publication);
  return { ...there, known: [...others, publication].slice(-maxKnown), isUnfinished: true };
}

/** Each text keeps the time at which it came there and the pages that it had, and gets a time at which it left. */
function withPublished(
  there: PublishedThere,
  edition: Edition,
  now: number,
  revisions: ReadonlyMap<ArticleId, number>,
): PublishedThere {
  const texts: PublishedThere['texts'] = Object.fromEntries(
    Object.entries(there.texts).map(([id, text]) => [id, { ...text, until: text.until ?? now }]),
  );
  for (const { path, article } of edition) {
    if (article === undefined) continue;
    const known = there.texts[article];
    const isStill = known?.until === null;
    const revision = revisions.get(article) ?? (isStill ? known.revision : undefined);
    const since = isStill ? known.since : now;
    const paths = new Set([...(known?.former ?? []), ...(known ? [known.path] : [])]);
    paths.delete(path);
    const former = [...paths].slice(-maxFormer);
    texts[article] = {
      ...{ path, since, until: null },
      ...(former.length > 0 && { former }),
      ...(revision !== undefined && { revision }),
    };
  }
  return { ...there, at: now, isUnfinished: false, texts };
}
