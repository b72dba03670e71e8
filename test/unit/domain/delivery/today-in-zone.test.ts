import { todayInZone } from '#domain/delivery/today-in-zone';
import { at } from '#test/builders/gate-builder';

describe('todayInZone', () => {
  test.each([
    ['2026-03-06T23:30:00.000Z', 'Europe/Berlin', '2026-03-07'],
    ['2026-03-06T23:30:00.000Z', 'America/New_York', '2026-03-06'],
    ['2026-03-06T11:30:00.000Z', 'Pacific/Auckland', '2026-03-07'],
    ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-01-01T03:00:00.000Z', 'America/St_Johns', '2025-12-31'],
  ])('DL-1: at %s it is in %s the %s', (now, timeZone, expected) => {
    expect(todayInZone(at(now), timeZone)).toBe(expected);
  });
});
