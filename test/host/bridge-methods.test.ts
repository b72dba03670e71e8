import '#test/support/ui-kit-globals';

import * as bridge from '@forge/bridge';
import * as jiraBridge from '@forge/jira-bridge/out';

import { BRIDGE_METHODS, JIRA_BRIDGE_METHODS } from '#host/frames/bridge-methods';

/** Objects whose parts are only names. */
const CONSTANTS = ['NavigationTarget'];

/** Exports of a package; of an object, its methods. */
function methodsOf(exports: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(exports).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !CONSTANTS.includes(name)
      ? Object.keys(value).map((method) => `${name}.${method}`)
      : [name],
  );
}

describe('the real packages of the bridge', () => {
  test('every export of @forge/bridge is answered, is the page’s own, or is refused: a new one fails here', () => {
    expect(methodsOf(bridge).toSorted()).toStrictEqual(Object.keys(BRIDGE_METHODS).toSorted());
  });

  test('every export of @forge/jira-bridge as well', () => {
    expect(methodsOf(jiraBridge).toSorted()).toStrictEqual(
      Object.keys(JIRA_BRIDGE_METHODS).toSorted(),
    );
  });
});
