import type { Check } from '../../article';

/** Each point with a name of its own among the others: two on the same words are told apart by their order. */
export function withNames(checks: readonly Check[]): { name: string; check: Check }[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const count = (seen.get(check.key) ?? 0) + 1;
    seen.set(check.key, count);
    return { name: `${check.key} ${count}`, check };
  });
}
