/** A person of the sample site. People without `rights` can be assigned work but cannot log in. */
export type SamplePerson = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
  readonly rights: string;
  readonly group: 'delivery-team' | 'acme-client' | 'operations';
  readonly active: boolean;
};

function accountId(last: number): string {
  return `712020:5a3e1c00-7d42-4b6f-9a10-${String(last).padStart(12, '0')}`;
}

/** The people of the sample site; the first six log in. */
export const SAMPLE_PEOPLE = {
  ada: {
    accountId: accountId(1),
    displayName: 'Ada Okafor',
    emailAddress: 'ada.okafor@example.com',
    timeZone: 'Europe/Berlin',
    rights: 'Delivery owner: administers ACME and the Jira site, sees OPS',
    group: 'delivery-team',
    active: true,
  },
  grace: {
    accountId: accountId(2),
    displayName: 'Grace Lindqvist',
    emailAddress: 'grace.lindqvist@example.com',
    timeZone: 'Europe/Stockholm',
    rights: 'Production Line Architect: holds gates, edits ACME',
    group: 'delivery-team',
    active: true,
  },
  tomas: {
    accountId: accountId(3),
    displayName: 'Tomás Rivera',
    emailAddress: 'tomas.rivera@example.com',
    timeZone: 'Europe/Lisbon',
    rights: 'Deployment Specialist: holds gates, edits ACME',
    group: 'delivery-team',
    active: true,
  },
  dev: {
    accountId: accountId(4),
    displayName: 'Dev Patel',
    emailAddress: 'dev.patel@example.com',
    timeZone: 'Asia/Kolkata',
    rights: 'Developer: edits ACME, does not see commercial work items',
    group: 'delivery-team',
    active: true,
  },
  carla: {
    accountId: accountId(5),
    displayName: 'Carla Roth',
    emailAddress: 'carla.roth@example.com',
    timeZone: 'America/New_York',
    rights: 'Client guest: browses ACME, changes nothing',
    group: 'acme-client',
    active: true,
  },
  oscar: {
    accountId: accountId(6),
    displayName: 'Oscar Nunn',
    emailAddress: 'oscar.nunn@example.com',
    timeZone: 'Europe/London',
    rights: 'Outsider: sees only OPS',
    group: 'operations',
    active: true,
  },
  mira: {
    accountId: accountId(7),
    displayName: 'Mira Salo',
    emailAddress: 'mira.salo@example.com',
    timeZone: 'Europe/Helsinki',
    rights: '',
    group: 'delivery-team',
    active: true,
  },
  jonas: {
    accountId: accountId(8),
    displayName: 'Jonas Beck',
    emailAddress: 'jonas.beck@example.com',
    timeZone: 'Europe/Berlin',
    rights: '',
    group: 'delivery-team',
    active: true,
  },
  lena: {
    accountId: accountId(9),
    displayName: 'Lena Fischer',
    emailAddress: 'lena.fischer@example.com',
    timeZone: 'Europe/Berlin',
    rights: '',
    group: 'delivery-team',
    // She left the company; work that was hers still names her.
    active: false,
  },
} as const satisfies Readonly<Record<string, SamplePerson>>;

export type SamplePersonName = keyof typeof SAMPLE_PEOPLE;

/** Groups of the sample site; their ids look like Jira's. */
export const SAMPLE_GROUPS = {
  'site-admins': 'b1a5c0de-0000-4000-8000-000000000001',
  'delivery-team': 'b1a5c0de-0000-4000-8000-000000000002',
  'acme-client': 'b1a5c0de-0000-4000-8000-000000000003',
  operations: 'b1a5c0de-0000-4000-8000-000000000004',
} as const;
