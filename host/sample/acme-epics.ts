/** Key of the work item that stands for the delivery. */
export const DELIVERY_KEY = 'ACME-1';

/** Epics of the sample by what they are about. */
export const EPIC_KEYS = {
  coreReports: 'ACME-2',
  ledgerHistory: 'ACME-3',
  monthEnd: 'ACME-4',
  singleSignOn: 'ACME-5',
  audit: 'ACME-6',
  dashboards: 'ACME-7',
  reconciliation: 'ACME-8',
  switchOff: 'ACME-9',
  technicalDebt: 'ACME-10',
  pipeline: 'ACME-11',
} as const;

/**
 * The delivery and its epics: client ACME moves its finance reporting from an old server to a new
 * platform. Eight epics say what will be true for the client, two are work of the team's own.
 */
export const ACME_EPICS = `
1  | delivery | planning   | ACME Finance Migration delivery                           |  | ada   | due 48
2  | epic     | inProgress | Core finance reports available in the new system          |  | dev   | start -40, due 15, component Reporting, version Pilot
3  | epic     | inProgress | General ledger history can be queried back to 2015        |  | jonas | start -30, due 12, component Data platform, version Pilot
4  | epic     | inProgress | Month-end close runs on the new platform                  |  | grace | start -10, due 25, component Data platform, version Go-live
5  | epic     | inProgress | Finance team signs in with ACME single sign-on            |  | tomas | start -25, due 8, component Access, version Pilot
6  | epic     | toDo       | Auditors can trace every figure to its source             |  |       | due 30, component Reporting, version Go-live
7  | epic     | inProgress | Budget holders see the dashboard of their own cost centre |  | dev   | start -5, due 28, component Reporting, version Go-live
8  | epic     | toDo       | Bank payments reconcile within one working day            |  | jonas | component Data platform, version Go-live
9  | epic     | toDo       | Old report server can be switched off                     |  |       | due 45, component Rollout, version Go-live
10 | epic     | inProgress | Technical debt                                            |  | dev   |
11 | epic     | toDo       | Implement build pipeline improvements                     |  |       | label internal
`;

/** Descriptions of work items, by key. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'ACME-1':
    'ACME Ltd moves its finance reporting from the old report server to the new platform. Waiting ' +
    'for gate 2: the schedule is to be acknowledged before production starts.',
  'ACME-2':
    'Balance sheet, profit and loss, cash flow and cost centre reports, with the figures of today.',
};
