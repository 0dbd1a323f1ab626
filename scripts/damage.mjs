import { setUp } from './setup.mjs';
import { exitWith } from './setup/progress.mjs';

// `npm run damage [-- 500 [--seed 7] [--recover]]`: damages archives at random and opens them; fails when a text is shown altered without a
// warning, or an error with its stack. With `--recover` it recovers each by the command line instead, and fails when a text whose bytes are
// sound does not come back, or another is not named. `npm test` runs some of both.
await setUp('units').catch(exitWith);
await import('./damage/run.mjs');
