import { setImmediate as nextTurn } from 'node:timers/promises';

import { limitCalls } from '../../../../../static/project-page/src/jira/call-limit';

describe('at most so many calls at once', () => {
  test('the others wait in order', async () => {
    const limited = limitCalls(2);
    const log: string[] = [];
    const call = (name: string) =>
      limited(async () => {
        log.push(`${name} begins`);
        await nextTurn();
        log.push(`${name} ends`);
        return name;
      });

    const answers = await Promise.all(['one', 'two', 'three'].map(call));

    expect(answers).toStrictEqual(['one', 'two', 'three']);
    expect(log.slice(0, 2)).toStrictEqual(['one begins', 'two begins']);
    expect(log.indexOf('three begins')).toBeGreaterThan(log.indexOf('one ends'));
  });

  test('a call that fails makes room, and fails for its own caller only', async () => {
    const limited = limitCalls(1);
    const failing = limited(() => Promise.reject(new Error('No answer')));
    const following = limited(() => Promise.resolve('answer'));

    await expect(failing).rejects.toThrow('No answer');
    await expect(following).resolves.toBe('answer');
    await expect(limited(() => Promise.resolve('later'))).resolves.toBe('later');
  });

  test('never more than the maximum run, however the calls arrive', async () => {
    const limited = limitCalls(6);
    let running = 0;
    let most = 0;
    const call = () =>
      limited(async () => {
        running += 1;
        most = Math.max(most, running);
        await nextTurn();
        running -= 1;
      });
    const waves = Array.from({ length: 5 }, async (_, wave) => {
      for (let turn = 0; turn < wave; turn += 1) await nextTurn();
      await Promise.all(Array.from({ length: 10 }, call));
    });

    await Promise.all(waves);

    expect(most).toBe(6);
  });
});
