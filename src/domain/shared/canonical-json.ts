/**
 * JSON without spaces, the keys of every object in the order of their UTF-16 code units (RFC 8785), so that
 * equal values have equal texts, whoever writes them. Two bodies are compared, and entries of the audit log
 * hashed, by this text.
 *
 * @param value - JSON data; a key whose value is `undefined` is left out, as in `JSON.stringify`.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((part) => canonicalJson(part ?? null)).join(',')}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  // Built as text: an object would put keys that look like numbers first, whatever order they were added in.
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${fields.join(',')}}`;
}
