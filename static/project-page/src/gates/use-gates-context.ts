import { useMemo } from 'react';

import type { Holder } from '#domain/delivery/role';
import { inOrder } from '#domain/gate/in-order';
import { englishMoment } from '#i18n/english-time';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';
import { peopleMessages } from '#i18n/people-messages';

import { usePage } from '../page-context';

import type { GatesContextValue } from './gates-context';
import type { OpenedGates, UsedGates } from './use-gates';

/**
 * Everything that was opened, with the words for people, roles and moments.
 *
 * @param opened - The answer of `gate.open`, with own changes put in.
 * @param used - How changes are put in, and how everything is read again.
 */
export function useGatesContext(opened: OpenedGates, used: UsedGates): GatesContextValue {
  const { people } = usePage();
  const { apply, refresh } = used;
  return useMemo(() => {
    const { timeZone } = opened.delivery.body.calendar;
    const roles = opened.roles.map(({ body }) => body);
    const contacts = opened.contacts.map(({ body }) => body);
    const labels = new Map<string, string>(roles.map(({ key, label }) => [key, label]));
    return {
      opened,
      apply,
      refresh,
      roles,
      contacts,
      gates: inOrder(opened.gates.map(({ body }) => body)),
      nameOf: people.nameOf,
      roleLabel: (key) => labels.get(key) ?? peopleMessages.formerRole,
      moment: (at) => englishMoment(at, timeZone),
      hasLeft: (holder: Holder) => holder.kind === 'account' && people.hasLeft(holder.accountId),
      holderName: (holder: Holder) => {
        if (holder.kind === 'account') return people.nameOf(holder.accountId);
        const contact = contacts.find(({ id }) => id === holder.contactId);
        return contact === undefined
          ? peopleMessages.formerContact
          : words.contactHolder(contact.name, contact.organisation);
      },
    };
  }, [opened, apply, refresh, people]);
}
