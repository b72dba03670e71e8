import '#test/support/ui-kit-globals';
import '#host/shell/pages/product-flags';

import * as main from '@forge/react';
import * as global from '@forge/react/global';
import * as jira from '@forge/react/jira';
import * as router from '@forge/react/router';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { DRAWN_COMPONENTS, NOT_MODELLED, PARTS_OF_OTHERS } from '#host/ui-kit/component-list';

import { UiKitDocument } from '../../host/ui-kit/UiKitDocument';

/** Run inside the app and leave no type of their own in the document; `default` is the reconciler. */
const RUN_IN_THE_APP = ['I18nProvider', 'Route', 'Router'];

const exported = [main, global, jira, router].flatMap((entry) => Object.keys(entry));
const components = [...new Set(exported)].filter((name) => /^[A-Z]/.test(name));

describe('the components of the real @forge/react', () => {
  test('are drawn, or drawn as parts of others, or listed with why not: a new one fails here', () => {
    const known = [
      ...DRAWN_COMPONENTS,
      ...Object.keys(PARTS_OF_OTHERS),
      ...Object.keys(NOT_MODELLED),
      ...RUN_IN_THE_APP,
    ];

    expect(components.toSorted()).toStrictEqual(known.toSorted());
  });

  test.each(Object.keys(NOT_MODELLED))('%s is a visible error', (type) => {
    const document = { type, key: 'node', props: {}, children: [] };

    expect(renderToStaticMarkup(createElement(UiKitDocument, { document }))).toContain(
      `[${type} is not modelled]`,
    );
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'a type that is only a name of JavaScript (%s) is one as well',
    (type) => {
      const document = { type, key: 'node', props: {}, children: [] };

      expect(renderToStaticMarkup(createElement(UiKitDocument, { document }))).toContain(
        `[${type} is not modelled]`,
      );
    },
  );

  test('a glyph that the host does not have is a visible error', () => {
    const document = { type: 'Icon', key: 'node', props: { glyph: 'basketball' }, children: [] };

    expect(renderToStaticMarkup(createElement(UiKitDocument, { document }))).toContain(
      '[glyph basketball is not modelled]',
    );
  });
});
