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
  URL.revokeObjectURL(address);
}
