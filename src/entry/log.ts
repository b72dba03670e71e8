/**
 * Writes one JSON line, so that `forge logs` stays searchable. Never a payload and never a name: what a person
 * typed does not belong into logs (EV-3).
 *
 * @param event - What happened, in a few words.
 * @param detail - Facts about the call, and the `error` if there is one.
 */
export function logError(event: string, detail: Readonly<Record<string, unknown>>): void {
  const { error, ...rest } = detail;
  const reason = error instanceof Error ? describe(error) : undefined;
  // eslint-disable-next-line no-console -- the one place that owns the log format
  console.error(JSON.stringify({ event, ...rest, reason }));
}

/** Where it happened. Messages of schema errors quote no values; `cause` is what the platform answered. */
function describe({ name, message, stack, cause }: Error): Readonly<Record<string, unknown>> {
  const because = cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined;
  return { name, message, stack, cause: because };
}
