import { createCommandSender } from '#contracts/create-command-sender';
import type { CommandId } from '#domain/shared/identifiers';

type Input = { readonly commandId: CommandId; readonly text: string };
type Reply =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: { readonly kind: string } };

const DONE: Reply = { ok: true, value: 'done' };
const UNAVAILABLE: Reply = { ok: false, error: { kind: 'unavailable' } };
const CONFLICT: Reply = { ok: false, error: { kind: 'conflict' } };

/** A server that answers in this order; `lost` is an answer that never comes back. */
function serverOf(...answers: readonly (Reply | 'lost')[]) {
  const received: Input[] = [];
  const pauses: number[] = [];
  const call = (input: Input): Promise<Reply> => {
    const answer = answers[received.length];
    received.push(input);
    return answer === undefined || answer === 'lost'
      ? Promise.reject(new Error('No answer.'))
      : Promise.resolve(answer);
  };
  const wait = (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
    return Promise.resolve();
  };
  const sendCommand = createCommandSender(wait);
  return {
    received,
    pauses,
    send: (text = 'typed') => sendCommand<{ text: string }, Reply>(call, { text }),
    /** Sends the same values by another call of the contract. */
    sendElsewhere: () =>
      sendCommand<{ text: string }, Reply>((input) => call(input), { text: 'typed' }),
  };
}

describe('createCommandSender', () => {
  test('an answered command is sent once', async () => {
    const server = serverOf(DONE);

    await expect(server.send()).resolves.toBe(DONE);
    expect(server.received).toHaveLength(1);
  });

  test('a lost answer is asked for again with the same command id, so that the change happens once', async () => {
    const server = serverOf('lost', 'lost', DONE);

    await expect(server.send()).resolves.toBe(DONE);
    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(1);
    expect(server.pauses).toStrictEqual([500, 2000]);
  });

  test('storage that does not answer is asked again as well', async () => {
    const server = serverOf(UNAVAILABLE, DONE);

    await expect(server.send()).resolves.toBe(DONE);
  });

  test('EV-4: a conflict is for the person, it is never sent again by itself', async () => {
    const server = serverOf(CONFLICT);

    await expect(server.send()).resolves.toBe(CONFLICT);
    expect(server.received).toHaveLength(1);
  });

  test('after three attempts without any answer the person is told', async () => {
    const server = serverOf('lost', 'lost', 'lost', DONE);

    await expect(server.send()).resolves.toBeUndefined();
    expect(server.received).toHaveLength(3);
  });

  test('two changes have two command ids', async () => {
    const server = serverOf(DONE, DONE);

    await server.send();
    await server.send();

    expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(2);
  });

  describe('when nobody knows whether a command happened', () => {
    test.each(['lost', UNAVAILABLE] as const)(
      'the same values sent again by hand are the same command (%j)',
      async (unknown) => {
        const server = serverOf(unknown, unknown, unknown, DONE);

        await server.send();
        await expect(server.send()).resolves.toBe(DONE);

        expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(1);
      },
    );

    test('other values are another command, and so are the same values of another call', async () => {
      const server = serverOf('lost', 'lost', 'lost', DONE, DONE);

      await server.send();
      await server.send('typed later');
      await server.sendElsewhere();

      expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(3);
    });

    test('once it was answered, the same values are a new command', async () => {
      const server = serverOf('lost', 'lost', 'lost', DONE, DONE);

      await server.send();
      await server.send();
      await server.send();

      expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(2);
    });

    test('values that are sent twice at once, as by a double click, are one command', async () => {
      const server = serverOf(DONE, DONE);

      await Promise.all([server.send(), server.send()]);

      expect(new Set(server.received.map(({ commandId }) => commandId)).size).toBe(1);
    });
  });
});
