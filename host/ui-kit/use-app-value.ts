import { useEffect, useRef, useState } from 'react';

/**
 * The value of a field: changed at once by the person, and by the app when it sends another one.
 *
 * The app hears of a change and sends its value back some milliseconds later. While a person types,
 * that echo is older than the field, so values that the field itself sent are not taken back.
 *
 * @param fromApp - The value the app gave; `undefined` leaves the field to itself.
 */
export function useAppValue<Value>(
  fromApp: Value | undefined,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(fromApp ?? initial);
  const sent = useRef<Value[]>([]);
  useEffect(() => {
    if (fromApp === undefined) return;
    const echo = sent.current.indexOf(fromApp);
    if (echo >= 0) sent.current.splice(0, echo + 1);
    else setValue(fromApp);
  }, [fromApp]);
  return [
    value,
    (changed) => {
      sent.current.push(changed);
      setValue(changed);
    },
  ];
}
