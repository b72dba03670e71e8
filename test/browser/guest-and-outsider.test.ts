import { SAMPLE } from '#host/sample/sample-keys';
import { answerKind, askApp } from '#test/support/ask-app';
import { readDelivery } from '#test/support/read-delivery';
import { receivedAnswers } from '#test/support/received-answers';
import { restAs } from '#test/support/rest-client';
import { issueIdOf } from '#test/support/sample-facts';
import { accessibilityProblems, appAddress, appFrame } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const INVOKE = '/host/api/invoke';
const COMMERCIAL_WORDS = 'Offer for the extended parallel run';

const story = storyForAll();
/** Everything that the team wrote or stored about the delivery and that no customer was told. */
let internal: readonly string[];

beforeAll(async () => {
  internal = await internalTexts();
}, 180_000);

async function internalTexts(): Promise<readonly string[]> {
  const { outcomes, roles, contacts } = await readDelivery(story.host);
  const holders = roles.flatMap(({ body }) => body.holders);
  const texts = [
    ...outcomes.flatMap(({ body }) => [body.statement, body.evidence]),
    ...contacts.flatMap(({ body }) => [body.name, body.email]),
    ...[...outcomes.flatMap(({ body }) => body.owners), ...holders].flatMap((person) =>
      person.kind === 'account' ? [person.accountId] : [],
    ),
    ...Object.values(SAMPLE.people)
      .filter(({ group }) => group === 'delivery-team')
      .map(({ displayName }) => displayName),
  ];
  return [...new Set(texts)].filter((text) => text !== '');
}

function internalPartsOf(text: string): readonly string[] {
  return internal.filter((part) => text.includes(part));
}

describe('EV-2, CP-1: a guest who may only browse', () => {
  test.each(['', '/plan', '/gates', '/settings'])(
    'reads the published customer plan at “%s” and receives nothing else',
    async (path) => {
      const page = await story.open('carla');
      const received = receivedAnswers(page, INVOKE);

      const frame = await story.openApp(page, 'ACME', path);
      await frame.getByRole('heading', { name: 'Customer plan', level: 1 }).waitFor();
      await frame.getByRole('row', { name: /^Sign-in with your ACME account/ }).waitFor();

      const answers = await received();
      expect(answers).not.toHaveLength(0);
      expect(answers.flatMap(internalPartsOf)).toStrictEqual([]);
      expect(internalPartsOf(await frame.locator('body').innerText())).toStrictEqual([]);
      expect(await frame.getByRole('tab').count()).toBe(0);
      expect(await frame.getByRole('button').count()).toBe(0);
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('reads the same in panel and context of a work item', async () => {
    const page = await story.open('carla');
    const received = receivedAnswers(page, INVOKE);
    await page.goto(`${story.host.url}/browse/${SAMPLE.epics.coreReports}`);
    await page.getByRole('button', { name: 'Plumbline', exact: true }).click();

    const card = page.getByRole('region', { name: 'Outcome and gate' });
    const panel = page.getByRole('region', { name: 'Plumbline', exact: true });
    for (const drawn of [card, panel]) {
      await drawn.getByRole('heading', { name: 'Customer plan 1' }).waitFor();
      await drawn.getByText(/^Sign-in with your ACME account: /).waitFor();
      expect(internalPartsOf(await drawn.innerText())).toStrictEqual([]);
    }

    expect((await received()).flatMap(internalPartsOf)).toStrictEqual([]);
    expect(await accessibilityProblems(page, '[aria-label="Plumbline"]')).toStrictEqual([]);
    await page.context().close();
  }, 60_000);

  test('is not told to whom a plan went and why', async () => {
    const [page, panel] = await Promise.all([
      askApp(story.host, { person: 'carla', call: 'delivery.open' }),
      askApp(story.host, {
        ...{ person: 'carla', call: 'work-item.open', module: 'plumbline-issue-panel' },
        issueId: await issueIdOf(story.host, SAMPLE.epics.coreReports),
      }),
    ]);

    expect(JSON.stringify([page, panel])).toContain('Sign-in with your ACME account');
    expect(JSON.stringify([page, panel])).not.toMatch(/toldWhom|publishedBy|steering committee/);
  }, 60_000);
});

describe('EV-2: an outsider who does not see the project', () => {
  test.each(['', '/gates'])(
    'gets Jira’s own refusal at “%s”, and no frame',
    async (path) => {
      const page = await story.open('oscar');
      await page.goto(appAddress(story.host, 'ACME') + path);
      await page.getByText('No project could be found with key').waitFor();

      expect(await page.locator('iframe').count()).toBe(0);
      await page.context().close();
    },
    60_000,
  );

  test('gets Jira’s own refusal for a work item', async () => {
    const page = await story.open('oscar');
    await page.goto(`${story.host.url}/browse/${SAMPLE.epics.coreReports}`);
    await page.getByText('Issue does not exist or you do not have permission').waitFor();

    expect(await page.getByRole('region', { name: 'Outcome and gate' }).count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test('is refused by the app when a call is sent all the same', async () => {
    const { delivery } = await readDelivery(story.host);
    const payload = { deliveryId: delivery.body.id };

    for (const call of ['delivery.open', 'gate.open', 'customer-plan.open', 'settings.open']) {
      const question = { person: 'oscar', call, payload } as const;
      expect(await answerKind(story.host, question)).toBe('forbidden');
    }
  }, 60_000);

  test('sees nothing of this delivery on the page of the own project', async () => {
    const page = await story.open('oscar');
    const received = receivedAnswers(page, INVOKE);
    await page.goto(appAddress(story.host, 'OPS'));
    const frame = await appFrame(page, story.host);
    await frame.getByRole('heading', { level: 1 }).first().waitFor();

    expect((await received()).flatMap(internalPartsOf)).toStrictEqual([]);
    expect(await frame.locator('body').innerText()).not.toContain('ACME');
    await page.context().close();
  }, 60_000);
});

describe('EV-2: a developer of the stake', () => {
  test('does not see commercial work anywhere, though the delivery owner does', async () => {
    const path = `/issue/${SAMPLE.commercialIssueKey}`;
    const hidden = await restAs(story.host, 'dev')('GET', path);
    const shown = await restAs(story.host, 'ada')('GET', path);
    const page = await story.open('dev');
    await page.goto(`${story.host.url}/browse/${SAMPLE.commercialIssueKey}`);
    await page.getByText('Issue does not exist or you do not have permission').waitFor();
    const received = receivedAnswers(page, '/host/api/');
    const frame = await story.openApp(page, 'ACME');
    for (const tab of ['Plan', 'Customer plan', 'Gates', 'Settings']) {
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      await frame.getByRole('tabpanel', { name: tab }).getByRole('heading').first().waitFor();
      await frame.getByText('Jira read just now').waitFor();
      expect(await frame.locator('body').innerText()).not.toContain(SAMPLE.commercialIssueKey);
    }

    expect([hidden.status, shown.status]).toStrictEqual([404, 200]);
    const answers = (await received()).join('\n');
    expect(answers).toContain('Extract report data from the old server');
    expect(answers).not.toContain(COMMERCIAL_WORDS);
    expect(answers).not.toContain(`"${SAMPLE.commercialIssueKey}"`);
    await page.context().close();
  }, 90_000);
});
