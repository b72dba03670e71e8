import { type LoggedInvocation } from '../functions/function-runner-interface';

/** What one invocation of an app may cost; a page marks what is over, nothing is refused for it. */
export type InvocationBudget = {
  readonly storageCalls: number;
  /** Of 10 KB. */
  readonly readUnits: number;
  readonly jiraCalls: number | null;
  readonly points: number | null;
  readonly milliseconds: number;
};

/** Opening the page of a project is the dearest that somebody waits for; every other call costs less. */
const RESOLVER: InvocationBudget = {
  storageCalls: 8,
  readUnits: 60,
  jiraCalls: null,
  points: 4,
  milliseconds: 200,
};

/** Somebody waits for it in the middle of a transition. */
const VALIDATOR: InvocationBudget = {
  storageCalls: 3,
  readUnits: 60,
  jiraCalls: 2,
  points: null,
  milliseconds: 200,
};

/**
 * The budget of an invocation, by the type of the module that it came through: the figures that
 * `npm run bench` holds the product to.
 */
export function budgetOf({ moduleType }: Pick<LoggedInvocation, 'moduleType'>): InvocationBudget {
  return moduleType === 'jira:workflowValidator' ? VALIDATOR : RESOLVER;
}
