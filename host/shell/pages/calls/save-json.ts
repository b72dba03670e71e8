/** A browser reads the address after the click has returned; until then it must stay. */
const KEPT_MILLISECONDS = 60_000;

/** Offers a value as a JSON file; nothing leaves the browser. */
export function saveJson(fileName: string, value: unknown): void {
  const blob = new Blob([jsonOf(value)], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MILLISECONDS);
}

/** JSON as people read it. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
