import { openInProcess } from '../../delivery';
import type { OpenDestination } from '../../delivery';
import type { StartProcess } from '../../process';
import type { Archive } from '../../archive';
import type { SiteBuild } from './build-site';
import type { Publishing, PublishTools } from './publishing';

/** Opens the places where a site is published, each in a process of its own; where none can be started, nothing is published. */
export function openDestinations(start: StartProcess | null): OpenDestination {
  if (!start) throw new Error('the process that delivers was not built');
  return openInProcess(start);
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
