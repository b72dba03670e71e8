import { z } from 'zod';

import { runExactTool } from './exact-tools';

const problemSchema = z.object({
  level: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.number().optional(),
  message: z.string(),
  /** Name of the rule, by which Atlassian's pages explain it. */
  reference: z.string().optional(),
});

/** What a linter of `forge lint` finds wrong. */
export type ForgeLintProblem = z.infer<typeof problemSchema>;

/**
 * Runs the fifteen linters of `forge lint` that need no login.
 *
 * They look at calls that are written out where they are sent (`requestJira(route…)`) in files that
 * `tsconfig.json` includes; what goes through a variable they do not see.
 *
 * @param root - Folder of manifest.yml; its Custom UIs must have been built.
 * @param documents - OpenAPI documents of Jira and of Jira Software, by which scopes are judged;
 * without them no scope is missed.
 */
export async function lintExactly(
  root: string,
  documents: readonly string[],
): Promise<readonly ForgeLintProblem[]> {
  const output = await runExactTool('lint-app.cjs', [root, ...documents]);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => problemSchema.parse(JSON.parse(line)));
}
