import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { inRoot } from '../setup/root.mjs';

/** Every import of the program as dependency-cruiser sees it: the modules, and a summary with what goes through a wall. */
export async function readImports() {
  const options = await extractConfig(inRoot('.dependency-cruiser.cjs'));
  const { output } = await cruise(['src', 'electron'], options, undefined, {
    tsConfig: extractTsConfig(inRoot('tsconfig.base.json')),
  });
  return typeof output === 'string' ? JSON.parse(output) : output;
}
