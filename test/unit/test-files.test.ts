import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PROJECT_FOLDERS = ['unit', 'contract', 'host', 'browser'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

test('every test file belongs to a jest project, so none is forgotten', () => {
  const testFiles = ['test', 'src', 'static', 'host', 'bench']
    .flatMap(filesBelow)
    .filter((file) => /\.test\.tsx?$/.test(file));

  const orphans = testFiles.filter(
    (file) => !PROJECT_FOLDERS.some((folder) => file.startsWith(join('test', folder) + sep)),
  );

  expect(testFiles).not.toHaveLength(0);
  expect(orphans).toStrictEqual([]);
});

/** Calls in a source file that start an emulated Jira, with their arguments. */
function callsThatStartJira(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:startHost|createBackend|createJira)\(/g)].map((found) => {
    const rest = text.slice(found.index);
    let depth = 0;
    for (const { 0: bracket, index } of rest.matchAll(/[()]/g)) {
      depth += bracket === '(' ? 1 : -1;
      if (depth === 0) return rest.slice(0, index + 1);
    }
    return rest;
  });
}

test('every Jira that a test starts has its answers compared with Atlassian’s OpenAPI document', () => {
  const calls = filesBelow('test')
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      callsThatStartJira(readFileSync(join(ROOT, file), 'utf8')).map((call) => ({ file, call })),
    );

  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(({ call }) => !call.includes('watchAnswer: noteAnswer'))).toStrictEqual([]);
});
