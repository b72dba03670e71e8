/** An epic as Jira shows it. */
export const EPIC = { key: 'ACME-7', fields: { summary: 'Finance reports' } };

export const OUTCOME = {
  id: 'outcome-0001',
  statement: 'Finance reports run in the new system',
  evidence: '',
  owners: [
    { kind: 'account', accountId: 'ada' },
    { kind: 'role', roleKey: 'qa-engineer' },
    { kind: 'contact', contactId: 'contact-0001' },
    { kind: 'contact', contactId: 'contact-gone' },
  ],
  target: '2026-03-31',
  customerWording: '',
  epicIds: ['10007'],
  state: 'active',
  promises: [],
};

const GATE = {
  stage: 'delivery-planning',
  templateVersion: 1,
  state: 'open',
  acknowledgements: [
    {
      criterionKey: 'schedule-deployment',
      roleKey: 'deployment-specialist',
      by: 'grace',
      at: '2026-03-02T10:00:00.000Z',
      schedule: {},
    },
  ],
  ticks: [],
  records: [],
  changesAfterPass: [],
  roleLabels: {
    'production-line-architect': 'Production Line Architect',
    'deployment-specialist': 'Deployment Specialist',
  },
};

/** The work item serves an outcome; one holder of gate 2 acknowledged. */
export const SERVED = {
  kind: 'served',
  mayEdit: true,
  served: {
    deliveryId: 'delivery-0001',
    deliveryName: 'ACME finance',
    client: 'ACME',
    isHome: true,
    as: 'child',
    outcome: { version: 3, body: OUTCOME },
    nextGate: { version: 2, body: GATE },
    nextStage: 'delivery-planning',
    contacts: [{ id: 'contact-0001', name: 'Henrik Lund' }],
    roles: [
      {
        version: 1,
        body: { key: 'qa-engineer', label: 'QA Engineer', side: 'us', holders: [], deputies: [] },
      },
    ],
  },
};

/** A work item without parent. */
export const PARENTLESS = {
  kind: 'unmapped',
  mayEdit: true,
  outside: [],
  deliveries: [
    {
      id: 'delivery-0001',
      name: 'ACME finance',
      outcomes: [
        { id: 'outcome-0001', version: 3, statement: OUTCOME.statement, epicIds: ['10007'] },
      ],
    },
  ],
};

/** An epic that serves none. */
export const UNMAPPED = {
  ...PARENTLESS,
  mapIssueId: '10042',
};

/** A call that answers with a value. */
export function ok(value: Readonly<Record<string, unknown>>): () => unknown {
  return () => ({ ok: true, value });
}
