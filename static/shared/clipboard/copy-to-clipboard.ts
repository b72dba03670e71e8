/** What is put on the clipboard; programs that take formatted text use `html`, the others `text`. */
export type ClipboardContent = { readonly text: string; readonly html?: string };

/**
 * Copies to the clipboard. Browsers that refuse the asynchronous clipboard in a frame still copy what a
 * `copy` event carries, so that is tried next.
 *
 * @param content - What to copy.
 * @returns Whether it is on the clipboard; false when the browser refused both ways.
 */
export async function copyToClipboard(content: ClipboardContent): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(partsOf(content))]);
    return true;
  } catch {
    // The refusal has no detail that a person could act on; the answer of the second way decides.
    return copyByEvent(content);
  }
}

function partsOf({ text, html }: ClipboardContent): Record<string, Blob> {
  return {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  };
}

function copyByEvent({ text, html }: ClipboardContent): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    filled = event.clipboardData !== null;
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    // Deprecated, yet the only way left when the frame may not use the asynchronous clipboard.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    return document.execCommand('copy') && filled;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
