import Modal, { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { type ReactElement, useMemo, useState } from 'react';

import { AppFrame } from './AppFrame';
import { type PlaceCommands } from './bridge-commands';
import { type Grant } from './grant';
import { type ModalOptions, modalOptionsSchema, modalSize } from './modal-options';

type AppPageProps = {
  readonly grant: Grant;
  readonly title: string;
  readonly historyBase?: string;
  readonly commands: PlaceCommands;
};

/** A Custom UI page in its frame, and the dialog that it opened. */
export function AppPage({ grant, title, historyBase, commands }: AppPageProps): ReactElement {
  const [modal, setModal] = useState<ModalOptions>();
  const own: PlaceCommands = {
    openModal: (payload) => {
      const options = modalOptionsSchema.parse(payload);
      // A second one would lie over the first, which Jira does not do either.
      if (modal !== undefined || pageOf(grant, options) === undefined) return false;
      setModal(options);
      return true;
    },
    ...commands,
  };
  return (
    <>
      <AppFrame
        grant={grant}
        title={title}
        commands={own}
        {...(historyBase === undefined ? {} : { historyBase })}
      />
      {modal === undefined ? null : (
        <AppModal
          grant={grant}
          options={modal}
          title={title}
          onClose={(payload) => {
            setModal(undefined);
            modal.onClose(payload);
          }}
        />
      )}
    </>
  );
}

function pageOf(grant: Grant, { resource }: ModalOptions): string | undefined {
  return resource === null ? grant.pageUrl : grant.customUiPages[resource];
}

type AppModalProps = {
  readonly grant: Grant;
  readonly options: ModalOptions;
  readonly title: string;
  readonly onClose: (payload: unknown) => void;
};

/** A dialog of Jira with a page of the app in it, which finds the caller's context in `extension.modal`. */
function AppModal({ grant, options, title, onClose }: AppModalProps): ReactElement {
  const { width, style } = modalSize(options.size);
  const name = options.title === '' ? title : options.title;
  const inside = useMemo<Grant>(() => {
    const { context, ...rest } = grant;
    const extension = { ...context.extension, modal: options.context };
    return { ...rest, context: { ...context, extension }, pageUrl: pageOf(grant, options) ?? '' };
  }, [grant, options]);
  return (
    // eslint-disable-next-line @atlaskit/design-system/use-modal-dialog-close-button, @atlaskit/design-system/no-modal-label -- how it is closed is the app's choice, and one without a title shows only the app's page
    <Modal
      label={name}
      width={width}
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- documented for apps
      shouldCloseOnEscapePress={options.closeOnEscape}
      shouldCloseOnOverlayClick={options.closeOnOverlayClick}
      onClose={() => {
        onClose(undefined);
      }}
    >
      {options.title === '' ? null : (
        <ModalHeader hasCloseButton>
          <ModalTitle>{options.title}</ModalTitle>
        </ModalHeader>
      )}
      <ModalBody hasInlinePadding={false}>
        <div className="app-modal" style={style}>
          <AppPage
            grant={inside}
            title={`${name} (dialog)`}
            commands={{
              close: (payload) => {
                onClose(payload);
                return true;
              },
              submit: () => false,
              // One from inside the dialog would lie over the first as well.
              openModal: () => false,
            }}
          />
        </div>
      </ModalBody>
    </Modal>
  );
}
