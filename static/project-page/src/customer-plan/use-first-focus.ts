import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the keyboard to the first field of a form that a person just opened.
 *
 * @returns For that field.
 */
export function useFirstFocus(): RefObject<HTMLInputElement> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  return input;
}
