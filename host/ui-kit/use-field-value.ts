import { type UiKitNode } from './ui-kit-document';
import { useAppValue } from './use-app-value';

/** A value that the app may give, and what the person changed it to. */
export type FieldValue<Value> = ReturnType<typeof useAppValue<Value>>;

/** Whether a box is ticked: `isChecked` rules, else `defaultChecked` begins. */
export function useChecked(node: UiKitNode): FieldValue<boolean> {
  const fromApp = node.props['isChecked'];
  return useAppValue(
    typeof fromApp === 'boolean' ? fromApp : undefined,
    node.props['defaultChecked'] === true,
  );
}

/** `value` rules, else `defaultValue` begins; read by `read`, which answers `undefined` for what is no value. */
export function useFieldValue<Value>(
  node: UiKitNode,
  read: (value: unknown) => Value | undefined,
  empty: Value,
): FieldValue<Value> {
  return useAppValue(read(node.props['value']), read(node.props['defaultValue']) ?? empty);
}

/** Texts, and numbers as text. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

/** Numbers. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Lists of texts; what else stands in them is left out. */
export function readTexts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : undefined;
}
