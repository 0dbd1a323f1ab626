import { done, failed } from '../../../src/contract';
import type { DestinationSettings } from '../../../src/contract';
import type { OpenDestination } from '../destination';
import { usualWaits } from './dial';
import type { Waits } from './dial';
import { openFolder } from './folder';
import { openFtps } from './ftps';
import { openGit } from './git';
import { openS3 } from './s3';
import { openSftp } from './sftp';
import { openWebdav } from './webdav';
import { DeliveryError, destinationOf } from './transport';
import type { Transport } from './transport';

/** Opens a destination of any kind in this process. */
export async function openTransport(
  settings: DestinationSettings,
  secret: string | null,
  waits: Waits = usualWaits,
): ReturnType<OpenDestination> {
  try {
    return done(destinationOf(await open(settings, secret, waits)));
  } catch (error) {
    if (error instanceof DeliveryError) return failed(error.problem);
    throw error;
  }
}

async function open(settings: DestinationSettings, secret: string | null, waits: Waits): Promise<Transport> {
  switch (settings.kind) {
    case 'folder':
      return openFolder(settings);
    case 'sftp':
      return openSftp(settings, secret, waits);
    case 'ftps':
      return openFtps(settings, secret, waits);
    case 'webdav':
      return openWebdav(settings, secret, waits);
    case 's3':
      return openS3(settings, secret, waits);
    case 'git':
      return openGit(settings, secret, waits);
  }
}
