import { electronEnvironment, runWithDisplay } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { endWith } from './setup/say.mjs';

// `npm run pictures`: sets up, then takes the README's pictures, on a virtual display where there is none.
await setUp('tests').catch(endWith);
process.exitCode = await runWithDisplay(
  process.execPath,
  [inRoot('scripts/readme/pictures.mjs')],
  electronEnvironment(),
);
