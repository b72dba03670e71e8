/**
 * What people typed, for quoting it in a sentence: text that reads from right to left does not turn the
 * sentence around it (Unicode's first strong isolate).
 *
 * @param text - As typed.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
