import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const RULE_ID = /\b(?:DL|PL|SC|RD|RC|GT|CP|HS|RP|RL|EV)-\d+\b/g;
const page = readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8');

type RuleSection = { readonly id: string; readonly text: string };

/** Sections `### PL-5 Title`; the part "Named, not built" lists ids without code. */
const sections: readonly RuleSection[] = page
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ id: text.split(/\s/, 1)[0] ?? '', text }));

const notBuilt = page.split(/^## Named, not built/m)[1]?.match(RULE_ID) ?? [];

function linksOf({ text }: RuleSection): readonly string[] {
  return [...text.matchAll(/\]\(\.\.\/([^)#]+)/g)].map((match) => match[1] ?? '');
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|[\\/]dist[\\/]/.test(file));
}

describe('docs/rules.md', () => {
  test.each(sections)('$id links to code and to a test that cites it', (section) => {
    const links = linksOf(section);
    const tests = links.filter((link) => link.startsWith('test/'));
    const code = links.filter((link) => /^(src|static|host)\//.test(link));

    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toStrictEqual([]);
    expect(code).not.toHaveLength(0);
    expect(
      tests.filter((link) => readFileSync(join(ROOT, link), 'utf8').includes(section.id)),
    ).not.toHaveLength(0);
  });

  test('names every rule that the shipped code cites', () => {
    const known = new Set([...sections.map(({ id }) => id), ...notBuilt]);
    const cited = new Set(
      ['src', 'static']
        .flatMap(sourceFiles)
        .flatMap((file) => readFileSync(file, 'utf8').match(RULE_ID) ?? []),
    );

    expect([...cited].filter((id) => !known.has(id)).sort()).toStrictEqual([]);
  });

  test('says each rule once', () => {
    const ids = sections.map(({ id }) => id);

    expect(ids).toStrictEqual([...new Set(ids)]);
  });
});
