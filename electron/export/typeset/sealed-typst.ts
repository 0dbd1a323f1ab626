import { join } from 'node:path';
import { noNetwork } from '../../process';

/**
 * Does a step of Typst's where it finds no package and no font but those that it is given. Its compiler has no option for either:
 * it looks for packages in the person's folders and else asks for them by the network, and takes every font of the machine. What it
 * looks by are variables of the environment, which are other ones for as long as the step takes.
 */
export function sealed<Out>(resources: string, step: () => Out): Out {
  const variables = sealedVariables(resources);
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    return step();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A folder in which nothing can be. */
const noFolder = '/dev/null';

function sealedVariables(resources: string): Record<string, string> {
  return {
    ...noNetwork,
    HOME: noFolder,
    XDG_DATA_HOME: noFolder,
    XDG_CACHE_HOME: noFolder,
    FONTCONFIG_FILE: join(resources, 'fonts', 'none.conf'),
  };
}

/** How a template that asks for a package is named as broken. */
export const asksForPackage = 'it asks for a package';

/** What Typst says of a package that it did not find. Its own words hold the address that it would have been asked for at. */
export const packageMissing = /^(?:failed to download package|package not found)/;
