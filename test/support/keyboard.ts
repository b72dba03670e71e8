import type { Frame, Locator } from 'playwright-core';

/** More stops than any page has between two places. */
const STOPS = 120;

/**
 * Presses Tab until the control has the focus, as somebody without a mouse does.
 *
 * @param key - `Shift+Tab` goes back.
 */
export async function tabTo(
  frame: Frame,
  control: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await control.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await hasFocus(control)) return;
    await frame.page().keyboard.press(key);
  }
  throw new Error(`${String(control)} was not reached by ${key}.`);
}

/** Whether the control has the focus, and its frame too. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate(
    (element) => document.hasFocus() && element.ownerDocument.activeElement === element,
  );
}
