import Flag, { AutoDismissFlag } from '@atlaskit/flag';
import { FlagGroup } from '@atlaskit/flag/flag-group';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import { type ReactElement } from 'react';

import { closeFlag, type FlagType, type ShellFlag, useFlags } from './flag-list';

const ICONS = {
  info: { Icon: StatusInformationIcon, label: 'Info', color: 'var(--ds-icon-information)' },
  success: { Icon: StatusSuccessIcon, label: 'Success', color: 'var(--ds-icon-success)' },
  warning: { Icon: StatusWarningIcon, label: 'Warning', color: 'var(--ds-icon-warning)' },
  error: { Icon: StatusErrorIcon, label: 'Error', color: 'var(--ds-icon-danger)' },
} as const satisfies Readonly<Record<FlagType, object>>;

/** On a bold flag the icon has the colour of the words: its own is that of the ground. */
function FlagIcon({ flag }: { readonly flag: ShellFlag }): ReactElement {
  const { Icon, label, color } = ICONS[flag.appearance ?? flag.type];
  return <Icon label={label} color={flag.appearance === undefined ? color : 'currentColor'} />;
}

/** The flags of Jira and of the app, newest in front. */
export function Flags(): ReactElement {
  const flags = useFlags();
  return (
    <FlagGroup
      onDismissed={(id) => {
        closeFlag(String(id));
      }}
    >
      {flags.map((flag) => {
        const Shown = flag.isAutoDismiss ? AutoDismissFlag : Flag;
        return (
          <Shown
            key={flag.id}
            id={flag.id}
            title={flag.title}
            description={flag.description}
            icon={<FlagIcon flag={flag} />}
            {...(flag.appearance === undefined ? {} : { appearance: flag.appearance })}
            actions={flag.actions.map(({ text, onClick }) => ({ content: text, onClick }))}
          />
        );
      })}
    </FlagGroup>
  );
}
