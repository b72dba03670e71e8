import { isEvidenceConfirmed, isEvidenceWritten } from '#domain/plan/confirmed-evidence';
import { anOutcome } from '#test/builders/outcome-builder';

const evidenceConfirmed = {
  by: 'account-ada',
  at: '2026-03-02T09:00:00.000Z',
  note: 'The CFO opened it',
};

describe('PL-5: confirmed evidence', () => {
  test.each([
    ['written and confirmed', anOutcome({ evidenceConfirmed }), true],
    ['written only', anOutcome(), false],
    ['confirmed, with a note but nothing written', { evidence: '', evidenceConfirmed }, false],
    ['confirmed, with blanks only', { evidence: ' \n', evidenceConfirmed }, false],
  ])('%s', (_what, outcome, expected) => {
    expect(isEvidenceConfirmed(anOutcome(outcome))).toBe(expected);
  });

  test('blanks are not evidence', () => {
    expect(isEvidenceWritten({ evidence: ' \t\n' })).toBe(false);
    expect(isEvidenceWritten({ evidence: 'Signed report' })).toBe(true);
  });
});
