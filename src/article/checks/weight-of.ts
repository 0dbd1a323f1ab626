import type { CheckKind, Weight } from './check';

/** How much a point weighs: what would embarrass or expose the group once sent is to be mended before. */
export function weightOf({ kind }: { kind: CheckKind }): Weight {
  return toMend.has(kind) ? 'mend' : 'consider';
}

const toMend: ReadonlySet<CheckKind> = new Set<CheckKind>([
  'headline-missing',
  'headline-empty-words',
  'body-missing',
  'embargo-past',
  'speaker-missing',
  'alt-missing',
  'crosshead-empty',
  'note-empty',
  'link-broken',
  'joined-words',
  'placeholder',
  'telephone',
  'home-address',
  'contact-missing',
  'imprint-missing',
]);
