import { useContext, useMemo } from 'react';

import { englishMoment } from '#i18n/english-time';

import { useFrame } from '../../frame-context';
import { PageContext } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import type { AuditNames } from './audit-names';

/** Names from what the page has read already; nothing is asked for the log. */
export function useAuditNames(): AuditNames {
  const { people, timeZone } = useFrame();
  const { roles, holderName } = useSettingsPage();
  // Absent for a project admin outside the stake, who sees no log of a delivery.
  const outcomes = useContext(PageContext)?.selected?.outcomes;
  return useMemo(
    () => ({
      holderName,
      personName: people.nameOf,
      roleLabel: (key) => roles.find((role) => role.key === key)?.label ?? key,
      outcomeName: (id) => outcomes?.find(({ body }) => body.id === id)?.body.statement,
      moment: (at) => englishMoment(at, timeZone),
    }),
    [people, holderName, roles, outcomes, timeZone],
  );
}
