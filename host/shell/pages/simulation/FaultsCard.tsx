import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import Select from '@atlaskit/select';
import { type ReactElement } from 'react';
import { z } from 'zod';

import { showFailure } from '../flag-list';
import { request } from '../request';
import { useSession } from '../session';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

type FaultOption = { readonly label: string; readonly value: string | null };

const WORKS: FaultOption = { label: 'Works', value: null };

const FUNCTION_OPTIONS: readonly FaultOption[] = [
  WORKS,
  { label: 'Throws', value: 'throw' },
  { label: 'Hangs until its time limit', value: 'hang' },
  { label: 'Answers garbage', value: 'garbage' },
  { label: 'Runs, but its answer is lost', value: 'lost-response' },
];

const JIRA_OPTIONS: readonly FaultOption[] = [
  WORKS,
  { label: 'Refuses: too many requests (429)', value: 'rate-limit' },
  { label: 'Is not available (503)', value: 'unavailable' },
  { label: 'Warns that the limit is near', value: 'near-limit' },
  { label: 'Is slow', value: 'slow' },
];

const faultsSchema = z.object({
  functions: z.record(z.string(), z.string()),
  jira: z.string().nullable(),
});

async function loadFaults(): Promise<z.infer<typeof faultsSchema>> {
  return faultsSchema.parse(await request('GET', '/host/api/faults'));
}

/** Makes the app's functions, or Jira for the app, fail on purpose until switched back. */
export function FaultsCard(): ReactElement {
  const { functions } = useSession();
  const [faults, reload] = useLoaded('faults', loadFaults);
  const change = async (path: string, body: unknown): Promise<void> => {
    try {
      await request('PUT', path, body);
    } catch (error) {
      showFailure('The fault was not switched', error);
    }
    reload();
  };
  return (
    <section className="card" aria-label="Faults">
      <Heading size="small" as="h2">
        Faults
      </Heading>
      <WhenLoaded loaded={faults}>
        {(current) => (
          <>
            <FaultSelect
              label="Jira, for the app"
              options={JIRA_OPTIONS}
              value={current.jira}
              onChange={(kind) => void change('/host/api/faults/jira', { kind })}
            />
            {functions.map((functionKey) => (
              <FaultSelect
                key={functionKey}
                label={functionKey}
                options={FUNCTION_OPTIONS}
                value={current.functions[functionKey] ?? null}
                onChange={(fault) =>
                  void change('/host/api/faults/functions', { functionKey, fault })
                }
              />
            ))}
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

type FaultSelectProps = {
  readonly label: string;
  readonly options: readonly FaultOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

function FaultSelect({ label, options, value, onChange }: FaultSelectProps): ReactElement {
  const id = `fault-${label.replaceAll(/\W+/g, '-')}`;
  return (
    <div className="fault">
      <Label htmlFor={id}>{label}</Label>
      <Select<FaultOption>
        inputId={id}
        options={options}
        value={options.find((option) => option.value === value) ?? WORKS}
        onChange={(option) => {
          onChange(option?.value ?? null);
        }}
      />
    </div>
  );
}
