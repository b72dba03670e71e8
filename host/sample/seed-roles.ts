import { type SampleCall } from './sample-call';
import { SAMPLE_CONTACTS, SAMPLE_HOLDERS } from './sample-delivery';
import { openedGatesSchema, savedContactSchema } from './sample-rows';

/** Gives the sample delivery's roles their holders: people of the team, and the client's contacts (EV-7). */
export async function fillRoles(call: SampleCall, deliveryId: string): Promise<void> {
  const { roles } = openedGatesSchema.parse(await call('gate.open', { deliveryId }));
  const holdRole = async (roleKey: string, holder: object): Promise<void> => {
    const role = roles.find(({ body }) => body.key === roleKey);
    if (role === undefined) throw new Error(`A new delivery has no role ${roleKey}.`);
    await call('settings.saveRole', {
      commandId: `sample-role-${roleKey}`,
      deliveryId,
      version: role.version,
      role: { ...role.body, holders: [holder] },
    });
  };
  for (const [roleKey, { accountId }] of Object.entries(SAMPLE_HOLDERS)) {
    await holdRole(roleKey, { kind: 'account', accountId });
  }
  for (const { roleKey, ...fields } of SAMPLE_CONTACTS) {
    const contact = savedContactSchema.parse(
      await call('settings.saveContact', {
        commandId: `sample-contact-${roleKey}`,
        deliveryId,
        version: 0,
        fields,
      }),
    );
    await holdRole(roleKey, { kind: 'contact', contactId: contact.body.id });
  }
}
