import './work.css';

import { type ReactElement, useState } from 'react';

import { SelectionBar, type WorkAction } from './SelectionBar';
import { useSelection } from './use-selection';
import { useVirtualList } from './use-virtual-list';
import { type WorkLine, WorkLineView } from './WorkLineView';

/** Work items to select and act on together; thousands of them draw only what is in sight. */
export function WorkList(props: {
  readonly label: string;
  readonly lines: readonly WorkLine[];
  readonly actions: readonly WorkAction[];
}): ReactElement {
  const { label, lines, actions } = props;
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const ids = lines.map((line) => line.id);
  const selection = useSelection(ids);
  const { height, drawn, measure } = useVirtualList(frame, ids);
  return (
    <>
      {actions.length > 0 && <SelectionBar selection={selection} actions={actions} />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
      <div className="work-list" role="region" aria-label={label} tabIndex={0} ref={setFrame}>
        <ul style={{ height }}>
          {drawn.map(({ index, key, start }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <li
                key={key}
                data-index={index}
                ref={measure}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <WorkLineView
                  line={line}
                  {...(actions.length === 0
                    ? {}
                    : { isSelected: selection.has(line.id), onToggle: selection.toggle })}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
