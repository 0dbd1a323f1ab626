import type { ArticleId } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type {
  Handlers,
  Problem,
  PublishOrder,
  PublishState,
  Result,
  TextOnLine,
} from '../../../src/contract';
import { publicAddress } from '../../../src/render';
import type { Tools } from '../desk/tools';
import type { UnlockedKey } from '../signing/unlocked-key';
import { nextRelease, PublishingAtTheHour } from './at-the-hour';
import {
  editionsOf,
  forgetDestination,
  isOwn,
  keepDestination,
  nothingThere,
  ownDestination,
} from './destinations';
import type { Places } from './destinations';
import { createPublishing } from './on-demand';
import type { Publishing, PublishJob, PublishTools } from './publishing';

type PublishCall =
  `publish:${'list' | 'save' | 'forget' | 'choose-folder' | 'try' | 'plan' | 'run' | 'cancel' | 'visit' | 'of-text' | 'overdue' | 'look'}`;

/** Publishes from the desk, one publication at a time; it can be cancelled. */
export function publishHandlers(
  tools: PublishTools & Pick<Tools, 'memory' | 'secrets' | 'jobs' | 'emit' | 'dialogs' | 'files'>,
  unlocked: Pick<UnlockedKey, 'signer'>,
): Pick<Handlers, PublishCall> {
  const { archive, clock, dialogs, files, jobs, secrets, openDestination } = tools;
  let loaded: Promise<Publishing> | undefined;
  const publishing = () => (loaded ??= createPublishing(tools));
  const hours = new PublishingAtTheHour(tools, publishing, unlocked);

  /** Runs a job for a destination of this machine, after those before it. */
  async function inTurn<Answer>(
    { id, edition, secret, isSigned }: PublishOrder,
    work: (job: PublishJob) => Promise<Result<Answer, Problem>>,
  ): Promise<Result<Answer, Problem>> {
    const destination = ownDestination(id, tools);
    if (!destination.ok) return destination;
    const signer = isSigned && edition === 'now' ? unlocked.signer() : done(null);
    if (!signer.ok) return signer;
    return jobs.run('publish', (signal) =>
      work({
        destination: destination.value,
        edition,
        secret: secret ?? (secrets.isAvailable() ? secrets.read(id) : null),
        signer: signer.value,
        signal,
        progress: (step) => tools.emit('publish:progress', step),
      }),
    );
  }

  return {
    'publish:list': async () => done(await publishState(tools, clock())),
    'publish:save': async (order) => {
      const saved = keepDestination(order, tools, clock());
      return saved.ok ? done(await publishState(tools, clock())) : saved;
    },
    'publish:forget': async (id) => {
      const saved = await forgetDestination(id, tools, clock());
      return saved.ok ? done(await publishState(tools, clock())) : saved;
    },
    'publish:choose-folder': async () => done(await dialogs.chooseSiteFolder()),
    'publish:try': async ({ destination: { id, settings }, secret }) => {
      const kept = secrets.isAvailable() ? secrets.read(id) : null;
      const opened = await openDestination(settings, secret ?? kept);
      if (!opened.ok) return opened;
      const listed = await opened.value.list([]);
      await opened.value.abandon();
      return listed.ok ? done(null) : listed;
    },
    'publish:plan': (order) => inTurn(order, async (job) => (await publishing()).plan(job)),
    'publish:run': (order) => inTurn(order, async (job) => (await publishing()).run(job, order.accepted)),
    'publish:cancel': () => {
      jobs.cancel('publish');
      return Promise.resolve(done(null));
    },
    'publish:overdue': () => Promise.resolve(done(hours.overdue())),
    'publish:look': async () => {
      await hours.look();
      return done(null);
    },
    'publish:of-text': (id) => Promise.resolve(done(onLine(id, archive))),
    'publish:visit': async () => {
      const { site } = archive.masthead.open();
      const why = site === '' ? '' : await files.visit(site);
      return why === null ? done(null) : failed({ kind: 'file-unopened', path: site, why });
    },
  };
}

/** Where a text is on line, and was. */
function onLine(id: ArticleId, { publishing, masthead }: Places['archive']): TextOnLine[] {
  const published = publishing.published.open();
  const { site } = masthead.open();
  return publishing.destinations
    .open()
    .flatMap(({ id: destination, name }) => {
      const there = published[destination]?.texts[id];
      if (!there) return [];
      const { path, since, until } = there;
      return [{ name, address: publicAddress(site, path), since, until }];
    })
    .sort((one, other) => other.since - one.since);
}

/** Where the site can be published, and what is known of each place. */
async function publishState({ archive, memory, secrets }: Places, now: number): Promise<PublishState> {
  const published = archive.publishing.published.open();
  const editions = editionsOf(archive);
  const destinations = archive.publishing.destinations.open().map(async (destination) => {
    const { at, isUnfinished } = published[destination.id] ?? nothingThere;
    return {
      ...destination,
      publishedAt: at,
      nextAt: at === null ? null : nextRelease(destination, archive, now),
      isUnfinished,
      canUndo: editions ? (await editions.read(destination.id, 'before')) !== null : false,
      isOwn: isOwn(destination, memory),
      hasSecret: secrets.isAvailable() && secrets.read(destination.id) !== null,
    };
  });
  return {
    destinations: await Promise.all(destinations),
    keepsSecrets: secrets.isAvailable(),
    address: archive.masthead.open().site,
  };
}
