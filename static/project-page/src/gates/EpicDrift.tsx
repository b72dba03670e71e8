import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { epicDueDrift } from '#domain/handshake/epic-due-drift';
import { englishDay } from '#i18n/english-time';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { Section } from '../page/Section';
import { usePage } from '../page-context';

/** Epics whose due date in Jira is not the target of their outcome (HS-1); nothing lapses by it (GT-3). */
export function EpicDrift(): ReactElement | null {
  const { selected, jira, siteUrl } = usePage();
  if (selected === undefined) return null;
  if (jira.state !== 'ready') {
    return (
      <Text as="p" color="color.text.subtle">
        {words.driftUnknown}
      </Text>
    );
  }
  const outcomes = selected.outcomes.map(({ body }) => body);
  const drift = epicDueDrift(outcomes, jira.snapshot.items);
  if (drift.length === 0) return null;
  return (
    <Section heading={words.driftHeading} intro={words.driftIntro}>
      <ul className="plain-list">
        {drift.map(({ epic, due, target, outcome }) => (
          <li key={epic.id}>
            <Text>
              <Link href={`${siteUrl}/browse/${epic.key}`} target="_top">
                {epic.key}
              </Link>{' '}
              {epic.summary}:{' '}
              {words.driftLine(englishDay(due), englishDay(target), outcome.statement)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
