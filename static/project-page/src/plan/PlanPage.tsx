import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import type { Proposal } from '#domain/plan/propose-outcomes';
import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { growWorkTree } from '#domain/plan/work-tree';
import type { IssueId } from '#domain/shared/identifiers';
import { pageMessages } from '#i18n/page-messages';

import { LoadingScreen } from '../page/Screen';
import { usePage } from '../page-context';

import { settledWork } from './settled-work';
import { useClaimedElsewhere } from './use-claimed-elsewhere';

const PasteList = lazy(async () => ({
  default: (await import('./first-open/PasteList')).PasteList,
}));
const ExampleList = lazy(async () => ({
  default: (await import('./first-open/ExampleList')).ExampleList,
}));
const PlanView = lazy(async () => ({ default: (await import('./PlanView')).PlanView }));
const ProposalList = lazy(async () => ({
  default: (await import('./first-open/ProposalList')).ProposalList,
}));

/** Which of its faces the page shows. */
type Face = 'plan' | 'proposals' | 'paste' | 'example';

/** The plan page: three ways in at the first open, then the plan (DL-7). */
export function PlanPage(): ReactElement {
  const claimedElsewhere = useClaimedElsewhere();
  return claimedElsewhere === undefined ? (
    <LoadingScreen label={pageMessages.openingPage} />
  ) : (
    <Suspense fallback={<LoadingScreen label={pageMessages.openingPage} />}>
      <ChosenFace claimedElsewhere={claimedElsewhere} />
    </Suspense>
  );
}

function ChosenFace(props: { readonly claimedElsewhere: ReadonlySet<IssueId> }): ReactElement {
  const { claimedElsewhere } = props;
  const { selected } = usePage();
  const [chosen, setChosen] = useState<Face>();
  const proposals = useProposals(claimedElsewhere);
  const hasOutcomes = hasActiveOutcome(selected);
  const usual = hasOutcomes || proposals?.length === 0 ? 'plan' : 'proposals';
  const face = chosen ?? usual;
  const show = (next: Face | undefined) => () => {
    setChosen(next);
  };
  const leave = show(undefined);

  if (face === 'paste') return <PasteList onDone={leave} />;
  if (face === 'example') return <ExampleList onDone={leave} />;
  if (face === 'proposals' || selected === undefined) {
    return (
      <ProposalList
        proposals={proposals}
        isAddition={hasOutcomes}
        onPaste={show('paste')}
        onExample={show('example')}
        // The first outcome makes the plan; what is not accepted yet must not vanish behind it.
        onAccepting={show('proposals')}
        onDone={leave}
      />
    );
  }
  return (
    <PlanView
      selected={selected}
      claimedElsewhere={claimedElsewhere}
      proposals={(proposals ?? []).filter(isNews)}
      onLookAtProposals={show('proposals')}
      onPaste={show('paste')}
      onExample={show('example')}
    />
  );
}

function hasActiveOutcome(selected: DeliveryView | undefined): boolean {
  return selected?.outcomes.some(({ body }) => body.state === 'active') === true;
}

/** An epic that is done needs nobody's attention. */
function isNews(proposal: Proposal): boolean {
  return proposal.source.kind === 'epic' && !proposal.source.isDone;
}

function useProposals(
  claimedElsewhere: ReadonlySet<IssueId> | undefined,
): readonly Proposal[] | undefined {
  const { jira, selected, project } = usePage();
  const snapshot = jira.state === 'ready' ? jira.snapshot : undefined;
  return useMemo(() => {
    if (snapshot === undefined || claimedElsewhere === undefined) return undefined;
    return proposeOutcomes(growWorkTree(snapshot.items), {
      homeProjectId: project.id,
      settled: settledWork(selected, claimedElsewhere),
    });
  }, [snapshot, selected, project.id, claimedElsewhere]);
}
