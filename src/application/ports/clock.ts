import type { Instant } from '#domain/shared/calendar-date';

export type Clock = { readonly now: () => Instant };
