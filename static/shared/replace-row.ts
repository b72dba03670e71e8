type Row = { readonly body: { readonly id: string } };

/**
 * The rows with a newer version of one of them in its place, or at the end when it is new.
 *
 * @param rows - As shown.
 * @param row - As the server told it.
 */
export function replaceRow<R extends Row>(rows: readonly R[], row: R): R[] {
  const isKnown = rows.some(({ body }) => body.id === row.body.id);
  return isKnown
    ? rows.map((shown) => (shown.body.id === row.body.id ? row : shown))
    : [...rows, row];
}
