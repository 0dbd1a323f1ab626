import { useValue } from '../store';
import { useDesk } from '../use-desk';

/** Whether a field of running text is to be checked just now; what is no such text never asks. */
export function useSpelling(): boolean {
  return useValue(useDesk().spelling.checking);
}
