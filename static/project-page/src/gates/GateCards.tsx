import type { ReactElement } from 'react';

import { evaluateGate } from '#domain/gate/evaluate-gate';
import { gatesBefore, nextGate } from '#domain/gate/in-order';

import { GateCard } from './GateCard';
import { useGatesPage } from './gates-context';

/** The seven gates in the order in which they pass (GT-4). */
export function GateCards(): ReactElement {
  const { gates } = useGatesPage();
  const next = nextGate(gates);
  return (
    <ol className="plain-list">
      {gates.map((gate) => (
        <li key={gate.stage}>
          <GateCard
            evaluation={evaluateGate(gate, gatesBefore(gates, gate.stage))}
            isNext={gate.stage === next?.stage}
          />
        </li>
      ))}
    </ol>
  );
}
