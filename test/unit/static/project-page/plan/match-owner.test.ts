import { accountIdSchema, contactIdSchema, roleKeySchema } from '#domain/shared/identifiers';

import {
  type KnownOwner,
  matchOwner,
} from '../../../../../static/project-page/src/plan/first-open/match-owner';

const person = (id: string, name: string) => ({ accountId: accountIdSchema.parse(id), name });
const ADA = person('account-ada', 'Ada Okafor');
const KNOWN: readonly KnownOwner[] = [
  { name: 'QA Engineer', owner: { kind: 'role', roleKey: roleKeySchema.parse('qa-engineer') } },
  {
    name: 'Marta Roth',
    owner: { kind: 'contact', contactId: contactIdSchema.parse('contact-marta') },
  },
];

describe('matchOwner', () => {
  test.each([
    { what: 'a role, whatever its capitals', typed: 'qa engineer ', people: [], kind: 'role' },
    { what: 'a contact', typed: 'Marta Roth', people: [], kind: 'contact' },
    { what: 'a person', typed: 'ada okafor', people: [ADA], kind: 'account' },
    {
      what: 'the only person with this e-mail address',
      typed: 'ada@example.com',
      people: [ADA],
      kind: 'account',
    },
  ])('finds $what', ({ typed, people, kind }) => {
    expect(matchOwner(typed, KNOWN, people)).toMatchObject({ kind: 'found', owner: { kind } });
  });

  test('a person whose name only begins so is not the one', () => {
    expect(matchOwner('Ada', KNOWN, [ADA])).toStrictEqual({ kind: 'unknown' });
  });

  test.each([
    ['two people', 'Ada Okafor', [ADA, person('account-other', 'Ada Okafor')]],
    ['a contact and a person', 'Marta Roth', [person('account-marta', 'Marta Roth')]],
    ['two people by e-mail', 'ada@example.com', [ADA, person('account-other', 'Ada Other')]],
  ])('does not guess between %s', (_what, typed, people) => {
    expect(matchOwner(typed, KNOWN, people)).toStrictEqual({ kind: 'several', count: 2 });
  });
});
