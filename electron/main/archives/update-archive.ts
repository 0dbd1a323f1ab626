import type { Events, Notice, Result } from '../../../src/contract';
import { isLongOutOfDate } from '../../archive';
import type { StorageProblem } from '../../archive';
import type { Log } from '../start/log';
import { startUtilityProcess } from '../start/own-processes';

/** How the window shows that an archive is brought up to date. */
export interface UpdateListener {
  emit: (name: 'desk:updating', payload: Events['desk:updating']) => void;
  /** Shows the window though the desk is not open yet. */
  show: () => void;
  log: Log;
}

/** How often the window is sent the progress, in milliseconds: its page may be loaded later. */
const progressInterval = 250;

/**
 * Brings a large archive of an earlier version to today's in a process of its own, while the window shows the progress. Answers the
 * notices about the archive, or the problem that it met; null where the archive is to be opened as it is.
 */
export async function updateArchive(
  folder: string,
  { emit, show, log }: UpdateListener,
): Promise<Result<Notice[], StorageProblem> | null> {
  if (!isLongOutOfDate(folder)) return null;
  let progress: Events['desk:updating'] = { done: 0, total: 1 };
  const timer = setInterval(() => emit('desk:updating', progress), progressInterval);
  show();
  try {
    const { createMaintenance } = await import('../../handlers');
    const updated = await createMaintenance(startUtilityProcess).run('update', folder, ({ done, total }) => {
      progress = { done, total };
    });
    return updated;
  } catch (error) {
    log.error('bringing the archive up to date', error); // The archive is then updated in this process, when it is opened.
    return null;
  } finally {
    clearInterval(timer);
  }
}
