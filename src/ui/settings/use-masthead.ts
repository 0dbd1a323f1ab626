import type { Masthead } from '../../article';
import { useValue } from '../store';
import { useDesk } from '../use-desk';

/** The masthead as it stands, and how to change a part of it. */
export function useMasthead(): [Masthead, (part: Partial<Masthead>) => void] {
  const { masthead } = useDesk();
  return [useValue(masthead.state), masthead.change];
}
