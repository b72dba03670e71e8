import { aDelivery } from '#test/builders/delivery-builder';

import {
  recordPatch,
  recordValuesOf,
} from '../../../../../static/project-page/src/settings/record/record-values';

describe('the delivery record as it is typed', () => {
  const values = recordValuesOf(aDelivery());

  test('DL-1: only changed fields are sent, and an emptied one as null', () => {
    const typed = { ...values, name: 'Finance reports', intakeDate: null };

    expect(recordPatch(typed, ['name', 'intakeDate'])).toStrictEqual({
      name: 'Finance reports',
      intakeDate: null,
    });
  });

  test('DL-1: a changed part of the calendar sends the calendar as a whole', () => {
    const typed = { ...values, weekendDays: [5, 6] };

    expect(recordPatch(typed, ['weekendDays'])).toStrictEqual({
      calendar: {
        timeZone: 'Europe/Berlin',
        weekendDays: [5, 6],
        holidays: [],
        extraWorkingDays: [],
      },
    });
  });
});
