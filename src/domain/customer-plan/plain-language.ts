/** Words of the people who do the work, which a customer does not have to know (CP-3). */
const INTERNAL_WORDS: readonly string[] = [
  'backend',
  'backlog',
  'blocker',
  'branch',
  'codebase',
  'cutover',
  'endpoint',
  'epic',
  'frontend',
  'hotfix',
  'jira',
  'kanban',
  'merge',
  'middleware',
  'refactor',
  'refactoring',
  'regression',
  'repo',
  'repository',
  'retrospective',
  'scrum',
  'sprint',
  'sprints',
  'staging',
  'standup',
  'story points',
  'sub-task',
  'subtask',
  'tech debt',
  'technical debt',
  'ticket',
  'tickets',
  'velocity',
  'work item',
  'work items',
  'workstream',
];

/** Capital letters that customers read every day; every other word in capitals is marked. */
const EVERYDAY_CAPITALS: ReadonlySet<string> = new Set(
  'CEO CFO CIO COO CSV CTO EU GB GDPR GMT HR IBAN ISO IT PDF SMS TV UK UN US USA USB UTC VAT'.split(
    ' ',
  ),
);

const WORK_ITEM_KEY = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9_]+-\d+(?![\p{L}\p{N}])/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?![\p{L}\p{N}])/gu;
const INTERNAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${INTERNAL_WORDS.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** What keeps a line from being plain, with the piece of text it is about. */
export type PlainnessFinding = {
  readonly kind: 'work-item-key' | 'abbreviation' | 'internal-word';
  readonly text: string;
};

/**
 * Marks what a customer may not understand: keys of work items, words in capitals, words of the trade
 * (CP-3). A hint, not a proof: the list of words is short on purpose, and each piece is named once.
 *
 * @param line - One line as a person typed it.
 *
 * @example
 * plainness('UAT for ACME-12'); // a work item key, "ACME-12", and an abbreviation, "UAT"
 */
export function plainness(line: string): readonly PlainnessFinding[] {
  const withoutKeys = line.replaceAll(WORK_ITEM_KEY, ' ');
  const capitals = matches(withoutKeys, CAPITALS).filter((text) => !EVERYDAY_CAPITALS.has(text));
  return [
    ...matches(line, WORK_ITEM_KEY).map((text) => ({ kind: 'work-item-key' as const, text })),
    ...capitals.map((text) => ({ kind: 'abbreviation' as const, text })),
    ...matches(withoutKeys, INTERNAL)
      .filter((text) => !capitals.includes(text))
      .map((text) => ({ kind: 'internal-word' as const, text })),
  ];
}

function matches(line: string, pattern: RegExp): readonly string[] {
  return [...new Set(line.match(pattern) ?? [])];
}
