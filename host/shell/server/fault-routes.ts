import { Hono } from 'hono';

import { type FaultSetting, faultSettingSchema } from '../../faults/fault-schemas';
import { type SwitchedFault } from '../../faults/fault-switch';
import { findFunction } from '../../manifest/app-manifest';

import { type ShellParts } from './shell-parts';

type FaultParts = Pick<ShellParts, 'storage' | 'jira' | 'runner' | 'frameFault' | 'manifest'>;

/** What is made to go wrong on purpose, and how often it was met (`/host/api/faults`). */
export function faultRoutes(parts: FaultParts): Hono {
  const { storage, jira, runner, frameFault } = parts;
  const routes = new Hono();
  routes.get('/', (context) =>
    context.json({
      storage: asJson(storage.fault()),
      jira: asJson(jira.fault()),
      functions: Object.fromEntries(runner.faults()),
      frame: frameFault.current() ?? null,
    }),
  );
  routes.put('/', async (context) => {
    setFault(parts, faultSettingSchema.parse(await context.req.json()));
    return context.body(null, 204);
  });
  routes.delete('/', (context) => {
    storage.setFault(undefined);
    jira.setFault(undefined);
    frameFault.set(undefined);
    for (const functionKey of runner.faults().keys()) runner.setFault(functionKey, undefined);
    return context.body(null, 204);
  });
  return routes;
}

function asJson<Fault>(switched: SwitchedFault<Fault> | undefined): SwitchedFault<Fault> | null {
  return switched ?? null;
}

function setFault(parts: FaultParts, setting: FaultSetting): void {
  const { storage, jira, runner, frameFault, manifest } = parts;
  switch (setting.where) {
    case 'storage':
      storage.setFault(setting.fault ?? undefined);
      break;
    case 'jira':
      jira.setFault(setting.fault ?? undefined);
      break;
    case 'frame':
      frameFault.set(setting.fault ?? undefined);
      break;
    case 'function': {
      const { functionKey, fault } = setting;
      if (findFunction(manifest, functionKey) === undefined) {
        throw new Error(`The manifest has no function "${functionKey}".`);
      }
      const { kind, ...which } = fault ?? {};
      runner.setFault(functionKey, kind, which);
    }
  }
}
