import { missingParts } from '#domain/plan/missing-parts';
import { type Proposal, type ProposalScope, proposeOutcomes } from '#domain/plan/propose-outcomes';
import type { WorkItem } from '#domain/plan/work-item';
import {
  anEpic,
  aTree,
  aWorkItem,
  HOME_PROJECT,
  issueIds,
  OTHER_PROJECT,
} from '#test/builders/work-item-builder';

function propose(
  items: readonly WorkItem[],
  scope: Partial<ProposalScope> = {},
): readonly Proposal[] {
  return proposeOutcomes(aTree(items), {
    homeProjectId: HOME_PROJECT,
    settled: new Set(),
    ...scope,
  });
}

/** What is flagged when the proposal is accepted as it is: Jira knows neither evidence nor wording. */
function lacks({ ownerIds, target }: Proposal) {
  return missingParts({
    owners: ownerIds.map((accountId) => ({ kind: 'account', accountId })),
    evidence: '',
    target,
    customerWording: '',
  });
}

describe('DL-7: proposals from epics', () => {
  test('an epic lends its text, its assignee, its due date, and says what it stands on (EV-8)', () => {
    const items = [
      anEpic('100', {
        summary: 'Finance reports',
        assigneeId: 'account-ada',
        due: '2026-03-31',
      }),
      aWorkItem('200', { parentId: '100' }),
      aWorkItem('201', { parentId: '100', category: 'done' }),
      aWorkItem('202', { parentId: '100', level: -1 }),
    ];

    expect(propose(items)).toStrictEqual([
      {
        key: 'epic:100',
        source: { kind: 'epic', epicId: '100', isDone: false },
        statement: 'Finance reports',
        isTextWithheld: false,
        epicIds: ['100'],
        ownerIds: ['account-ada'],
        target: '2026-03-31',
        workItemCount: 2,
        openCount: 1,
      },
    ]);
  });

  test.each([
    ['assignee and due date', { assigneeId: 'account-ada', due: '2026-03-31' }, []],
    ['no assignee', { due: '2026-03-31' }, ['owner']],
    ['no due date', { assigneeId: 'account-ada' }, ['target']],
    ['neither', {}, ['owner', 'target']],
  ])('of an epic with %s: what the outcome will lack (PL-4)', (_what, overrides, missing) => {
    const [proposal] = propose([anEpic('100', overrides)]);

    expect(lacks(proposal!)).toStrictEqual(
      expect.arrayContaining([...missing, 'evidence', 'customer-wording']),
    );
    expect(lacks(proposal!)).toHaveLength(missing.length + 2);
  });

  test('open epics come first, each in the order of their numbers', () => {
    const items = [
      anEpic('1000'),
      anEpic('90', { category: 'done' }),
      anEpic('200', { category: 'in-progress' }),
      anEpic('80', { category: 'done' }),
    ];

    expect(propose(items).map(({ epicIds }) => epicIds[0])).toStrictEqual([
      '200',
      '1000',
      '80',
      '90',
    ]);
  });

  test('opening again proposes only what is new', () => {
    const items = [anEpic('100'), anEpic('101'), anEpic('102')];
    const settled = issueIds('100', '101');

    expect(propose(items, { settled }).map(({ key }) => key)).toStrictEqual(['epic:102']);
  });

  test('when every epic is settled nothing is proposed, also not by release', () => {
    const items = [anEpic('100'), aWorkItem('200', { releases: [{ id: '1', name: 'Pilot' }] })];

    expect(propose(items, { settled: issueIds('100') })).toStrictEqual([]);
  });

  test('epics of other projects and levels above epics are not proposed', () => {
    const items = [
      anEpic('100'),
      anEpic('101', { projectId: OTHER_PROJECT }),
      aWorkItem('102', { level: 2 }),
    ];

    expect(propose(items).map(({ key }) => key)).toStrictEqual(['epic:100']);
  });
});

describe('EV-1: a proposal lends no text that others may not read', () => {
  test('an epic with a security level', () => {
    const secret = anEpic('100', { summary: 'Price of the offer', hasSecurityLevel: true });
    const [proposal] = propose([secret]);

    expect(proposal).toMatchObject({ statement: '', isTextWithheld: true, epicIds: ['100'] });
    expect(JSON.stringify(proposal)).not.toContain('Price');
  });

  test('work with a security level lends no name of a release or component', () => {
    const items = [
      aWorkItem('200', { hasSecurityLevel: true, releases: [{ id: '1', name: 'Secret launch' }] }),
      aWorkItem('201', { hasSecurityLevel: true, componentNames: ['Pricing'] }),
    ];

    expect(propose(items)).toStrictEqual([]);
  });
});

describe('DL-7: a project without epics', () => {
  const releases = [
    aWorkItem('200', { releases: [{ id: '1', name: 'Pilot' }], componentNames: ['Reporting'] }),
    aWorkItem('201', {
      releases: [
        { id: '1', name: 'Pilot' },
        { id: '2', name: 'Go-live' },
      ],
    }),
  ];

  test('proposes its releases, with the open work of each', () => {
    expect(propose(releases)).toStrictEqual([
      {
        key: 'release:1',
        source: { kind: 'release', releaseId: '1', name: 'Pilot' },
        statement: 'Pilot',
        isTextWithheld: false,
        epicIds: [],
        ownerIds: [],
        workItemCount: 2,
        openCount: 2,
      },
      expect.objectContaining({ key: 'release:2', statement: 'Go-live', workItemCount: 1 }),
    ]);
  });

  test('without releases proposes its top-level work by component', () => {
    const items = [
      aWorkItem('200', { componentNames: ['Reporting', 'Access'] }),
      aWorkItem('201', { componentNames: ['Reporting'] }),
      aWorkItem('202', { level: -1, parentId: '200', componentNames: ['Rollout'] }),
    ];

    expect(propose(items)).toMatchObject([
      {
        source: { kind: 'component', name: 'Reporting' },
        statement: 'Reporting',
        workItemCount: 2,
      },
      { source: { kind: 'component', name: 'Access' }, workItemCount: 1 },
    ]);
  });

  test.each([
    ['done', aWorkItem('200', { category: 'done', componentNames: ['Reporting'] })],
    [
      'of another project',
      aWorkItem('200', { projectId: OTHER_PROJECT, componentNames: ['Reporting'] }),
    ],
    ['below a parent', aWorkItem('200', { parentId: '999', componentNames: ['Reporting'] })],
    ['without release and component', aWorkItem('200')],
  ])('work that is %s proposes nothing', (_what, item) => {
    expect(propose([item])).toStrictEqual([]);
  });

  test('work that was put outside or stands for a delivery proposes nothing', () => {
    const items = [aWorkItem('200', { componentNames: ['Reporting'] })];

    expect(propose(items, { settled: issueIds('200') })).toStrictEqual([]);
  });
});
