import { PlatformFailure } from '#application/ports/platform-failure';

/** Turns the body of shape `v` into one of shape `v + 1`. */
export type Migration = (body: unknown) => unknown;

/** By the shape that they start from: 1, 2, 3 … without a gap. */
export type Migrations = Readonly<Record<number, Migration>>;

/**
 * The shape that is written today: one more than the last migration starts from.
 *
 * @throws When the numbers do not run from 1 without a gap.
 */
export function currentShape(migrations: Migrations): number {
  const starts = Object.keys(migrations).map(Number);
  starts.forEach((start, index) => {
    if (start !== index + 1) throw new Error(`Migration ${index + 1} is missing.`);
  });
  return starts.length + 1;
}

/**
 * The body in today's shape. Stored rows are migrated when they are read and written back only by the next
 * command that changes them.
 *
 * @param v - Shape of the stored body.
 * @throws PlatformFailure when a newer version of the app wrote the row: it is neither guessed at nor written over.
 */
export function migrateBody(body: unknown, v: number, migrations: Migrations): unknown {
  const target = currentShape(migrations);
  if (v > target) {
    const reason = { kind: 'newer-data', facts: { shape: v, known: target } } as const;
    throw new PlatformFailure(
      reason,
      `Shape ${v} is newer than this app, which knows ${target}. Update the app.`,
    );
  }
  let migrated = body;
  for (let shape = v; shape < target; shape += 1) migrated = migrations[shape]?.(migrated);
  return migrated;
}
