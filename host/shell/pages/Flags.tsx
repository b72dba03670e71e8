import Flag, { AutoDismissFlag } from '@atlaskit/flag';
import { FlagGroup } from '@atlaskit/flag/flag-group';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import { type ReactElement } from 'react';

import { closeFlag, type FlagType, useFlags } from './flag-list';

const ICONS: Readonly<Record<FlagType, ReactElement>> = {
  info: <StatusInformationIcon label="Info" color="var(--ds-icon-information)" />,
  success: <StatusSuccessIcon label="Success" color="var(--ds-icon-success)" />,
  warning: <StatusWarningIcon label="Warning" color="var(--ds-icon-warning)" />,
  error: <StatusErrorIcon label="Error" color="var(--ds-icon-danger)" />,
};

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
            icon={ICONS[flag.appearance ?? flag.type]}
            {...(flag.appearance === undefined ? {} : { appearance: flag.appearance })}
            actions={flag.actions.map(({ text, onClick }) => ({ content: text, onClick }))}
          />
        );
      })}
    </FlagGroup>
  );
}
