import { z } from 'zod';

import { type DeliveryId, deliveryIdSchema } from '#domain/shared/identifiers';
import { auditActionLabels } from '#i18n/settings-messages';
import { appInProcess } from '#test/support/app-in-process';
import { projectPage } from '#test/support/app-pages';
import { DELIVERY_ID, OTHER_DELIVERY_ID, sendEveryCommand } from '#test/support/every-command';
import { verifyAudit } from '#test/support/verify-audit';

import { auditAsJson } from '../../static/project-page/src/settings/audit/audit-as-json';
import { readWholeAudit } from '../../static/project-page/src/settings/audit/read-audit-page';

const entrySchema = z.looseObject({
  commandId: z.string(),
  at: z.string(),
  action: z.string(),
  hash: z.string(),
  previousHash: z.string(),
  chain: z.object({ ownerId: z.string(), kind: z.string() }),
});
type Entry = z.infer<typeof entrySchema>;

let ofDelivery: readonly Entry[];
/** Of the second delivery of the project, and of the project's settings. */
let others: readonly (readonly Entry[])[];

beforeAll(async () => {
  const app = appInProcess();
  await sendEveryCommand(app);
  const client = projectPage(app, 'ada');
  const download = async (deliveryId?: DeliveryId): Promise<readonly Entry[]> => {
    const whole = await readWholeAudit(client, deliveryId, () => true);
    if (whole.kind !== 'read') throw new Error(whole.kind);
    return z.array(entrySchema).parse(JSON.parse(auditAsJson(whole.entries)));
  };
  ofDelivery = await download(deliveryIdSchema.parse(DELIVERY_ID));
  others = [await download(deliveryIdSchema.parse(OTHER_DELIVERY_ID)), await download()];
}, 30_000);

/** Checks the log of the delivery, as it is here, with all other logs of the project. */
function verify(
  log: readonly Entry[],
  rest: readonly (readonly Entry[])[] = others,
): ReturnType<typeof verifyAudit> {
  return verifyAudit(...[log, ...rest].map((entries) => JSON.stringify(entries)));
}

const isIn = (kind: string) => (entry: Entry) => entry.chain.kind === kind;

describe('GT-10: a downloaded log', () => {
  test('proves that it is as it was written, chain by chain', () => {
    const { ok, says } = verify(ofDelivery);

    expect(says).toMatch(/^3\d entries in \d+ chains, each as it was written\./);
    expect(ok).toBe(true);
    const newest = ofDelivery.find(isIn('outcome'))!;
    expect(says).toContain(`${DELIVERY_ID}/outcome ends with ${newest.hash}`);
  });

  test('chains what is about the delivery’s record under the project, everything else under the delivery', () => {
    const owners = ofDelivery.map(({ action, chain }) => [action, chain.ownerId === DELIVERY_ID]);

    expect(owners).toContainEqual(['delivery.edit', false]);
    expect(owners).toContainEqual(['plan.editOutcome', true]);
  });

  test('of one delivery of several says that the chain of the project goes on in another log', () => {
    const { ok, says } = verify(ofDelivery, []);

    expect(ok).toBe(false);
    expect(says).toMatch(/^before every-delivery-edit .* check their files together\n$/);
    expect(verify(ofDelivery, others.slice(0, 1)).ok).toBe(true);
  });

  test('names no action that the page has no words for', () => {
    const actions = [ofDelivery, ...others].flat().map(({ action }) => action);

    expect(actions.filter((action) => !Object.hasOwn(auditActionLabels, action))).toStrictEqual([]);
  });

  test('finds every changed field of an entry', () => {
    const index = ofDelivery.findIndex(isIn('gate'));
    const entry = ofDelivery[index]!;

    const unseen = Object.entries(entry).filter(
      ([field, value]) => verify(ofDelivery.with(index, { ...entry, [field]: other(value) })).ok,
    );

    expect(Object.keys(entry).length).toBeGreaterThan(12);
    expect(unseen).toStrictEqual([]);
  }, 20_000);

  test('finds a change in every entry', () => {
    const { ok, says } = verify(ofDelivery.map((entry) => ({ ...entry, payloadHash: '' })));

    expect(ok).toBe(false);
    expect(says.match(/ was changed$/gm)).toHaveLength(ofDelivery.length);
  });

  test('finds a removed entry, and names the one that followed it', () => {
    const [newer, middle] = ofDelivery.filter(isIn('outcome'));
    const first = ofDelivery.findLast(isIn('outcome'));

    const withoutMiddle = verify(ofDelivery.filter((entry) => entry !== middle));
    const withoutFirst = verify(ofDelivery.filter((entry) => entry !== first));

    expect(withoutMiddle).toMatchObject({ ok: false });
    expect(withoutMiddle.says).toContain(`before ${newer!.commandId} (`);
    expect(withoutFirst).toMatchObject({ ok: false });
    expect(withoutFirst.says).toContain(`the first entry of the chain ${DELIVERY_ID}/outcome`);
  });

  test('finds a removed newest entry by its hash, which an earlier check printed', () => {
    const newest = ofDelivery.find(isIn('outcome'))!;

    const cut = verify(ofDelivery.filter((entry) => entry !== newest));

    expect(verify(ofDelivery).says).toContain(newest.hash);
    expect(cut.says).not.toContain(newest.hash);
    expect(cut.says).toContain(`${DELIVERY_ID}/outcome ends with ${newest.previousHash}`);
  });

  test('finds swapped entries: their places, their contents, their links', () => {
    const [two, one] = ofDelivery.filter(isIn('outcome'));
    const last = ofDelivery.length - 1;
    const places = ofDelivery.with(0, ofDelivery[last]!).with(last, ofDelivery[0]!);
    const swap = (field: 'links' | 'contents') =>
      ofDelivery.map((entry) => {
        const from = entry === one ? two! : entry === two ? one! : entry;
        const { hash, previousHash } = field === 'links' ? from : entry;
        return { ...(field === 'links' ? entry : from), hash, previousHash };
      });

    expect(verify(places).says).toContain('stands below an older entry');
    expect(verify(swap('contents')).says.match(/ was changed$/gm)).toHaveLength(2);
    expect(verify(swap('links')).says.match(/ was changed$/gm)).toHaveLength(2);
  });

  test('finds an entry that was put in twice, and a recipe that nobody knows', () => {
    const [entry] = ofDelivery;

    expect(verify([entry!, ...ofDelivery]).says).toContain('both follow the same entry');
    expect(verify(ofDelivery.with(0, { ...entry!, recipe: 9 })).says).toContain('unknown recipe 9');
  });
});

/** Another value of the same type. */
function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}1`;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return value.slice(1);
  return { ...(value as object), kind: 'mark' };
}
