import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { type ReactElement, useEffect } from 'react';

import { showFailure } from '../flag-list';
import { ListTable } from '../ListTable';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import {
  changeDelivery,
  type DeliverySettings,
  type HostEvents,
  loadEvents,
  runSchedule,
} from './events';

/** Milliseconds between two looks at what waits. */
const LOOK_AGAIN = 2_000;

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

const SWITCHES: readonly { readonly name: keyof DeliverySettings; readonly label: string }[] = [
  { name: 'delay', label: 'Late: up to three minutes, queued events up to five seconds' },
  { name: 'reorder', label: 'In any order, and at once' },
  { name: 'duplicates', label: 'One in ten twice' },
];

const INTERVALS: Readonly<Record<string, string>> = {
  fiveMinute: 'every five minutes',
  hour: 'every hour',
  day: 'every day',
  week: 'every week',
};

/** What is on its way to the app's triggers, consumers and scheduled triggers, by the clock above. */
export function EventsCard(): ReactElement {
  const [events, reload] = useLoaded('events', loadEvents);
  useEffect(() => {
    const looking = setInterval(reload, LOOK_AGAIN);
    return () => {
      clearInterval(looking);
    };
  }, [reload]);
  const act = async (action: Promise<void>, failed: string): Promise<void> => {
    try {
      await action;
    } catch (error) {
      showFailure(failed, error);
    }
    reload();
  };
  return (
    <section className="card" aria-label="Events">
      <Heading size="small" as="h2">
        Events
      </Heading>
      <WhenLoaded loaded={events}>
        {(current) => (
          <div className="events">
            <Switches
              settings={current.settings}
              onChange={(settings) =>
                void act(changeDelivery(settings), 'The delivery was not switched')
              }
            />
            <Waiting {...current} />
            <Jobs {...current} />
            <Schedules
              {...current}
              onRun={(moduleKey) =>
                void act(runSchedule(moduleKey), 'The scheduled trigger was not run')
              }
            />
          </div>
        )}
      </WhenLoaded>
    </section>
  );
}

type SwitchesProps = {
  readonly settings: DeliverySettings;
  readonly onChange: (settings: DeliverySettings) => void;
};

function Switches({ settings, onChange }: SwitchesProps): ReactElement {
  return (
    <fieldset className="event-switches">
      <legend>Events that happen from now on arrive</legend>
      {SWITCHES.map(({ name, label }) => (
        <Checkbox
          key={name}
          label={label}
          isChecked={settings[name]}
          onChange={({ target }) => {
            onChange({ ...settings, [name]: target.checked });
          }}
        />
      ))}
    </fieldset>
  );
}

function Waiting({ waiting }: HostEvents): ReactElement {
  return (
    <>
      <Heading size="xsmall" as="h3">
        On their way
      </Heading>
      <ListTable
        label="Events on their way"
        columns={['Due (UTC)', 'Event', 'For', 'Remark']}
        whenEmpty="Nothing is on its way. Changes in Jira show up here when the app has a trigger for them."
        rows={waiting.map(({ id, dueAt, what, moduleKey, ...event }) => ({
          key: String(id),
          cells: [word(dueAt), what, moduleKey, remarkOn(event)],
        }))}
      />
    </>
  );
}

function remarkOn({
  isCopy,
  retryCount,
}: Pick<HostEvents['waiting'][number], 'isCopy' | 'retryCount'>): string {
  if (isCopy) return 'a duplicate';
  return retryCount === 0 ? '' : `retry ${retryCount}`;
}

function Jobs({ jobs }: HostEvents): ReactElement {
  return (
    <>
      <Heading size="xsmall" as="h3">
        Jobs of the queue
      </Heading>
      <ListTable
        label="Jobs of the queue"
        columns={['Job', 'Queue', 'Done', 'On its way', 'Failed']}
        whenEmpty="The app has pushed nothing to a queue."
        rows={jobs.map(({ jobId, queueName, success, inProgress, failed, isCancelled }) => ({
          key: jobId,
          cells: [
            jobId.slice(0, 8),
            queueName,
            success,
            isCancelled ? `${inProgress}, cancelled` : inProgress,
            failed,
          ],
        }))}
      />
    </>
  );
}

type SchedulesProps = HostEvents & { readonly onRun: (moduleKey: string) => void };

function Schedules({ schedules, onRun }: SchedulesProps): ReactElement {
  return (
    <>
      <Heading size="xsmall" as="h3">
        Scheduled triggers
      </Heading>
      <ListTable
        label="Scheduled triggers"
        columns={['Trigger', 'Runs', 'Last (UTC)', 'Next (UTC)', 'Now']}
        whenEmpty="The app has no scheduled triggers."
        rows={schedules.map(({ moduleKey, interval, lastAt, nextAt }) => ({
          key: moduleKey,
          cells: [
            moduleKey,
            INTERVALS[interval] ?? interval,
            lastAt === null ? 'not yet' : word(lastAt),
            word(nextAt),
            <Button
              key="run"
              spacing="compact"
              aria-label={`Run ${moduleKey} now`}
              onClick={() => {
                onRun(moduleKey);
              }}
            >
              Run
            </Button>,
          ],
        }))}
      />
    </>
  );
}

function word(instant: string): string {
  return INSTANT.format(new Date(instant));
}
