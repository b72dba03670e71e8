/**
 * Makes `Date` tell the host's time instead of the machine's: on the platform everything that the
 * app can ask has one time, and here the shell's clock can be set. What is written without a zone is
 * in UTC (see `utc-zone.ts`).
 *
 * @returns Sets the current time, in milliseconds since 1970.
 */
export function installHostTime(): (now: number) => void {
  const MachineDate = Date;
  let offset = 0;
  const now = (): number => MachineDate.now() + offset;
  const parse = (text: string): number => parseInUtc(MachineDate, text);
  const replaced = new Map<string | symbol, unknown>([
    ['now', now],
    ['parse', (text: unknown): number => parse(String(text))],
  ]);
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, values: unknown[], newTarget) =>
      Reflect.construct(target, [instantOf(values, { now, parse })], newTarget) as object,
    apply: () => new MachineDate(now()).toString(),
    get: (target, property, receiver) =>
      replaced.get(property) ?? (Reflect.get(target, property, receiver) as unknown),
  });
  // Code that compares a date's constructor with the global finds them equal, as before.
  MachineDate.prototype.constructor = globalThis.Date;
  return (wanted) => {
    offset = wanted - MachineDate.now();
  };
}

type Times = { readonly now: () => number; readonly parse: (text: string) => number };

/** The one argument that makes the same date in every zone. */
function instantOf(values: readonly unknown[], { now, parse }: Times): unknown {
  const [first, ...others] = values;
  if (values.length === 0) return now();
  if (others.length > 0) return Date.UTC(...(values as Parameters<typeof Date.UTC>));
  return typeof first === 'string' ? parse(first) : first;
}

/** `2026-03-02T09:00`: the only ISO form that means the machine's zone. */
const ISO_WITHOUT_ZONE = /^(?:[+-]\d{2})?\d{4}(?:-\d{2}){0,2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/;
/** A day without a time means UTC everywhere. */
const ISO_DAY = /^(?:[+-]\d{2})?\d{4}(?:-\d{2}){0,2}$/;
/** Any other text ends in its zone (and a remark), or has none: `09:00 +01:00`, `GMT`, `PST`. */
const HAS_ZONE =
  /(?:Z|UTC?|GMT|[ECMP][SD]T|(?:\d:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?\s*|GMT|UTC?)[+-]\d{1,2}:?\d{0,2})\s*(?:\(.*\))?$/i;

function parseInUtc(machineDate: DateConstructor, text: string): number {
  if (ISO_WITHOUT_ZONE.test(text)) return machineDate.parse(`${text}Z`);
  return machineDate.parse(ISO_DAY.test(text) || HAS_ZONE.test(text) ? text : `${text} UTC`);
}
