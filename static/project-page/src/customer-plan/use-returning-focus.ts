import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus back to the button that opened a form, so that who works by keyboard goes on there.
 *
 * @param isEditing - Whether the form stands in the button's place.
 * @returns For the button.
 */
export function useReturningFocus(isEditing: boolean): RefObject<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}
