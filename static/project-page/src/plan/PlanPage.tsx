import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';

import type { Proposal } from '#domain/plan/propose-outcomes';
import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { growWorkTree } from '#domain/plan/work-tree';
import type { IssueId } from '#domain/shared/identifiers';
import { pageMessages } from '#i18n/page-messages';

import { LoadingScreen } from '../page/Screen';
import { usePage } from '../page-context';

import { JiraNotice } from './JiraNotice';
import { settledWork } from './settled-work';
import { useClaimedElsewhere } from './use-claimed-elsewhere';

const PasteList = lazy(async () => ({
  default: (await import('./first-open/PasteList')).PasteList,
}));
const PlanView = lazy(async () => ({ default: (await import('./PlanView')).PlanView }));
const ProposalList = lazy(async () => ({
  default: (await import('./first-open/ProposalList')).ProposalList,
}));

/** Which of its three faces the page shows. */
type Face = 'plan' | 'proposals' | 'paste';

/** The plan page: proposals at the first open, then the plan (DL-7). */
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
  const hasOutcomes = selected?.outcomes.some(({ body }) => body.state === 'active') === true;
  const usual = hasOutcomes || proposals?.length === 0 ? 'plan' : 'proposals';
  const face = chosen ?? usual;
  const paste = (): void => {
    setChosen('paste');
  };
  const leave = (): void => {
    setChosen(undefined);
  };

  if (face === 'paste') return <PasteList onDone={leave} />;
  if (face === 'proposals' || selected === undefined) {
    return (
      <Proposals proposals={proposals} isAddition={hasOutcomes} onPaste={paste} onDone={leave} />
    );
  }
  return (
    <PlanView
      selected={selected}
      claimedElsewhere={claimedElsewhere}
      proposals={(proposals ?? []).filter(isNews)}
      onLookAtProposals={() => {
        setChosen('proposals');
      }}
      onPaste={paste}
    />
  );
}

/** Proposals need Jira; until it was read the page says how far the reading is. */
function Proposals(props: {
  readonly proposals: readonly Proposal[] | undefined;
  readonly isAddition: boolean;
  readonly onPaste: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { proposals } = props;
  return (
    <>
      <JiraNotice />
      {proposals !== undefined && <ProposalList {...props} proposals={proposals} />}
    </>
  );
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
