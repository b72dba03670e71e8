import { optionOf } from '#host/headless/field-options';
import { change, fire } from '#host/headless/fire-event';
import { type HeadlessModule, openUiKitModule } from '#host/headless/open-ui-kit-module';
import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import { type RunningHost, startHost } from '#host/start-host';
import { type SerialisableEvent } from '#host/ui-kit/node-props';
import { type UiKitNode } from '#host/ui-kit/ui-kit-document';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { startFixtureHost, userAt } from '#test/support/start-fixture-host';

describe('a UI Kit module without a browser', () => {
  let host: RunningHost;
  let card: HeadlessModule;

  beforeAll(async () => {
    host = await startFixtureHost();
  }, 120_000);
  afterAll(() => host.stop());

  beforeEach(async () => {
    card = await openUiKitModule({
      url: host.url,
      accountId: userAt(host, 0).accountId,
      moduleKey: 'fixture-context',
      place: { kind: 'issue', issueKey: 'ACME-2', isNewToIssue: false },
    });
    await card.findWords('Fixture for ACME-2');
  }, 15_000);

  test('takes texts, options and switches by their labels, and shows what the app makes of them', async () => {
    await card.fill('Typed', 'quick');
    await card.findWords('You typed quick.');
    await card.fill('Chosen', 'Second choice');
    await card.findWords('You chose Second choice.');
    await card.fill('Switched', true);
    expect(await card.findWords('It is on.')).not.toContain('It is off.');
    await expect(card.fill('Chosen', 'Third choice')).rejects.toThrow('no option “Third choice”');
    await expect(card.fill('Nowhere', '')).rejects.toThrow('no field “Nowhere”');
  });

  test('a panel behind another tab is neither read nor filled; its tab brings it into sight', async () => {
    expect(card.words()).not.toContain('First item');
    await card.press({ type: 'Tab', text: 'States' });

    expect(card.words()).toContain('First item');
    expect(card.words()).not.toContain('You typed');
    await expect(card.fill('Typed', 'unseen')).rejects.toThrow('no field “Typed”');
  });

  test('submits a form through the app’s useForm', async () => {
    await card.fill('Title', 'A title');
    await card.submit();

    expect(await card.findWords('Submitted: A title')).toContain('What the form is about.');
  });

  test('asks resolvers as the person, and gets the errors that the bridge makes of theirs', async () => {
    await card.press({ type: 'LoadingButton', text: 'Ask for an error' });

    expect(await card.findWords('There was an error invoking the function')).toContain(
      'this call always fails',
    );
  });

  test('opens a dialog and closes it', async () => {
    await card.press({ type: 'Button', text: 'Open the dialog' });
    await card.findWords('Inside the dialog.');
    await card.press({ type: 'Button', text: 'Close the dialog' });
    await card.findWords('Open the dialog');

    expect(card.wordsOf('Modal')).toStrictEqual([]);
  });

  test('is not opened for a place that Jira does not show to the person', async () => {
    await expect(
      openUiKitModule({
        ...{ url: host.url, accountId: userAt(host, 0).accountId, moduleKey: 'fixture-context' },
        place: { kind: 'issue', issueKey: 'ACME-9999', isNewToIssue: false },
      }),
    ).rejects.toThrow('does not exist');
  });
});

describe('every component of UI Kit without a browser', () => {
  let host: RunningHost;
  let gallery: HeadlessModule;

  beforeAll(async () => {
    host = await startFixtureHost();
  }, 120_000);
  afterAll(() => host.stop());

  beforeEach(async () => {
    gallery = await openUiKitModule({
      ...{ url: host.url, accountId: userAt(host, 0).accountId, moduleKey: 'fixture-gallery' },
      place: { kind: 'issue', issueKey: 'ACME-2', isNewToIssue: false },
    });
    await gallery.findWords('Told: nothing');
  }, 15_000);

  test('what is not modelled is seen and told once, when it comes into sight', async () => {
    expect(gallery.noticed.errors).toStrictEqual([]);
    await gallery.press({ type: 'Tab', text: 'Gaps' });

    expect(gallery.words()).toContain('[BarChart is not modelled]\n[Frame is not modelled]');
    await gallery.press({ type: 'Tab', text: 'Choices' });
    await gallery.press({ type: 'Tab', text: 'Gaps' });
    expect(gallery.noticed.errors).toStrictEqual([
      'UI Kit BarChart is not modelled by the local host.',
      'UI Kit Frame is not modelled by the local host.',
    ]);
  });

  test('text that is edited in place shows one of its views, and a closed popup nothing', async () => {
    await gallery.press({ type: 'Tab', text: 'Surfaces' });
    expect(gallery.words()).not.toContain('Inside the popup');
    await gallery.press({ type: 'Button', text: 'More' });
    await gallery.findWords('Inside the popup');
    await expect(gallery.fill('Statement', 'unseen')).rejects.toThrow('no field “Statement”');

    await gallery.press({ type: 'InlineEdit', text: 'Reports run daily' });
    expect(gallery.words()).not.toContain('Reports run daily');
    await gallery.fill('Statement', 'Reports run weekly');
    await gallery.press({ type: 'InlineEdit' });

    expect(await gallery.findWords('Told: InlineEdit ["Reports run weekly"]')).toContain(
      '\nReports run weekly',
    );
  });
});

describe('a component without a browser', () => {
  function nodeOf(type: string, props: UiKitNode['props'] = {}): UiKitNode {
    return { type, key: 'node', props, children: [] };
  }

  test.each([
    ['Textfield', {}, 'text'],
    ['Textfield', { type: 'password' }, 'password'],
    ['Textfield', { type: 'number' }, 'number'],
    ['TextArea', {}, 'textarea'],
  ])('a %s of %j says what it is, by which useForm knows its value', async (type, props, told) => {
    const types: unknown[] = [];
    const onChange = (event: SerialisableEvent): void => {
      types.push(event.target['type']);
    };
    await change(nodeOf(type, { ...props, onChange }), '7');

    expect(types).toStrictEqual([told]);
  });

  test('what a person cannot press is refused: a button that is disabled, or loads', async () => {
    const onClick = jest.fn();
    const loading = nodeOf('LoadingButton', { isLoading: true, onClick });
    const disabled = nodeOf('Button', { isDisabled: true, onClick });

    await expect(fire(loading, 'onClick')).rejects.toThrow('The LoadingButton is loading.');
    await expect(fire(disabled, 'onClick')).rejects.toThrow('The Button is disabled.');
    expect(onClick).not.toHaveBeenCalled();
  });

  test('so is an option that is disabled; one that was chosen before stays', async () => {
    const onChange = jest.fn();
    const options = [
      { label: 'Small', value: 'small' },
      { label: 'Large', value: 'large', isDisabled: true },
    ];
    const select = nodeOf('Select', { options: [{ label: 'Sizes', options }] });
    const boxes = nodeOf('CheckboxGroup', { options, defaultValue: ['large'], onChange });

    expect(() => optionOf(select, 'Large')).toThrow('The option “Large” is disabled.');
    expect(optionOf(select, 'Small')).toStrictEqual(options[0]);
    await expect(change(nodeOf('RadioGroup', { options, onChange }), 'large')).rejects.toThrow(
      'The option “Large” is disabled.',
    );
    await expect(change(boxes, ['small'])).rejects.toThrow('The option “Large” is disabled.');
    await change(boxes, ['small', 'large']);
    expect(onChange.mock.calls).toStrictEqual([[['small', 'large']]]);
  });
});

describe('the app’s own panel without a browser', () => {
  let host: RunningHost;

  beforeAll(async () => {
    host = await startHost({ port: 0, dataDirectory: ':memory:', watchAnswer: noteAnswer });
  }, 120_000);
  afterAll(() => host.stop());

  async function openPanel(issueKey: string): Promise<HeadlessModule> {
    return openUiKitModule({
      url: host.url,
      accountId: SAMPLE_PEOPLE.dev.accountId,
      moduleKey: 'plumbline-issue-panel',
      place: { kind: 'issue', issueKey, isNewToIssue: false },
    });
  }

  test('PL-1, GT-2: on an epic it says the outcome and what the gate misses, and leads to the gates', async () => {
    const panel = await openPanel(SAMPLE.epics.coreReports);
    await panel.findWords('Core finance reports come from the new system');
    expect(await panel.findWords('Gate 2: Delivery planning')).toContain(
      'Waiting for Production Line Architect',
    );

    await panel.press({ type: 'Button', text: 'Open gates' });

    expect(panel.noticed.opened).toMatchObject([{ target: 'module', projectKey: 'ACME' }]);
    expect(panel.noticed.errors).toStrictEqual([]);
  });
});
