import { issueIdSchema } from '#domain/shared/identifiers';
import { createTestSite } from '#test/support/jira-site';
import { openPage, readyState, SCOPE } from '#test/support/reading-page';

const TASK = issueIdSchema.parse('10654');

describe('after an own write', () => {
  test('the work item is read from the database, whatever the index still tells', async () => {
    const site = createTestSite({ searchLagMilliseconds: 60_000 });
    const { reading } = openPage({ site });
    await reading.read(SCOPE);
    site.clock.advance(120_000);
    await site.send('ada', 'PUT /issue/10654', { fields: { summary: 'Reworded' } });

    await reading.reread([TASK]);
    const { snapshot } = readyState(reading.state());
    await reading.read(SCOPE);

    expect(snapshot.items.get(TASK)?.summary).toBe('Reworded');
    expect(readyState(reading.state()).snapshot.items.get(TASK)?.summary).toBe('Reworded');
  });

  test('a refresh that began before the write does not take it back', async () => {
    const site = createTestSite({ searchLagMilliseconds: 60_000 });
    let write: (() => Promise<void>) | undefined;
    const page = openPage({
      site,
      through: (request) => async (path, init) => {
        const answer = await request(path, init);
        const writes = write?.();
        write = undefined;
        await writes;
        return answer;
      },
    });
    await page.reading.read(SCOPE);
    write = async () => {
      await site.send('ada', 'PUT /issue/10654', { fields: { summary: 'Reworded' } });
      await page.reading.reread([TASK]);
    };

    await page.reading.read(SCOPE);

    expect(readyState(page.reading.state()).snapshot.items.get(TASK)?.summary).toBe('Reworded');
  });

  test('a work item that is not visible any more is gone', async () => {
    const { site, reading } = openPage();
    await reading.read(SCOPE);
    await site.send('ada', 'DELETE /issue/10654');

    await reading.reread([TASK]);

    expect(readyState(reading.state()).snapshot.items.has(TASK)).toBe(false);
  });

  test('before the first reading ended there is nothing to change', async () => {
    const { reading } = openPage();

    await reading.reread([TASK]);

    expect(reading.state().state).toBe('loading');
  });
});
