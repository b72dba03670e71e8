/**
 * A stored value in one line.
 *
 * @param value - Before or after of a changed field; of any shape.
 * @param nothing - What to say where there is nothing.
 */
export function wordValue(value: unknown, nothing: string): string {
  if (value === undefined || value === null || value === '') return nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
