import { outcomeRow } from '#test/builders/customer-plan-rows';
import { publishStored } from '#test/support/publish-stored';

describe('publishing an outcome that has no day', () => {
  test('PL-10: an outcome published without a day is kept as published, and the page gets its version', async () => {
    const outcomes = [
      outcomeRow(),
      outcomeRow({ id: 'outcome-2', target: undefined }),
      outcomeRow({ id: 'outcome-3', customerWording: '' }),
    ];
    const published = await publishStored({ outcomes });

    expect(published.reply).toMatchObject({
      value: { outcomes: [{ outcomeId: 'outcome-1', version: 2 }, { outcomeId: 'outcome-2' }] },
    });
    const [, withoutDay] = published.reply.ok ? published.reply.value.outcomes : [];
    expect(withoutDay).toStrictEqual({ outcomeId: 'outcome-2', version: 2, firstPublished: 1 });
    const all = published.ports.rows.all();
    expect(all.get('outcome/delivery-1.outcome-2')).toMatchObject({
      ...{ version: 2, body: { firstPublished: 1, promises: [] } },
    });
    expect(all.get('outcome/delivery-1.outcome-3')).toMatchObject({ version: 1 });
  });

  test('PL-10: 18 milestones without a day fit one transaction as well', async () => {
    const outcomes = Array.from({ length: 18 }, (_, index) =>
      outcomeRow({ id: `outcome-${index}`, ...(index % 2 === 0 && { target: undefined }) }),
    );

    expect((await publishStored({ outcomes })).reply).toMatchObject({
      ok: true,
      value: { outcomes: { length: 18 } },
    });
  });
});
