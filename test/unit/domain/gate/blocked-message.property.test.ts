import fc from 'fast-check';

import { SCHEDULE_FIELDS } from '#domain/delivery/delivery-schedule';
import { BLOCKED_MESSAGE_MAXIMUM, blockedMessage } from '#domain/gate/blocked-message';
import { evaluateGate } from '#domain/gate/evaluate-gate';
import { fitSentences } from '#domain/gate/fit-sentences';
import { type Stage, STAGES } from '#domain/gate/stage';
import { accountIdSchema } from '#domain/shared/identifiers';
import { blockedWords } from '#i18n/gate-messages';
import { anyDay } from '#test/builders/gate-arbitraries';
import { aGate, anAcknowledgement, ROLE_LABELS } from '#test/builders/gate-builder';

const anyText = (maximum: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: maximum });
const people = ['account-ada', 'account-ben', 'account-cleo'];
const anyLapse = fc.record({
  verdict: fc.constantFrom('lapsed' as const, 'asked-again' as const),
  differences: fc.uniqueArray(
    fc.record({
      field: fc.constantFrom(...SCHEDULE_FIELDS),
      before: anyDay,
      after: anyDay,
      by: fc.constantFrom(...people),
      at: fc.constantFrom('2026-05-04T12:05:00.000Z', '2026-05-05T12:05:00.000Z'),
      roleKey: fc.constantFrom('delivery-owner', 'unknown-role'),
    }),
    { selector: ({ field }) => field, minLength: 1 },
  ),
});
const anyLabels = fc.record(
  Object.fromEntries(Object.keys(ROLE_LABELS).map((key) => [key, anyText(80)])),
);
const anyNames = fc.dictionary(fc.constantFrom(...people), anyText(300));

type Lapse = typeof anyLapse extends fc.Arbitrary<infer L> ? L : never;

function gateOf(stage: Stage, lapses: readonly Lapse[], roleLabels: Record<string, string>) {
  const keys = ['schedule-production', 'schedule-deployment'];
  return aGate(stage, {
    roleLabels,
    acknowledgements: keys.map((criterionKey, index) =>
      anAcknowledgement({ criterionKey, lapse: lapses[index] }),
    ),
  });
}

describe('the message of a held transition', () => {
  test('GT-8: is at most 1,000 characters and keeps the gate and where to act, whatever the names are', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.constantFrom(...STAGES),
          fc.array(anyLapse, { minLength: 2, maxLength: 2 }),
          anyLabels,
          anyNames,
        ),
        ([stage, lapses, roleLabels, named]) => {
          const gate = gateOf(stage, lapses, roleLabels);
          const earlier = [gateOf('delivery-planning', lapses, roleLabels)];
          const names = new Map(
            Object.entries(named).map(([id, name]) => [accountIdSchema.parse(id), name]),
          );
          const message = blockedMessage(
            { evaluation: evaluateGate(gate, earlier), names, timeZone: 'Europe/Berlin' },
            blockedWords,
          );

          expect(message.length).toBeLessThanOrEqual(BLOCKED_MESSAGE_MAXIMUM);
          expect(message).toContain(`gate ${STAGES.indexOf(stage) + 1} “`);
          expect(message.endsWith(blockedWords.whereToAct)).toBe(true);
          expect(message).not.toMatch(/\n/);
        },
      ),
    );
  });

  test('sentences become brief before any is left out, and those left out are counted', () => {
    const sentences = [
      { full: 'a'.repeat(30), brief: 'A' },
      { full: 'b'.repeat(30), brief: 'B' },
    ];
    const text = {
      first: 'Held.',
      sentences,
      last: 'Go.',
      more: (count: number) => `${count} more.`,
    };

    expect(fitSentences({ ...text, maximum: 100 })).toBe(
      `Held. ${sentences[0]!.full} ${sentences[1]!.full} Go.`,
    );
    expect(fitSentences({ ...text, maximum: 50 })).toBe(`Held. ${sentences[0]!.full} B Go.`);
    expect(fitSentences({ ...text, maximum: 20 })).toBe('Held. A B Go.');
    const long = [{ full: 'x'.repeat(20), brief: 'x'.repeat(20) }, ...sentences];
    expect(fitSentences({ ...text, sentences: long, maximum: 20 })).toBe('Held. 3 more. Go.');
  });
});
