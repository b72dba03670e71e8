import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** Reading it from an object, from JSON, or asking a schema for it. */
const READS_SELF = /\.self\b|\bself: z|\['self'\]/;

test('nothing of the app reads `self` of an answer: it is not on the site’s own address', () => {
  const files = ['src', 'static'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(
        ({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes('node_modules'),
      )
      .map(({ name, parentPath }) => join(parentPath, name)),
  );
  const readers = files.filter((file) => READS_SELF.test(readFileSync(file, 'utf8')));

  expect(files.length).toBeGreaterThan(100);
  expect(readers).toStrictEqual([]);
});
