import { type DrawnComponent } from './component-list';

const WRAPPED = 'the package’s own wrapper keeps it in the app, or sends it as a slot';
const NOT_SENT = 'the package’s own wrapper does not send it';
const NATIVE_CHECK = 'browsers check nothing in a UI Kit form: `useForm` does';
const BY_IS_INVALID = 'Atlaskit’s picker says it by `isInvalid`';
const LABELLED = 'Atlaskit’s picker takes its name from the Label of its `id` only';
const MACRO = 'only in the configuration of a Confluence macro';

/**
 * Documented props that have no effect here, and why. A test compares this list with the declarations of `@forge/react` and
 * with what the components really read: a prop is either drawn or stands here.
 */
export const LEFT_OUT_PROPS: Partial<
  Readonly<Record<DrawnComponent, Readonly<Record<string, string>>>>
> = {
  ButtonGroup: { appearance: 'Atlaskit’s group no longer has one; its buttons have their own' },
  CheckboxGroup: { label: MACRO, description: MACRO, isRequired: MACRO, items: MACRO },
  CodeBlock: { language: 'words of a language are not coloured' },
  Comment: { avatar: WRAPPED, content: WRAPPED },
  DatePicker: { 'aria-invalid': BY_IS_INVALID, 'aria-labelledby': LABELLED },
  DynamicTable: { head: WRAPPED, rows: WRAPPED },
  Icon: { secondaryColor: 'deprecated: icons have one colour' },
  InlineEdit: {
    defaultValue: WRAPPED,
    editLabel: NOT_SENT,
    editView: WRAPPED,
    readView: WRAPPED,
    testId: NOT_SENT,
    validate: WRAPPED,
  },
  LinkButton: { ref: 'nothing of a page crosses the bridge' },
  Modal: { icon: 'Atlaskit’s dialog has none' },
  Popup: {
    appearance: NOT_SENT,
    content: WRAPPED,
    modifiers: NOT_SENT,
    shouldFitViewport: NOT_SENT,
    shouldIgnoreCloseEvent: NOT_SENT,
    shouldReturnFocus: NOT_SENT,
    trigger: WRAPPED,
    xcss: NOT_SENT,
  },
  Radio: { onInvalid: NATIVE_CHECK },
  RadioGroup: { onInvalid: NATIVE_CHECK },
  TimePicker: { 'aria-invalid': BY_IS_INVALID, 'aria-labelledby': LABELLED },
};
