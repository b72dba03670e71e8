import { useEffect } from 'react';
import { z } from 'zod';

import { closeFlag, showFlag } from './flag-list';
import { request } from './request';
import { useSession } from './session';

const ASK_AGAIN_MILLISECONDS = 1_000;

const buildSchema = z.object({ number: z.number(), failure: z.string().optional() });

const NEWER = 'app-is-newer';
const FAILED = 'app-does-not-build';

/** Says what became of the sources since this page was opened. */
function tell(openedOn: number, { number, failure }: z.infer<typeof buildSchema>): void {
  if (failure === undefined) closeFlag(FAILED);
  else {
    showFlag({
      id: FAILED,
      title: 'The changed app does not run',
      description: failure,
      type: 'error',
      actions: [],
      isAutoDismiss: false,
    });
  }
  if (number === openedOn) return;
  showFlag({
    id: NEWER,
    title: 'The app has a new version',
    description:
      'What is open here is of the version before. It goes on working; reload to see the new one.',
    type: 'info',
    actions: [
      {
        text: 'Reload',
        onClick: () => {
          window.location.reload();
        },
      },
    ],
    isAutoDismiss: false,
  });
}

/** While the host builds the app anew: tells pages of an earlier build that there is another one. */
export function NewVersionNotice(): null {
  const { isWatched, appBuild } = useSession();
  useEffect(() => {
    if (!isWatched) return undefined;
    let told = '';
    const timer = window.setInterval(() => {
      request('GET', '/host/api/build')
        .then((answer) => {
          const build = buildSchema.parse(answer);
          const news = JSON.stringify(build);
          // Somebody may have closed the flag: it comes back for something new only.
          if (news === told) return;
          told = news;
          tell(appBuild, build);
        })
        .catch(() => {
          // The host was stopped or starts again; the next question says more.
        });
    }, ASK_AGAIN_MILLISECONDS);
    return () => {
      window.clearInterval(timer);
    };
  }, [isWatched, appBuild]);
  return null;
}
