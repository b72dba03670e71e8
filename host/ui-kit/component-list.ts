/** Types of `@forge/react` that the host draws; `UiKitDocument` has a component for each. */
export const DRAWN_COMPONENTS = [
  'Badge',
  'Bleed',
  'Box',
  'Breadcrumbs',
  'BreadcrumbsItem',
  'Button',
  'ButtonGroup',
  'Calendar',
  'Checkbox',
  'CheckboxGroup',
  'Code',
  'CodeBlock',
  'Comment',
  'DatePicker',
  'DynamicTable',
  'Em',
  'EmptyState',
  'ErrorMessage',
  'Form',
  'FormFooter',
  'FormHeader',
  'FormSection',
  'Heading',
  'HelperMessage',
  'Icon',
  'Image',
  'Inline',
  'InlineEdit',
  'Label',
  'Link',
  'LinkButton',
  'List',
  'ListItem',
  'LoadingButton',
  'Lozenge',
  'Modal',
  'ModalBody',
  'ModalFooter',
  'ModalHeader',
  'ModalTitle',
  'ModalTransition',
  'Pagination',
  'Popup',
  'Pressable',
  'ProgressBar',
  'ProgressTracker',
  'Radio',
  'RadioGroup',
  'Range',
  'RequiredAsterisk',
  'SectionMessage',
  'SectionMessageAction',
  'Select',
  'Spinner',
  'Stack',
  'Strike',
  'Strong',
  'Tabs',
  'Tag',
  'TagGroup',
  'Text',
  'TextArea',
  'Textfield',
  'Tile',
  'TimePicker',
  'Toggle',
  'Tooltip',
  'User',
  'UserGroup',
  'UserPicker',
  'ValidMessage',
] as const;

export type DrawnComponent = (typeof DRAWN_COMPONENTS)[number];

/** Drawn by the component around them, which counts its direct children. */
export const PARTS_OF_OTHERS: Readonly<Record<string, DrawnComponent>> = {
  Tab: 'Tabs',
  TabList: 'Tabs',
  TabPanel: 'Tabs',
};

/** Types that only the reconciler and the wrappers of `@forge/react` write. */
const WRITTEN_BY_FORGE_REACT = ['Root', 'ContentWrapper', 'String', 'Row', 'Cell'];

const MODELLED: ReadonlySet<string> = new Set([
  ...DRAWN_COMPONENTS,
  ...Object.keys(PARTS_OF_OTHERS),
  ...WRITTEN_BY_FORGE_REACT,
]);

/** Whether a node of this type is drawn, by itself or by a component around it. */
export function isModelled(type: string): boolean {
  return MODELLED.has(type);
}

const CHART = 'charts are a library of their own, and no panel of the app has one';
const EDITOR = 'the editor is not published outside Atlassian’s monorepo in a form that runs alone';
const GLOBAL_PAGE = 'for apps that fill a whole navigation (`global:ui`), which this app does not';

/** Types that are a visible error, and why. A type in neither list fails a test. */
export const NOT_MODELLED: Readonly<Record<string, string>> = {
  AdfRenderer:
    'the app keeps no rich text; Atlassian’s renderer weighs more than the rest of the shell',
  AtlassianIcon: 'pictures of Atlassian’s objects, in a package of their own',
  AtlassianTile: 'pictures of Atlassian’s objects, in a package of their own',
  BarChart: CHART,
  ChromelessEditor: EDITOR,
  CommentEditor: EDITOR,
  CustomFieldEdit: 'for custom fields, which the app has none of',
  DonutChart: CHART,
  FileCard: 'the app stores no files',
  FilePicker: 'the app stores no files',
  Frame: 'Custom UI inside UI Kit; the app’s panels have none',
  HorizontalBarChart: CHART,
  HorizontalStackBarChart: CHART,
  LineChart: CHART,
  PieChart: CHART,
  StackBarChart: CHART,
  CreateButton: GLOBAL_PAGE,
  CreateMenuItem: GLOBAL_PAGE,
  ExpandableMenuItem: GLOBAL_PAGE,
  FlyOutMenuItem: GLOBAL_PAGE,
  Global: GLOBAL_PAGE,
  HelpLink: GLOBAL_PAGE,
  LinkMenuItem: GLOBAL_PAGE,
  Main: GLOBAL_PAGE,
  MenuSection: GLOBAL_PAGE,
  MenuSpacer: GLOBAL_PAGE,
  PersonalSettings: GLOBAL_PAGE,
  PersonalSettingsItem: GLOBAL_PAGE,
  ReorderableMenuItems: GLOBAL_PAGE,
  SearchableFlyoutMenuItems: GLOBAL_PAGE,
  Sidebar: GLOBAL_PAGE,
  SidebarFooter: GLOBAL_PAGE,
};
