// Says which import goes through a wall of the house, with what to do about it.
import { readImports } from './imports.mjs';

const { summary } = await readImports();
const advice = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));

for (const { from, to, rule, cycle } of summary.violations) {
  const way = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
  console.log(`${way}\n    ${rule.name}: ${advice.get(rule.name)}`);
}
// With a TypeScript that it cannot read, dependency-cruiser finds no module and reports success.
const isBlind = summary.totalCruised === 0;
console.log(
  isBlind
    ? 'No module was found, so no wall was checked: dependency-cruiser cannot read this version of TypeScript.'
    : `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} through a wall.`,
);
process.exitCode = isBlind || summary.violations.length > 0 ? 1 : 0;
