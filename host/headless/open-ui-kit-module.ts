import { type ModulePlace } from '../shell/server/module-place';
import { type UiKitNode } from '../ui-kit/ui-kit-document';

import { optionOf } from './field-options';
import { allNodes, findField, findNode, type Wanted, wordsOf } from './find-nodes';
import { change, eventOf, fire } from './fire-event';
import { headlessCommands, type Noticed } from './headless-commands';
import { runPageScript } from './run-page-script';
import { createScreen, type Screen } from './screen';
import { askGrant, loadPageScript, type Viewer } from './shell-client';

/** A UI Kit module that runs without a browser: what it shows, and what a person does with it. */
export type HeadlessModule = {
  /** All words of the page that a person sees, one text a line. */
  readonly words: () => string;
  /** Waits until words are on the page; answers with all of them. */
  readonly findWords: (words: string) => Promise<string>;
  /** Words of each component of a type. */
  readonly wordsOf: (type: string) => readonly string[];
  readonly find: (wanted: Wanted) => UiKitNode;
  /** Presses a button, a tab, or what else has an `onClick`; an InlineEdit is opened for editing, or confirmed. */
  readonly press: (wanted: Wanted) => Promise<void>;
  /** Changes the field of a label: a text, `true` for a box, a day; for a Select one of its options by its label. */
  readonly fill: (label: string, value: unknown) => Promise<void>;
  /** Submits the first form. */
  readonly submit: () => Promise<void>;
  readonly noticed: Noticed;
};

type Opening = Viewer & { readonly moduleKey: string; readonly place: ModulePlace };

const PATIENCE_MILLISECONDS = 10_000;

/**
 * Runs a UI Kit module of the app that a host serves: its own bundle on the real `@forge/react`, in a place of Jira, as a
 * person, with the host's resolvers and Jira behind it.
 *
 * @throws Error when Jira does not show that place to the person, or the module is none of UI Kit.
 * @example
 * const panel = await openUiKitModule({ url, accountId, moduleKey: 'panel', place: { kind: 'issue', issueKey: 'ACME-1', isNewToIssue: false } });
 * await panel.findWords('Serves no outcome');
 */
export async function openUiKitModule(opening: Opening): Promise<HeadlessModule> {
  const grant = await askGrant(opening, opening.moduleKey, opening.place);
  const script = await loadPageScript(grant.pageUrl);
  const noticed: Noticed = { flags: [], opened: [], errors: [] };
  const screen = createScreen((message) => noticed.errors.push(message));
  const commands = headlessCommands({
    ...{ viewer: opening, grant, noticed },
    onDocument: screen.show,
  });
  runPageScript(script, (command, payload) => {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run === undefined) throw new Error(`"${command}" needs a browser.`);
    return run(payload);
  });
  return {
    words: () => wordsOf(screen.seen()),
    findWords: (words) => waitFor(words, () => wordsOf(screen.seen())),
    wordsOf: (type) =>
      allNodes(screen.seen())
        .filter((node) => node.type === type)
        .map(wordsOf),
    find: (wanted) => findNode(screen.seen(), wanted),
    press: (wanted) => press(screen, findNode(screen.seen(), wanted)),
    fill: async (label, value) => {
      const field = findField(screen.seen(), label);
      await change(field, field.type === 'Select' ? optionOf(field, value) : value);
    },
    submit: () => fire(findNode(screen.seen(), { type: 'Form' }), 'onSubmit'),
    noticed,
  };
}

async function press(screen: Screen, node: UiKitNode): Promise<void> {
  if (node.type === 'Tab') {
    const { tabs, index } = screen.selectTab(node);
    return tabs.props['onChange'] === undefined ? undefined : fire(tabs, 'onChange', index);
  }
  if (node.type === 'InlineEdit') {
    return fire(node, node.props['isEditing'] === true ? 'onConfirm' : 'onEdit');
  }
  return fire(node, 'onClick', eventOf('click', { tagName: 'BUTTON' }));
}

async function waitFor(words: string, read: () => string): Promise<string> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  while (!read().includes(words)) {
    if (Date.now() > end) throw new Error(`No “${words}” in:\n${read()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  return read();
}
