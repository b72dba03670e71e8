/** A browser reads the address after the click has returned; until then it must stay. */
const KEPT_MILLISECONDS = 60_000;

/**
 * Offers a text as a file; nothing leaves the browser.
 *
 * @param name - File name.
 * @param type - Media type.
 * @param text - Its content.
 */
export function saveFile(name: string, type: string, text: string): void {
  // Spreadsheets take a text without this mark for the system's own encoding.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const address = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MILLISECONDS);
}
