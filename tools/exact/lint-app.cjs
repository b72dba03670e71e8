// Runs the linters of `forge lint` that need no login on an app, and prints what they find as JSON lines:
//   node lint-app.cjs <app folder> [<OpenAPI document of Jira> [<of Jira Software>]]
// Run by host/build/lint-exactly.ts in a process of its own: the linters go by the working directory.
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const { parse } = require('yaml');

const silent = new Proxy({}, { get: () => () => undefined });
/** Switches of Atlassian's that a command line asks for over the network; `forge lint` has these defaults. */
const switches = new Proxy({}, { get: () => async () => [] });

/** The linters load all of them; those of products that the app does not call may be empty. */
function setDocuments(folder, [jira, software]) {
  const empty = join(folder, 'empty.json');
  writeFileSync(empty, '{"paths":{}}');
  process.env.USE_LOCAL_SWAGGER = '1';
  process.env.LOCAL_JIRA_SWAGGER = jira ?? empty;
  process.env.LOCAL_JSW_SWAGGER = software ?? empty;
  for (const product of ['JSM', 'CONF', 'CONF_V2', 'BB']) {
    process.env[`LOCAL_${product}_SWAGGER`] = empty;
  }
}

function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !/(^|\/)(dist|node_modules)\//.test(path));
}

async function main([root, ...documents]) {
  process.chdir(root);
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
  try {
    setDocuments(folder, documents);
    const { lint } = require('@forge/lint');
    const manifest = parse(readFileSync('manifest.yml', 'utf8'));
    const files = ['src', 'static'].flatMap(sourcesBelow);
    const results = await lint(files, manifest, 'development', silent, switches, {
      linter: { mode: 'client-side' },
    });
    for (const { file, errors, warnings } of results) {
      for (const [level, found] of Object.entries({ error: errors, warning: warnings })) {
        for (const { message, reference, line } of found) {
          process.stdout.write(`${JSON.stringify({ level, file, line, message, reference })}\n`);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
