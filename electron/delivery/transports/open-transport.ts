import { done, failed } from '../../../src/contract';
import type { DestinationSettings } from '../../../src/contract';
import type { OpenDestination } from '../destination';
import { openFolder } from './folder';
import { DeliveryError, destinationOf } from './transport';
import type { Transport } from './transport';

/** Opens a destination of any kind in this process. */
export const openTransport: OpenDestination = async (settings, secret) => {
  try {
    return done(destinationOf(await open(settings, secret)));
  } catch (error) {
    if (error instanceof DeliveryError) return failed(error.problem);
    throw error;
  }
};

async function open(settings: DestinationSettings, _secret: string | null): Promise<Transport> {
  switch (settings.kind) {
    case 'folder':
      return openFolder(settings);
    case 'sftp':
    case 'ftps':
    case 'webdav':
    case 'git':
    case 's3':
      throw new Error(`not built yet: ${settings.kind}`);
  }
}
