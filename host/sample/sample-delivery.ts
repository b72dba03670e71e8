import { EPIC_KEYS } from './acme-epics';
import { SAMPLE_PEOPLE, type SamplePersonName } from './sample-people';

/** Somebody who owns an outcome: a person, or one of the delivery's roles. */
type SampleOwner = { readonly person: SamplePersonName } | { readonly role: string };

type SampleOutcome = {
  readonly epicKey: string;
  readonly statement: string;
  readonly evidence: string;
  readonly owners: readonly SampleOwner[];
  /** Working days from the day of seeding; absent: nobody typed a target yet. */
  readonly target?: number;
  readonly customerWording: string;
  readonly signOffRole?: string;
};

/** What the team of client ACME's migration wrote down so far; some of it is still missing, as in life. */
export const SAMPLE_OUTCOMES: readonly SampleOutcome[] = [
  {
    epicKey: EPIC_KEYS.coreReports,
    statement: 'Core finance reports come from the new system',
    evidence: 'CFO compares the five core reports with the last annual statement',
    owners: [{ person: 'dev' }, { person: 'mira' }],
    target: 15,
    customerWording: 'Finance reports available in the new system',
    signOffRole: 'client-sign-off',
  },
  {
    epicKey: EPIC_KEYS.ledgerHistory,
    statement: 'Any posting since 2015 can be queried',
    evidence: 'Ten sample postings of each year found by treasury',
    owners: [{ person: 'jonas' }],
    target: 14,
    customerWording: 'Ledger history back to 2015 can be searched',
  },
  {
    epicKey: EPIC_KEYS.monthEnd,
    statement: 'Month-end close runs on the new platform',
    evidence: 'Trial close with June figures signed by the controller',
    owners: [{ person: 'grace' }],
    target: 25,
    customerWording: 'Month-end close on the new platform',
    signOffRole: 'client-sign-off',
  },
  {
    epicKey: EPIC_KEYS.singleSignOn,
    statement: 'The finance team signs in with ACME single sign-on',
    evidence: 'Ten people of ACME sign in without a second password',
    owners: [{ person: 'tomas' }],
    target: 8,
    customerWording: 'Sign-in with your ACME account',
  },
  {
    epicKey: EPIC_KEYS.audit,
    statement: 'Auditors trace every figure to its source',
    evidence: '',
    owners: [{ role: 'delivery-owner' }],
    target: 30,
    customerWording: 'Every figure can be traced for the audit',
  },
  {
    epicKey: EPIC_KEYS.dashboards,
    statement: 'Budget holders see the dashboard of their own cost centre',
    evidence: 'Two budget holders confirm rights and figures',
    owners: [{ person: 'dev' }],
    target: 28,
    customerWording: 'Dashboards for budget holders',
  },
  {
    epicKey: EPIC_KEYS.reconciliation,
    statement: 'Bank payments reconcile within one working day',
    evidence: 'Five days in a row without open payments',
    owners: [{ person: 'jonas' }],
    customerWording: '',
  },
  {
    epicKey: EPIC_KEYS.switchOff,
    statement: 'The old report server is switched off',
    evidence: 'No access to the old server for ten working days',
    owners: [],
    target: 44,
    customerWording: 'Old report server switched off',
  },
];

/** Who holds which role, by account; contacts are named in {@link SAMPLE_CONTACTS}. */
export const SAMPLE_HOLDERS = {
  'client-intake-manager': SAMPLE_PEOPLE.ada,
  'production-line-architect': SAMPLE_PEOPLE.grace,
  'deployment-specialist': SAMPLE_PEOPLE.tomas,
  'qa-engineer': SAMPLE_PEOPLE.mira,
} as const;

/** People of the client without an Atlassian account (EV-3), and the role that each holds. */
export const SAMPLE_CONTACTS = [
  {
    roleKey: 'client-sign-off',
    name: 'Marta Roth',
    organisation: 'ACME Ltd',
    role: 'CFO',
    email: 'marta.roth@example.com',
  },
  {
    roleKey: 'client',
    name: 'Henrik Lund',
    organisation: 'ACME Ltd',
    role: 'Head of finance systems',
    email: 'henrik.lund@example.com',
  },
] as const;

/** The delivery schedule in working days from the day of seeding. */
export const SAMPLE_SCHEDULE = {
  productionStart: 3,
  productionCompletion: 30,
  qaSubmission: 31,
  qaCertification: 36,
  deploymentWindowStart: 40,
  deploymentWindowEnd: 42,
  clientHandover: 46,
} as const;

/** What the client and its bank owe; `epicKey` names the outcome that it feeds. */
export const SAMPLE_DELIVERABLES = [
  {
    description: 'Dataset of closed years from treasury',
    party: { side: 'customer', name: 'ACME treasury' },
    due: -1,
    askedOn: -12,
    epicKey: EPIC_KEYS.ledgerHistory,
  },
  {
    description: 'Test users for single sign-on',
    party: { side: 'customer', name: 'ACME IT' },
    due: 4,
    askedOn: -3,
    epicKey: EPIC_KEYS.singleSignOn,
  },
  {
    description: 'Test account at the bank',
    party: { side: 'third-party', name: 'Nordbank' },
    due: 12,
    askedOn: -5,
    epicKey: EPIC_KEYS.reconciliation,
  },
] as const;

/** Told to the client before the team moved this target: the plan shows both days. */
export const MOVED_AFTER_PUBLISHING = { epicKey: EPIC_KEYS.dashboards, target: 33 } as const;

/** Epics with work that somebody had begun when the first plan was published. */
export const BEGUN_EPICS = [
  EPIC_KEYS.coreReports,
  EPIC_KEYS.ledgerHistory,
  EPIC_KEYS.monthEnd,
  EPIC_KEYS.singleSignOn,
  EPIC_KEYS.audit,
  EPIC_KEYS.dashboards,
] as const;
