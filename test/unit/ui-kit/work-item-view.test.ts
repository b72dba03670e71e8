import { ok, OUTCOME, PARENTLESS, SERVED, UNMAPPED } from '#test/builders/work-item-replies';
import { lookAtWorkItem as look } from '#test/support/work-item-page';

const CHOSEN = { label: OUTCOME.statement, value: 'outcome-0001' };

describe('the work item panel', () => {
  test('PL-1, EV-3: shows the outcome that the work item serves, its owners by name and its target', async () => {
    const { page } = look({ 'work-item.open': ok(SERVED) });

    await page.findText('Finance reports run in the new system');

    expect(page.text()).toContain('31 March 2026');
    expect(page.textsOf('Tag')).toStrictEqual(['QA Engineer', 'Henrik Lund', 'Former contact']);
  });

  test('GT-2: names the next gate and only the acknowledgements that it still misses', async () => {
    const { page } = look({ 'work-item.open': ok(SERVED) });

    await page.findText('Gate 2: Delivery planning');

    expect(page.textsOf('ListItem')).toStrictEqual([
      'The delivery schedule holds for production: Waiting for Production Line Architect',
    ]);
  });

  test('PL-3: maps an unmapped epic to the chosen outcome with the version that was shown', async () => {
    let mapped = false;
    const { page, sent } = look({
      'work-item.open': () => ({ ok: true, value: mapped ? SERVED : UNMAPPED }),
      'work-item.map': () => {
        mapped = true;
        return { ok: true, value: { version: 4, body: OUTCOME } };
      },
    });
    await page.findText('Serves no outcome');

    page.act({ type: 'Select' }, 'onChange', CHOSEN);
    page.act({ type: 'LoadingButton', text: 'Map' }, 'onClick');

    await page.findText('Gate 2: Delivery planning');
    expect(sent[1]).toMatchObject({
      name: 'work-item.map',
      payload: { deliveryId: 'delivery-0001', outcomeId: 'outcome-0001', version: 3 },
    });
  });

  test('decision 5: a lost answer is asked for again with the same command', async () => {
    const { page, sent } = look({
      'work-item.open': () => ({ ok: true, value: isMapped() ? SERVED : UNMAPPED }),
      'work-item.map': () => {
        if (!isMapped()) throw new Error('The answer was lost.');
        return { ok: true, value: { version: 4, body: OUTCOME } };
      },
    });
    const commands = (): readonly unknown[] =>
      sent.filter(({ name }) => name === 'work-item.map').map(({ payload }) => payload);
    const isMapped = (): boolean => commands().length === 2;
    await page.findText('Serves no outcome');
    page.act({ type: 'Select' }, 'onChange', CHOSEN);

    page.act({ type: 'LoadingButton', text: 'Map' }, 'onClick');
    await page.findText('Gate 2: Delivery planning');

    const [first, second] = commands();
    expect(second).toStrictEqual(first);
  });

  test('PL-1: says that the epic belongs to another delivery instead of mapping it twice', async () => {
    const { page } = look({
      'work-item.open': ok(UNMAPPED),
      'work-item.map': () => ({
        ok: false,
        error: {
          kind: 'epic-taken',
          facts: { issueId: '10042', sameDelivery: false },
          message: 'taken',
        },
      }),
    });
    await page.findText('Serves no outcome');

    page.act({ type: 'Select' }, 'onChange', CHOSEN);
    page.act({ type: 'LoadingButton', text: 'Map' }, 'onClick');

    expect(await page.findText('another delivery')).toContain(
      'The epic belongs to another delivery already.',
    );
  });

  test('PL-3: work without a parent gets the epic of the outcome as its parent, as the user', async () => {
    let parented = false;
    const { page, jira } = look({
      'work-item.open': () => ({ ok: true, value: parented ? SERVED : PARENTLESS }),
    });
    await page.findText('Give it an epic');

    page.act({ type: 'Select' }, 'onChange', CHOSEN);
    await page.findText('Its parent becomes ACME-7 Finance reports.');
    parented = true;
    page.act({ type: 'LoadingButton', text: 'Set the parent' }, 'onClick');
    await page.findText(OUTCOME.statement);

    expect(jira.at(-1)).toStrictEqual({
      name: 'PUT /rest/api/3/issue/10042',
      payload: { body: JSON.stringify({ fields: { parent: { id: '10007' } } }) },
    });
  });

  test('EV-2: somebody who may not edit sees no way to map', async () => {
    const { page } = look({ 'work-item.open': ok({ ...UNMAPPED, mayEdit: false }) });

    await page.findText('To map it you need permission to edit work items');

    expect(page.textsOf('LoadingButton')).toStrictEqual([]);
  });

  test('EV-2: somebody outside the stake sees what was published and nothing else', async () => {
    const { page } = look({
      'work-item.open': ok({
        kind: 'customer-plan',
        latest: {
          number: 2,
          plan: {
            deliveryName: 'ACME finance',
            client: 'ACME',
            language: 'en-GB',
            asOf: '2026-02-01',
            milestones: [
              {
                outcomeId: 'outcome-0001',
                wording: 'Finance reports available',
                day: '2026-03-31',
                status: { kind: 'moved', from: '2026-03-01', to: '2026-03-31' },
              },
            ],
            owed: [
              {
                deliverableId: 'deliverable-1',
                description: 'Provide dataset',
                party: 'ACME',
                due: '2026-02-15',
              },
            ],
          },
        },
      }),
    });

    await page.findText('Customer plan 2');

    expect(page.textsOf('ListItem')).toStrictEqual([
      'Finance reports available: 31 March 2026 (moved from 1 March 2026 to 31 March 2026)',
      'Provide dataset, ACME (due 15 February 2026)',
    ]);
    expect(page.text()).not.toContain(OUTCOME.statement);
  });

  test('EV-2: nothing published is said, not shown as an empty plan', async () => {
    const { page } = look({ 'work-item.open': ok({ kind: 'customer-plan', latest: null }) });

    expect(await page.findText('customer plan')).toBe('No customer plan is published yet.');
  });

  test('EV-8: lost access is an error with a way to try again', async () => {
    let lost = true;
    const { page } = look({
      'work-item.open': () =>
        lost
          ? { ok: false, error: { kind: 'access-lost', facts: { status: 403 }, message: 'no' } }
          : { ok: true, value: SERVED },
    });
    const refused = await page.findText('Jira refused Plumbline itself');

    lost = false;
    page.act({ type: 'LoadingButton', text: 'Try again' }, 'onClick');

    expect(await page.findText('Gate 2: Delivery planning')).not.toContain(refused);
  });
});

describe('the work item context', () => {
  const context = { type: 'jira:issueContext' };

  test('PL-3: opens the ways out in a dialog, so that the column stays narrow', async () => {
    const { page } = look({ 'work-item.open': ok(UNMAPPED) }, context);
    await page.findText('Map it');
    expect(page.textsOf('Modal')).toStrictEqual([]);

    page.act({ type: 'Button', text: 'Map it' }, 'onClick');

    await page.findText('Outcome to serve');
    expect(page.isDisabled({ type: 'LoadingButton', text: 'Map' })).toBe(true);
  });
});
