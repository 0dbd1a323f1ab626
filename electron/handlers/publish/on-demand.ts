import { openInProcess, openMailInProcess, readReturnedInProcess } from '../../delivery';
import type { OpenDestination, OpenMailLine, ReadReturned } from '../../delivery';
import type { StartProcess } from '../../process';
import type { Archive } from '../../archive';
import type { DryOrder } from '../outbox/dry-run';
import type { SiteBuild } from './build-site';
import type { Publishing, PublishTools } from './publishing';

/** Opens the places where a site is published, each in a process of its own; where none can be started, nothing is published. */
export function openDestinations(start: StartProcess | null): OpenDestination {
  if (!start) throw new Error('the process that delivers was not built');
  return openInProcess(start);
}

/** Opens mail servers, each in a process of its own; where none can be started, nothing is sent. */
export function openMailLines(start: StartProcess | null): OpenMailLine {
  if (!start) throw new Error('the process that delivers was not built');
  return openMailInProcess(start);
}

/** Reads inboxes, each in a process of its own. */
export function readReturnedMails(start: StartProcess | null): ReadReturned {
  if (!start) throw new Error('the process that delivers was not built');
  return readReturnedInProcess(start);
}

/** Publishes the site of an archive; loaded with the first publication, as it brings in all that draws a site. */
export async function createPublishing(tools: PublishTools): Promise<Publishing> {
  const { Publishing: Loaded } = await import('./publishing');
  return new Loaded(tools);
}

/** Builds the site of an archive in a folder; loaded late for the same reason. */
export async function buildSiteIn(folder: string, archive: Archive, build: SiteBuild) {
  const { buildSite } = await import('./build-site');
  const { exportSite } = await import('../../export');
  return buildSite(archive, { write: exportSite, folder }, build);
}

/** What sending a text to a group would send, and to how many; loaded late for the same reason. */
export async function drySend(order: DryOrder) {
  const { dryRun } = await import('../outbox/dry-run');
  return dryRun(order);
}
