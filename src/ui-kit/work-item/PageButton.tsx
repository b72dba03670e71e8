import { NavigationTarget, router } from '@forge/bridge';
import { Button } from '@forge/react';
import type { ReactElement } from 'react';

type PageButtonProps = {
  readonly projectKey: string;
  /** Path of a page of the project page, such as `/gates`. */
  readonly path: string;
  readonly label: string;
};

/** Key of the project page in manifest.yml. */
const PROJECT_PAGE = 'plumbline-project-page';

/** Leads to a page of the delivery. */
export function PageButton({ projectKey, path, label }: PageButtonProps): ReactElement {
  return (
    <Button
      appearance="subtle"
      onClick={() => {
        void router.navigate({
          target: NavigationTarget.Module,
          moduleKey: PROJECT_PAGE,
          projectKey,
          path,
        });
      }}
    >
      {label}
    </Button>
  );
}
