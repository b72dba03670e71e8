import type { CommandId } from '#domain/shared/identifiers';
import type { Result } from '#domain/shared/result';

/**
 * Cuts a batch into parts that fit one transaction each. The same items give the same parts, so that a
 * repeated batch goes on at the first part that is missing (architecture decision 5).
 *
 * @param items - What one person sent in one call.
 * @param weigh - How many operations an item needs.
 * @param room - Operations left in a transaction after heads and the audit entry; an item that needs more
 * stands alone, and the engine refuses it.
 */
export function splitIntoParts<Item>(
  items: readonly Item[],
  weigh: (item: Item) => number,
  room: number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let used = Infinity;
  for (const item of items) {
    const weight = weigh(item);
    if (used + weight > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(item);
    used += weight;
  }
  return parts;
}

/** Command id of a part: `<batch>.1`, `.2` …; a batch of one part keeps its own. */
export function partId(batch: CommandId, part: number, parts: number): CommandId {
  // A branded id with a running part is one as well (`identifiers.ts`).
  return parts === 1 ? batch : (`${batch}.${part}` as CommandId);
}

/**
 * Runs the parts of a batch one after the other; stops at the first refusal. What was done stays done, and
 * sending the batch again goes on from there.
 *
 * @param parts - In order.
 * @param run - Runs one part under its own command id, counted from 1.
 */
export async function runInParts<Item, Value, Refusal>(
  parts: readonly (readonly Item[])[],
  run: (items: readonly Item[], part: number) => Promise<Result<Value, Refusal>>,
): Promise<Result<readonly Value[], Refusal>> {
  const values: Value[] = [];
  for (const [index, items] of parts.entries()) {
    const done = await run(items, index + 1);
    if (!done.ok) return done;
    values.push(done.value);
  }
  return { ok: true, value: values };
}

/**
 * The `check` of the commands of a batch: the first part that is not recorded yet looks at its own items and at
 * those of all later parts, so that nothing more is written when one of them is refused. Parts that are
 * recorded look at nothing, and what they name may be hidden by now.
 *
 * @param parts - In order.
 * @param check - Looks at items, and is asked once.
 * @returns The check of a part, counted from 1.
 */
export function checkRest<Item, Checked, Refusal>(
  parts: readonly (readonly Item[])[],
  check: (items: readonly Item[]) => Promise<Result<Checked, Refusal>>,
): (part: number) => Promise<Result<Checked, Refusal>> {
  let checked: Promise<Result<Checked, Refusal>> | undefined;
  return (part) => (checked ??= check(parts.slice(part - 1).flat()));
}
