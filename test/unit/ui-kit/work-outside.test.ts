import { ok, UNMAPPED } from '#test/builders/work-item-replies';
import { lookAtWorkItem as look } from '#test/support/work-item-page';

describe('work outside the delivery, in the panel', () => {
  test('PL-3: marking outside asks for a reason before anything is sent', async () => {
    const reason = 'Belongs to support';
    let marked = false;
    const { page, sent } = look({
      'work-item.open': () => ({
        ok: true,
        value: marked
          ? { ...UNMAPPED, outside: [{ deliveryId: 'delivery-0001', reason }] }
          : UNMAPPED,
      }),
      'work-item.markOutside': () => {
        marked = true;
        return { ok: true, value: { reason } };
      },
    });
    await page.findText('Serves no outcome');

    page.act({ type: 'LoadingButton', text: 'Mark outside' }, 'onClick');
    await page.findText('Say why it is outside the delivery.');
    expect(sent.map(({ name }) => name)).toStrictEqual(['work-item.open']);

    page.act({ type: 'Textfield' }, 'onChange', { target: { value: reason } });
    page.act({ type: 'LoadingButton', text: 'Mark outside' }, 'onClick');
    await page.findText('Outside this delivery: Belongs to support');
    expect(sent[1]).toMatchObject({
      name: 'work-item.markOutside',
      payload: { deliveryId: 'delivery-0001', reason },
    });
  });

  test('PL-3: what is outside is taken back in from the panel', async () => {
    let inside = false;
    const outside = [{ deliveryId: 'delivery-0001', reason: 'Belongs to support' }];
    const { page, sent } = look({
      'work-item.open': () => ({ ok: true, value: inside ? UNMAPPED : { ...UNMAPPED, outside } }),
      'work-item.unmarkOutside': () => {
        inside = true;
        return { ok: true, value: {} };
      },
    });
    await page.findText('Outside this delivery: Belongs to support');
    expect(page.text()).not.toContain('Not part of the delivery?');

    page.act({ type: 'LoadingButton', text: 'Take back in' }, 'onClick');

    await page.findText('Not part of the delivery?');
    expect(page.text()).not.toContain('Outside this delivery: ');
    expect(sent[1]).toMatchObject({
      name: 'work-item.unmarkOutside',
      payload: { deliveryId: 'delivery-0001' },
    });
  });

  test('DL-7, PL-3: of several deliveries it says which one the work item is outside of', async () => {
    const [delivery] = UNMAPPED.deliveries;
    const other = { ...delivery!, id: 'delivery-0002', name: 'ACME payroll' };
    const outside = [{ deliveryId: 'delivery-0002', reason: 'Other team' }];
    const deliveries = [delivery, other];
    const { page } = look({ 'work-item.open': ok({ ...UNMAPPED, deliveries, outside }) });

    await page.findText('Outside ACME payroll: Other team');

    expect(page.text()).toContain('Not part of the delivery?');
  });

  test('EV-2: somebody who may not edit sees the reason and no way to take it back in', async () => {
    const outside = [{ deliveryId: 'delivery-0001', reason: 'Belongs to support' }];
    const { page } = look({ 'work-item.open': ok({ ...UNMAPPED, outside, mayEdit: false }) });

    await page.findText('Outside this delivery: Belongs to support');

    expect(page.textsOf('LoadingButton')).toStrictEqual([]);
  });
});
