import { anOutcome } from '#test/builders/outcome-builder';

import {
  collidingFields,
  patchedFields,
  pickFields,
} from '../../../../../static/project-page/src/plan/outcome-patch';

const seen = anOutcome({ evidence: 'old', customerWording: 'old', target: '2026-03-31' });

describe('collidingFields', () => {
  test('EV-4: a field that both changed to different values collides', () => {
    const theirs = { ...seen, evidence: 'theirs' };

    expect(collidingFields({ evidence: 'mine' }, seen, theirs)).toStrictEqual(['evidence']);
  });

  test('EV-4: somebody’s change of another field is no conflict', () => {
    const theirs = { ...seen, customerWording: 'theirs' };

    expect(collidingFields({ evidence: 'mine' }, seen, theirs)).toStrictEqual([]);
  });

  test('EV-4: both typed the same, so there is nothing to pick', () => {
    const theirs = { ...seen, evidence: 'same' };

    expect(collidingFields({ evidence: 'same' }, seen, theirs)).toStrictEqual([]);
  });

  test('EV-4: emptying a day collides with moving it, not with emptying it as well', () => {
    const emptied = anOutcome({ ...seen, target: undefined });
    const moved = anOutcome({ ...seen, target: '2026-04-30' });

    expect(collidingFields({ target: null }, seen, moved)).toStrictEqual(['target']);
    expect(collidingFields({ target: null }, seen, emptied)).toStrictEqual([]);
  });

  test('EV-4: lists of owners are compared by their owners', () => {
    const theirs = anOutcome({ ...seen, owners: [{ kind: 'role', roleKey: 'delivery-owner' }] });

    expect(collidingFields({ owners: [] }, seen, theirs)).toStrictEqual(['owners']);
  });
});

test('only what a patch names is sent again', () => {
  const patch = { evidence: 'mine', target: null, statement: undefined };

  expect(patchedFields(patch)).toStrictEqual(['evidence', 'target']);
  expect(pickFields(patch, ['target'])).toStrictEqual({ target: null });
});
