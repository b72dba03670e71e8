import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';

export type PageLocation = { readonly pathname: string; readonly search: string };

type History = Awaited<ReturnType<typeof view.createHistory>>;

export type UsedPageLocation = {
  /** Absent until the platform gave its history. */
  readonly location: PageLocation | undefined;
  readonly go: (to: string) => void;
};

/** Where the reader is below the project page; the browser's address and buttons follow. */
export function usePageLocation(): UsedPageLocation {
  const [history, setHistory] = useState<History>();
  const [location, setLocation] = useState<PageLocation>();

  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const connect = async (): Promise<void> => {
      const made = await view.createHistory();
      if (isOver) return;
      setHistory(made);
      setLocation({ pathname: made.location.pathname, search: made.location.search });
      stop = made.listen(({ pathname, search }) => {
        setLocation({ pathname, search });
      });
    };
    // Without a history the first page opens and the tabs still work.
    connect().catch(() => {
      setLocation({ pathname: '/', search: '' });
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);

  const go = useCallback(
    (to: string) => {
      if (history === undefined) {
        const [pathname = '/', search = ''] = to.split('?');
        setLocation({ pathname, search: `?${search}` });
      } else {
        history.push(to);
      }
    },
    [history],
  );
  return { location, go };
}
