import type { Messages } from '../messages';
import { count, quoted } from './typography';

/** A newsletter of several texts, as it is ordered in the desk. */
export const newsletter: Messages['newsletter'] = {
  act: 'Make a newsletter…',
  title: 'Newsletter',
  help: 'One leaflet of all texts: the first opens it, the others follow in this order, each under its headline.',
  up: (headline) => `Move ${quoted(headline)} up`,
  down: (headline) => `Move ${quoted(headline)} down`,
  movedTo: (headline, place) => `${quoted(headline)}: place ${place}`,
  make: 'Continue to export',
  several: (texts) => `${count(texts, 'text', 'texts')} in one newsletter.`,
};
