/** The parts of a date that can be asked for in the machine's zone and in UTC. */
const PARTS = ['Date', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'] as const;

const UTC_NAME = 'GMT+0000 (Coordinated Universal Time)';

type ToText = (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) => string;

/**
 * Makes UTC this thread's time zone, as on the platform, whatever the machine's is: a zone belongs to
 * a process, and functions share the host's. Parsing and constructing are in `host-time.ts`.
 */
export function installUtcZone(): void {
  const { prototype } = Date;
  const methods = new Map(
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, { value }]) => [
      name,
      value as unknown,
    ]),
  );
  for (const part of PARTS) {
    define(prototype, `get${part}`, methods.get(`getUTC${part}`));
    define(prototype, `set${part}`, methods.get(`setUTC${part}`));
  }
  define(prototype, 'getDay', methods.get('getUTCDay'));
  installTexts(prototype);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const toText = methods.get(name) as ToText;
    define(prototype, name, function inUtc(this: Date, ...[locales, options]: Parameters<ToText>) {
      return toText.call(this, locales, withUtc(options));
    });
  }
  const inUtc = (values: unknown[]): unknown[] => [
    values[0],
    withUtc(values[1] as Intl.DateTimeFormatOptions | undefined),
  ];
  const Format = Intl.DateTimeFormat;
  define(
    Intl,
    'DateTimeFormat',
    new Proxy(Format, {
      construct: (target, values: unknown[], newTarget) =>
        Reflect.construct(target, inUtc(values), newTarget) as object,
      apply: (target, _self, values: unknown[]) =>
        Reflect.construct(target, inUtc(values)) as object,
    }),
  );
}

/** What `Date` says of itself without a locale, in JavaScript's own wording. */
function installTexts(prototype: Date): void {
  define(prototype, 'getTimezoneOffset', function offset(this: Date) {
    return Number.isNaN(this.getTime()) ? NaN : 0;
  });
  define(prototype, 'getYear', function year(this: Date) {
    return this.getUTCFullYear() - 1900;
  });
  define(prototype, 'setYear', function setYear(this: Date, year: number) {
    return this.setUTCFullYear(year >= 0 && year <= 99 ? 1900 + Math.trunc(year) : year);
  });
  define(prototype, 'toString', function text(this: Date) {
    const { date, time } = textsOf(this);
    return time === undefined ? date : `${date} ${time}`;
  });
  define(prototype, 'toDateString', function dateText(this: Date) {
    return textsOf(this).date;
  });
  define(prototype, 'toTimeString', function timeText(this: Date) {
    const { date, time } = textsOf(this);
    return time ?? date;
  });
}

/** `Thu, 01 Jan 1970 00:00:00 GMT`, the only text that is always in UTC, in its pieces. */
const UTC_TEXT = /^(\w+), (\d+) (\w+) (-?\d+) ([\d:]+) GMT$/;

function textsOf(date: Date): { readonly date: string; readonly time: string | undefined } {
  const pieces = UTC_TEXT.exec(date.toUTCString());
  if (pieces === null) return { date: 'Invalid Date', time: undefined };
  const [, weekday, day, month, year, time] = pieces;
  return { date: `${weekday} ${month} ${day} ${year}`, time: `${time} ${UTC_NAME}` };
}

function withUtc(options: Intl.DateTimeFormatOptions | undefined): Intl.DateTimeFormatOptions {
  return { ...options, timeZone: options?.timeZone ?? 'UTC' };
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
