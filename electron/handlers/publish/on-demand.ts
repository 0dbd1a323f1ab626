import { openInProcess } from '../../delivery';
import type { OpenDestination } from '../../delivery';
import type { StartProcess } from '../../process';
import type { buildSite } from './build-site';
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
export async function buildSiteOf(...given: Parameters<typeof buildSite>): ReturnType<typeof buildSite> {
  const { buildSite: build } = await import('./build-site');
  return build(...given);
}
