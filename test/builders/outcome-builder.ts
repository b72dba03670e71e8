import type * as z from 'zod/mini';

import { type Outcome, outcomeSchema } from '#domain/plan/outcome';

/** Unbranded, so that a test can write plain strings; the schema still checks them. */
type OutcomeInput = z.input<typeof outcomeSchema>;

/** A valid outcome; a test names only the fields that it is about. */
export function anOutcome(overrides: Partial<OutcomeInput> = {}): Outcome {
  return outcomeSchema.parse({
    id: 'outcome-0001',
    statement: 'Finance reports are available in the new system',
    evidence: 'The CFO opened last month’s report',
    owners: [{ kind: 'account', accountId: 'account-ada' }],
    target: '2026-03-31',
    customerWording: 'Finance reports available in the new system',
    epicIds: ['10010'],
    state: 'active',
    promises: [],
    ...overrides,
  } satisfies OutcomeInput);
}
