// Walks every import of the program and says which one goes through a wall, with what to do about it.
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { inRoot } from './setup/root.mjs';

const options = await extractConfig(inRoot('.dependency-cruiser.cjs'));
const { output } = await cruise(['src', 'electron'], options, undefined, {
  tsConfig: extractTsConfig(inRoot('tsconfig.base.json')),
});
const { summary } = typeof output === 'string' ? JSON.parse(output) : output;
const advice = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));

for (const { from, to, rule, cycle } of summary.violations) {
  const way = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
  console.log(`${way}\n    ${rule.name}: ${advice.get(rule.name)}`);
}
// With a TypeScript that it cannot read, dependency-cruiser finds no module and reports success.
if (summary.totalCruised === 0)
  console.log('No module was found: the walls were not checked. Look at the version of TypeScript.');
else
  console.log(
    `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} through a wall.`,
  );
process.exitCode =
  summary.totalCruised === 0 || summary.violations.some(({ rule }) => rule.severity === 'error') ? 1 : 0;
