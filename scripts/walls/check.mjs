// Names every import that a wall forbids and every figure of the house that is out of its limits, with what to do about it.
import { measureHouse } from './figures.mjs';
import { readImports } from './imports.mjs';

const { modules, summary } = await readImports();
const advice = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));

for (const { from, to, rule, cycle } of summary.violations) {
  const way = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
  console.log(`${way}\n    ${rule.name}: ${advice.get(rule.name)}`);
}
const { figures, faults } = measureHouse(modules);
// With a TypeScript that it cannot read, dependency-cruiser finds no module and reports success.
const isBlind = figures.files === 0;
if (!isBlind) for (const fault of faults) console.log(fault);
console.log(
  isBlind
    ? 'No module was found, so no wall was checked: dependency-cruiser cannot read this version of TypeScript.'
    : `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} through a wall. ` +
        `${figures.files} files of ${figures.median} lines (median), ${figures.p90} (p90), ${figures.largest} (largest); ${figures.slivers} slivers.`,
);
process.exitCode = isBlind || summary.violations.length + faults.length > 0 ? 1 : 0;
