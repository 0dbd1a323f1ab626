import { weightOf } from '../../article';
import type { FieldName, Weight } from '../../article';
import { useStore } from '../store';
import { useDesk } from '../use-desk';

/** How much the heaviest point about a press field's words weighs; undefined when there is none, or no words. */
export function useFieldPoint(name: FieldName): Weight | undefined {
  return useStore(useDesk().proofreading.reading, (reading) => {
    const points = reading?.checks.filter(({ place, excerpt }) => place.part === name && excerpt) ?? [];
    if (points.length === 0) return undefined;
    return points.some((point) => weightOf(point) === 'mend') ? 'mend' : 'consider';
  });
}
