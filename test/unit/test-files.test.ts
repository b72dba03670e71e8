import { readdirSync } from 'node:fs';
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
