import '#host/shell/pages/product-flags';

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { DRAWN_COMPONENTS, type DrawnComponent } from '#host/ui-kit/component-list';
import { LEFT_OUT_PROPS } from '#host/ui-kit/left-out-props';
import { type UiKitNode } from '#host/ui-kit/ui-kit-document';
import { documentedProps } from '#test/support/documented-props';

import { UiKitDocument } from '../../host/ui-kit/UiKitDocument';

const documented = documentedProps();

/** Values that have to mean something. */
const MEANINGFUL: Partial<Record<DrawnComponent, Readonly<Record<string, unknown>>>> = {
  Calendar: { locale: 'en-GB', minDate: '2026-01-01', maxDate: '2026-12-31' },
  DatePicker: {
    locale: 'en-GB',
    value: '2026-11-21',
    defaultValue: '2026-11-20',
    minDate: '2026-01-01',
    maxDate: '2026-12-31',
    disabled: [],
    dateFormat: 'YYYY-MM-DD',
    selectProps: {},
  },
  TimePicker: {
    locale: 'en-GB',
    value: '14:30',
    defaultValue: '14:00',
    timeFormat: 'HH:mm',
    times: ['14:30'],
    selectProps: {},
  },
};

/** Parts of a dialog ask for the dialog around them, which is drawn in a browser only; by then they have read their props. */
const IN_A_DIALOG: readonly DrawnComponent[] = [
  'ModalBody',
  'ModalFooter',
  'ModalHeader',
  'ModalTitle',
];

const TEXT: UiKitNode = { type: 'String', key: 'text', props: { text: 'Inside' }, children: [] };

/** A value for every documented prop. */
function sampleProps(type: DrawnComponent): Record<string, unknown> {
  const samples = (documented.get(type) ?? []).map(({ name, sample }) => [name, sample] as const);
  return { ...Object.fromEntries(samples), ...MEANINGFUL[type] };
}

function draw(type: DrawnComponent, props: UiKitNode['props']): string {
  // Tabs takes lists and panels only, and breadcrumbs its own items.
  const children = ['Tabs', 'Breadcrumbs'].includes(type) ? [] : [TEXT];
  const document: UiKitNode = { type, key: 'node', props, children };
  return renderToStaticMarkup(createElement(UiKitDocument, { document }));
}

/** Draws one component with every documented prop, and notes which ones it looks at. */
function propsRead(type: DrawnComponent): ReadonlySet<string> {
  const read = new Set<string>();
  const props = new Proxy(sampleProps(type), {
    get: (values, name): unknown => {
      read.add(String(name));
      return values[String(name)];
    },
  });
  try {
    draw(type, props);
  } catch (error) {
    if (!IN_A_DIALOG.includes(type)) throw error;
  }
  return read;
}

describe('the documented props of a component', () => {
  beforeEach(() => {
    // React says on a server that some of Atlaskit's effects wait for a browser.
    jest.spyOn(console, 'error').mockReturnValue();
  });

  test.each(DRAWN_COMPONENTS)('of %s: each is drawn, or is left out with a reason', (type) => {
    const read = propsRead(type);
    const leftOut = Object.keys(LEFT_OUT_PROPS[type] ?? {});
    const names = (documented.get(type) ?? []).map(({ name }) => name);

    expect(names.filter((name) => !read.has(name)).sort()).toStrictEqual([...leftOut].sort());
  });

  test.each(DRAWN_COMPONENTS.filter((type) => !IN_A_DIALOG.includes(type)))(
    'of %s: nothing else has an effect',
    (type) => {
      const undocumented = {
        className: 'intruder',
        style: { background: 'url(intruder)' },
        dangerouslySetInnerHTML: { __html: 'intruder' },
        'data-anything': 'intruder',
      };

      expect(draw(type, { ...sampleProps(type), ...undocumented })).not.toContain('intruder');
    },
  );
});
