import { type HeadlessModule, openUiKitModule } from '#host/headless/open-ui-kit-module';
import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import { type RunningHost, startHost } from '#host/start-host';
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
