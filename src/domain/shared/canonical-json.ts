/**
 * JSON with the keys of every object in alphabetical order, so that equal values have equal texts.
 * Two bodies are compared, and entries of the audit log hashed, by this text.
 *
 * @param value - JSON data; a key whose value is `undefined` is left out, as in `JSON.stringify`.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  });
}
