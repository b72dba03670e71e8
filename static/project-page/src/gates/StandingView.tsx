import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { Standing } from '#domain/gate/gate-evaluation';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { Differences } from './Differences';
import { useGatesPage } from './gates-context';
import { RecordView } from './RecordView';

const LOZENGES = {
  acknowledged: 'success',
  ticked: 'success',
  recorded: 'success',
  waiting: 'inprogress',
  lapsed: 'removed',
  'asked-again': 'moved',
  withdrawn: 'removed',
  claimed: 'moved',
  unticked: 'inprogress',
  'not-recordable': 'default',
} as const satisfies Record<Standing['kind'], string>;

/** Where a criterion stands, and why. */
export function StandingView({ standing }: { readonly standing: Standing }): ReactElement {
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge appearance={LOZENGES[standing.kind]}>{words.standing[standing.kind]}</Lozenge>
        <By standing={standing} />
      </Inline>
      <Why standing={standing} />
    </Stack>
  );
}

function By({ standing }: { readonly standing: Standing }): ReactElement | null {
  const { nameOf, moment } = useGatesPage();
  if (standing.kind === 'withdrawn') {
    const { by, at, reason } = standing;
    return <Text>{words.withdrawnWhy(nameOf(by), moment(at), reason)}</Text>;
  }
  if (standing.kind === 'unticked') {
    return <Text>{words.checksDone(standing.of - standing.open.length, standing.of)}</Text>;
  }
  return 'by' in standing ? (
    <Text>{words.givenBy(nameOf(standing.by), moment(standing.at))}</Text>
  ) : null;
}

function Why({ standing }: { readonly standing: Standing }): ReactElement | null {
  if ('differences' in standing) {
    const intro = standing.kind === 'lapsed' ? words.lapsedBecause : words.askedAgainBecause;
    return <Differences intro={intro} differences={standing.differences} />;
  }
  if ('record' in standing) return <RecordView record={standing.record} />;
  if (standing.kind === 'not-recordable') return <Text as="p">{words.notRecordable}</Text>;
  return standing.kind === 'acknowledged' && standing.noted.length > 0 ? (
    <Differences intro={words.notedBecause} differences={standing.noted} />
  ) : null;
}
