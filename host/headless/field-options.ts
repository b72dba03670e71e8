import { z } from 'zod';

import { type UiKitNode } from '../ui-kit/ui-kit-document';

/** Kept as the app sent it, because a Select gives the app the option itself. */
const optionSchema = z.looseObject({
  label: z.string(),
  value: z.unknown().optional(),
  isDisabled: z.boolean().optional(),
});

type Option = z.infer<typeof optionSchema>;

const groupSchema = z.object({ options: z.array(z.unknown()) });

/** What a field offers, in groups or not. */
function optionsOf(offered: unknown): readonly Option[] {
  if (!Array.isArray(offered)) return [];
  return offered.flatMap((item: unknown) => {
    const group = groupSchema.safeParse(item);
    if (group.success) return optionsOf(group.data.options);
    const option = optionSchema.safeParse(item);
    return option.success ? [option.data] : [];
  });
}

/**
 * The option of a Select by its label.
 *
 * @throws Error when the Select offers none of that label, or it is disabled.
 */
export function optionOf(select: UiKitNode, label: unknown): unknown {
  const found = optionsOf(select.props['options']).find((option) => option.label === label);
  if (found === undefined) throw new Error(`There is no option “${String(label)}”.`);
  refuseDisabled(found);
  return found;
}

function refuseDisabled({ label, isDisabled }: Option): void {
  if (isDisabled === true) throw new Error(`The option “${label}” is disabled.`);
}

/**
 * Looks whether a person could give a group of boxes or circles these values: an option that is disabled stays as it is.
 *
 * @throws Error when an option that would change is disabled.
 */
export function refuseDisabledOptions({ type, props }: UiKitNode, value: unknown): void {
  if (type !== 'CheckboxGroup' && type !== 'RadioGroup') return;
  const before = valuesIn(props['value'] ?? props['defaultValue']);
  const after = valuesIn(value);
  optionsOf(props['options'])
    .filter((option) => before.includes(option.value) !== after.includes(option.value))
    .forEach(refuseDisabled);
}

function valuesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
