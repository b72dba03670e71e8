// Checks downloaded audit logs (docs/audit-log.md): nobody changed, removed or swapped an entry. Needs the files
// and Node, nothing of Plumbline: copy it anywhere.
//
//   node verify-audit-log.mjs plumbline-audit.json …
//
// Prints what is wrong and ends with 1, or the newest hash of each chain and ends with 0.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** JSON without spaces, the keys of every object in the order of their UTF-16 code units (RFC 8785). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join(',')}}`;
}

/** Recipe 2: everything in the entry but its own hash. */
function hashOf(entry) {
  const hashed = { ...entry };
  delete hashed.hash;
  return createHash('sha256').update(canonical(hashed), 'utf8').digest('hex');
}

function nameOf({ commandId, action, at }) {
  return `${commandId} (${action}, ${at})`;
}

/** Each entry by itself. */
function contentProblem(entry) {
  switch (entry.recipe) {
    case 1:
      return undefined; // Its hash was made of more than a download has; see docs/audit-log.md.
    case 2:
      return hashOf(entry) === entry.hash ? undefined : `${nameOf(entry)} was changed`;
    default:
      return `${nameOf(entry)} has the unknown recipe ${entry.recipe}`;
  }
}

/** A file is sorted, newest first. */
function orderProblems(entries) {
  return entries
    .filter((entry, index) => index > 0 && entry.at > entries[index - 1].at)
    .map((entry) => `${nameOf(entry)} stands below an older entry`);
}

/**
 * A chain, from its first entry to its newest, without a gap and without a fork. That of a project runs through
 * the logs of all its deliveries.
 */
function chainProblems(chain, entries) {
  const problems = [];
  const isShared = entries.some(({ ownerId, chain: { ownerId: of } }) => ownerId !== of);
  const missing = isShared
    ? 'is missing, unless it stands in the log of another delivery of the project: check their files together'
    : 'is missing';
  const next = new Map();
  for (const entry of entries) {
    const rival = next.get(entry.previousHash);
    if (rival) problems.push(`${nameOf(entry)} and ${nameOf(rival)} both follow the same entry`);
    else next.set(entry.previousHash, entry);
  }
  const known = new Set(['', ...entries.map(({ hash }) => hash)]);
  for (const entry of entries.filter(({ previousHash }) => !known.has(previousHash))) {
    problems.push(`before ${nameOf(entry)} an entry of the chain ${chain} ${missing}`);
  }
  if (!next.has('')) problems.push(`the first entry of the chain ${chain} ${missing}`);
  return problems;
}

function newestOf(entries) {
  const followed = new Set(entries.map(({ previousHash }) => previousHash));
  return entries.find(({ hash }) => !followed.has(hash));
}

const files = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
const entries = files.flat();
const chains = new Map();
for (const entry of entries) {
  const chain = `${entry.chain.ownerId}/${entry.chain.kind}`;
  chains.set(chain, [...(chains.get(chain) ?? []), entry]);
}
const problems = [
  ...entries.flatMap((entry) => contentProblem(entry) ?? []),
  ...files.flatMap(orderProblems),
  ...[...chains].flatMap(([chain, its]) => chainProblems(chain, its)),
];
const unproven = entries.filter(({ recipe }) => recipe === 1).length;

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${entries.length} entries in ${chains.size} chains, each as it was written.`);
  if (unproven > 0) console.log(`Of ${unproven} entries of recipe 1 only the order is proven.`);
  for (const [chain, its] of chains) console.log(`${chain} ends with ${newestOf(its).hash}`);
}
