import { useEffect, useState } from 'react';
import type { RemovedText } from '../../contract';
import { ask } from '../ask';
import { useDesk } from '../use-desk';

/** The removed texts, asked for once as the palette opens. */
export function useRemovedTexts(): readonly RemovedText[] {
  const { bridge, toasts } = useDesk();
  const [removed, setRemoved] = useState<readonly RemovedText[]>([]);
  useEffect(() => {
    void ask(bridge, 'library:removed', null).then((answer) => {
      if (answer.ok) setRemoved(answer.value);
      else toasts.trouble(answer.problem);
    });
  }, [bridge, toasts]);
  return removed;
}
