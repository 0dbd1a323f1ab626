import { setUp } from './setup.mjs';
import { exitWith } from './setup/progress.mjs';

// `npm run damage [-- 500 [--seed 7]]`: damages archives at random and opens them; fails when a text is shown altered without a
// word, or an error with its stack. `npm test` runs forty of these trials.
await setUp('units').catch(exitWith);
await import('./damage/run.mjs');
