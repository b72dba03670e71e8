/**
 * Makes the compiler refuse a `switch` that forgot a case.
 *
 * @param value - What is left after every known case; its type is `never` when none is missing.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}.`);
}
