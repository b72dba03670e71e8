import type { JiraFailure } from './jira-snapshot';

const BAD_REQUEST = 400;

/**
 * Carries a {@link JiraFailure} out of the many parallel calls of one reading; `readFailure` turns it
 * back into data where the reading was started.
 */
export class JiraReadError extends Error {
  readonly failure: JiraFailure;

  constructor(failure: JiraFailure) {
    super(`Jira could not be read: ${failure.kind}`);
    this.failure = failure;
  }
}

/**
 * The failure behind whatever a reading threw. Everything else than our own error is a bridge that did
 * not answer.
 *
 * @param thrown - What was caught.
 */
export function readFailure(thrown: unknown): JiraFailure {
  return thrown instanceof JiraReadError ? thrown.failure : { kind: 'unreachable' };
}

/**
 * Whether Jira refused the query as such (400). Plumbline's queries are fixed, so this means that one of them
 * names a project or a work item that is not there for this reader.
 *
 * @param thrown - What was caught.
 */
export function isRefusedQuery(thrown: unknown): boolean {
  const failure = readFailure(thrown);
  return failure.kind === 'refused' && failure.status === BAD_REQUEST;
}
