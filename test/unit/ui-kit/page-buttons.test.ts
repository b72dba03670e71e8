import { ok, SERVED } from '#test/builders/work-item-replies';
import { lookAtWorkItem as look } from '#test/support/work-item-page';

describe('DL-7: from a work item to the pages of its delivery', () => {
  test('the buttons lead to the delivery that has the work item, not to the first of the project', async () => {
    const { page, opened } = look({ 'work-item.open': ok(SERVED) });
    await page.findText('Open gates');

    page.act({ type: 'Button', text: 'Open gates' }, 'onClick');
    page.act({ type: 'Button', text: 'Open plan' }, 'onClick');

    expect(opened).toMatchObject([
      { projectKey: 'ACME', path: '/gates?delivery=delivery-0001' },
      { projectKey: 'ACME', path: '/plan?delivery=delivery-0001' },
    ]);
  });

  test('there are none when the delivery has its home in another project', async () => {
    const served = { ...SERVED.served, isHome: false };
    const { page } = look({ 'work-item.open': ok({ ...SERVED, served }) });

    await page.findText('Its delivery has its pages in another project.');

    expect(page.text()).not.toContain('Open');
  });
});
