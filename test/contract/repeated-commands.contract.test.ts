import type * as z from 'zod/mini';

import { gateConfigContract } from '#contracts/gate-config-contract';
import { projectPageContract } from '#contracts/project-page-contract';
import { workItemContract } from '#contracts/work-item-contract';
import { SAMPLE } from '#host/sample/sample-keys';
import { type AppInProcess, appInProcess } from '#test/support/app-in-process';
import { projectPage } from '#test/support/app-pages';
import {
  DELIVERY_ID,
  EVERY_COMMAND,
  sendEveryCommand,
  type SentCommand,
} from '#test/support/every-command';
import { storageContradictions } from '#test/support/storage-laws';

let app: AppInProcess;
let sent: readonly SentCommand[];
beforeAll(async () => {
  app = appInProcess();
  sent = await sendEveryCommand(app);
}, 30_000);

test('decision 5: the table has every call that takes a command id', () => {
  const calls = [projectPageContract, workItemContract, gateConfigContract].flatMap((contract) =>
    Object.entries(contract).flatMap(([call, { input }]) =>
      // Every input is an object.
      'commandId' in (input as z.ZodMiniObject).shape ? [call] : [],
    ),
  );

  expect(Object.keys(EVERY_COMMAND).toSorted()).toStrictEqual(calls.toSorted());
});

test('decision 5: each was committed with an entry of its own', () => {
  expect(sent.filter(({ reply }) => !reply.ok)).toStrictEqual([]);
  const recorded = [...app.rows().keys()].filter((name) => name.startsWith('audit/'));
  // The first accept also made the delivery.
  expect(recorded).toHaveLength(sent.length + 1);
  expect(storageContradictions(app.rows())).toStrictEqual([]);
});

/*
 * Whatever a use case looked at before it called the engine, in Jira or in the storage, would be looked at here
 * as well; by now the contact is gone, outcomes are merged and dropped, and every row has another version.
 */
test.each(Object.keys(EVERY_COMMAND))(
  'decision 5: %s, sent again, is answered as recorded after nothing but the rights were asked',
  async (call) => {
    const command = sent.find((candidate) => candidate.call === call)!;
    const rows = JSON.stringify([...app.rows()]);
    app.jiraCalls.length = 0;
    app.storageRequests.length = 0;

    const again = await command.again();

    expect(again).toStrictEqual(command.reply);
    const asked = app.jiraCalls.map(({ path }) => path.split('?')[0]);
    expect([...new Set(asked)]).toStrictEqual(['/rest/api/3/mypermissions']);
    // Settings and deliveries; the delivery with its roles; entry and heads.
    expect(app.storageRequests.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify([...app.rows()])).toBe(rows);
  },
);

test('EV-2: who lost the right gets no recorded answer', async () => {
  const { accountId } = SAMPLE.people.ada;
  const groups = { groupIds: [], projectRoleIds: [] };
  const version = app.rows().get(`delivery/${DELIVERY_ID}`)!.version;
  const edit = { commandId: 'command-dev', deliveryId: DELIVERY_ID, version };
  const send = () =>
    projectPage(app, 'dev')['delivery.edit']({ ...edit, patch: { scope: 'Reports' } });
  const first = await send();
  await projectPage(app, 'ada')['settings.save']({
    ...{ commandId: 'command-stake', version: 1 },
    settings: {
      stake: { kind: 'named', accountIds: [accountId], ...groups },
      rejectedResolutionIds: [],
    },
  });

  const again = await send();

  expect(first).toMatchObject({ ok: true });
  expect(again).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});
