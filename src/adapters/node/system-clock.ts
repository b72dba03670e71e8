import type { Clock } from '#application/ports/clock';
import { instantSchema } from '#domain/shared/calendar-date';

export const systemClock: Clock = {
  now: () => instantSchema.parse(new Date().toISOString()),
};
