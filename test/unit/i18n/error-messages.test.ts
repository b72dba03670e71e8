import { commonErrorMessages, describeError } from '#i18n/error-messages';

describe('the words for a failed call', () => {
  test('a common kind reads as its own sentence with its facts', () => {
    const error = { kind: 'too-many', facts: { maximum: 18, actual: 20 } } as const;

    expect(describeError(error, {})).toBe(
      'That is 20 at once; at most 18 are possible. Do it in smaller parts.',
    );
  });

  test('a kind of one call reads as the sentence that is given for it', () => {
    const error = { kind: 'role-exists', facts: { key: 'client' } } as const;

    const sentence = describeError(error, {
      'role-exists': ({ key }) => `There is a role ${key}.`,
    });

    expect(sentence).toBe('There is a role client.');
  });

  test('every common sentence ends with a full stop', () => {
    const facts = {
      issues: [{ path: 'name', message: 'too long' }],
      needs: 'edit',
      what: 'outcome',
      status: 403,
      service: 'jira',
      reference: 'abc',
      maximum: 1,
      actual: 2,
    } as const;

    for (const message of Object.values(commonErrorMessages)) {
      expect(message(facts)).toMatch(/\.$/);
    }
  });
});
