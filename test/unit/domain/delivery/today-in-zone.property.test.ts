import fc from 'fast-check';

import { todayInZone } from '#domain/delivery/today-in-zone';
import { at } from '#test/builders/gate-builder';
import { wallClock } from '#test/support/jql/wall-clock';

const ZONES = [
  'Asia/Kolkata',
  'Australia/Adelaide',
  'Pacific/Chatham',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
];

test('DL-1: today is what a calendar on the wall shows, in zones off the hour and over every change of the clocks', () => {
  const anInstant = fc.integer({
    min: Date.parse('2025-01-01T00:00:00Z') / 60_000,
    max: Date.parse('2029-01-01T00:00:00Z') / 60_000,
  });
  fc.assert(
    fc.property(anInstant, fc.constantFrom(...ZONES), (minutes, timeZone) => {
      const now = minutes * 60_000;

      expect(todayInZone(at(new Date(now).toISOString()), timeZone)).toBe(
        wallClock(timeZone, now).slice(0, 10),
      );
    }),
    { numRuns: 500 },
  );
});
