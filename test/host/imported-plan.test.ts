import { deliveryContract } from '#contracts/delivery-contract';
import { planContract } from '#contracts/plan-contract';
import { planDays } from '#domain/plan/plan-days';
import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { growWorkTree } from '#domain/plan/work-tree';
import { issueIdSchema } from '#domain/shared/identifiers';
import { type RunningHost, startHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';
import { countExport, REAL_EXPORT, realExportIsThere } from '#test/support/count-import';
import { jiraReader } from '#test/support/jira-reader';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { projectReading } from '#test/support/project-reading';

import type { JiraSnapshot } from '../../static/project-page/src/jira/jira-snapshot';
import { readWork } from '../../static/project-page/src/jira/read-work';
import { refreshWork } from '../../static/project-page/src/jira/refresh-work';
import { buildPlan, type Plan } from '../../static/project-page/src/plan/build-plan';
import {
  buildCandidates,
  NO_DECISIONS,
  toOutcome,
} from '../../static/project-page/src/plan/first-open/candidates';
import { settledWork } from '../../static/project-page/src/plan/settled-work';

const needsFile = realExportIsThere ? describe : describe.skip;
const note = realExportIsThere ? '' : ' (skipped: ../shared/data/jira-export is not there)';

const PROJECTS = ['ALOY', 'DAEMON', 'MOD'] as const;
type ProjectKey = (typeof PROJECTS)[number];

const NOBODY_ELSE = new Set<never>();

/** What Ada's page knows of one imported project after she accepted every proposal. */
type AcceptedProject = {
  readonly key: ProjectKey;
  readonly id: string;
  readonly snapshot: JiraSnapshot;
  readonly plan: Plan;
  readonly proposedAgain: number;
};

needsFile(`the plan of 423 imported real issues${note}`, () => {
  const counts = realExportIsThere ? countExport(REAL_EXPORT) : undefined;
  const accepted: AcceptedProject[] = [];
  let host: RunningHost;

  beforeAll(async () => {
    host = await startHost({
      ...{ port: 0, dataDirectory: ':memory:', sample: false, importFile: REAL_EXPORT },
      ...{ queryLagMilliseconds: 0, searchLagMilliseconds: 0, watchAnswer: noteAnswer },
    });
    for (const key of PROJECTS) accepted.push(await acceptAll(key));
  }, 120_000);

  afterAll(async () => {
    await host.stop();
  });

  /** Reads a project as Ada's page does. */
  async function read(projectId: string, mappedEpicIds: readonly string[] = []) {
    const { request, calls } = jiraReader(host.jira, 'ada');
    const what = { projectId, mappedEpicIds, now: host.clock.now() };
    return { snapshot: await readWork(projectReading(request, what)), request, calls };
  }

  async function ask(projectId: string, call: string, payload: unknown): Promise<unknown> {
    const reply = await askApp(host, { person: 'ada', projectId, call, payload });
    if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`);
    return reply.value;
  }

  async function open(projectId: string) {
    const reply = await ask(projectId, 'delivery.open', {});
    const opened = deliveryContract['delivery.open'].output.parse(reply);
    if (opened.access !== 'delivery') throw new Error('Ada is not of the stake.');
    return opened;
  }

  /** First open: proposals from epics, all of them accepted as they are, done ones as well. */
  async function acceptAll(key: ProjectKey): Promise<AcceptedProject> {
    const id = await projectIdOf(key);
    const { snapshot } = await read(id);
    const tree = growWorkTree(snapshot.items);
    const scope = { homeProjectId: id, settled: NOBODY_ELSE };
    const candidates = buildCandidates(proposeOutcomes(tree, scope), NO_DECISIONS);
    const payload = planContract['plan.accept'].input.parse({
      commandId: `accept-all-of-${key.toLowerCase()}`,
      outcomes: candidates.map((candidate) => ({ ...toOutcome(candidate) })),
    });
    await ask(id, 'plan.accept', payload);
    const { selected, settings, today } = await open(id);
    if (selected === undefined) throw new Error(`No delivery was created for ${key}.`);
    const plan = buildPlan({
      ...{ selected, snapshot, homeProjectId: id, claimedElsewhere: NOBODY_ELSE },
      rejectedResolutionIds: settings.rejectedResolutionIds,
      days: planDays(selected.delivery.body.calendar, today),
    });
    const settled = settledWork(selected, NOBODY_ELSE);
    const proposedAgain = proposeOutcomes(tree, { ...scope, settled }).length;
    return { key, id, snapshot, plan, proposedAgain };
  }

  async function projectIdOf(key: string): Promise<string> {
    const { request } = jiraReader(host.jira, 'ada');
    const answer = (await (await request(`/rest/api/3/project/${key}`)).json()) as { id: string };
    return answer.id;
  }

  test('PL-2: every work item that the import made is read from Jira', () => {
    const read = accepted.reduce((sum, { snapshot }) => sum + snapshot.items.size, 0);

    expect(read).toBe(host.imported?.created);
    expect(read).toBe(423);
  });

  test('PL-5: progress of each outcome is what an independent count of the file says of its epic', () => {
    const progress = accepted.flatMap(({ plan }) =>
      plan.rows.map(({ work }) => {
        const [epic] = work!.epics;
        if (epic?.kind !== 'readable') throw new Error('An imported epic cannot be read.');
        const { done, total } = work!.progress;
        return [epic.item.key, { done, children: total }] as const;
      }),
    );

    expect(new Map(progress)).toStrictEqual(counts?.epics);
    expect(progress).toHaveLength(20);
  });

  test('the sums match: what all plans add up to is what the file has', () => {
    const rows = accepted.flatMap(({ plan }) => plan.rows.map(({ work }) => work!.progress));
    const epics = [...counts!.epics.values()];

    expect(rows.reduce((sum, { done }) => sum + done, 0)).toBe(
      epics.reduce((sum, { done }) => sum + done, 0),
    );
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(
      epics.reduce((sum, { children }) => sum + children, 0),
    );
  });

  test('PL-3: work whose epic is not in the file belongs elsewhere, and is no noise', () => {
    const elsewhere = accepted.flatMap(({ plan }) => plan.work!.lists.elsewhere);
    const noise = accepted.flatMap(({ plan }) => plan.work!.lists.noise);

    expect(
      elsewhere
        .filter(({ level }) => level === 0)
        .map(({ key }) => key)
        .sort(),
    ).toStrictEqual([...counts!.elsewhere].sort());
    expect(noise.filter(({ key }) => counts!.elsewhere.includes(key))).toStrictEqual([]);
  });

  test('PL-3: every work item of the three projects is in exactly one class, and the classes add up', () => {
    const kinds = accepted.flatMap(({ plan }) => [...plan.work!.classes.values()]);
    const listed = accepted.map(({ plan }) => plan.work!.lists);
    const ofKind = (wanted: string) => kinds.filter(({ kind }) => kind === wanted).length;

    expect(kinds).toHaveLength(423);
    expect(listed.reduce((sum, { noise }) => sum + noise.length, 0)).toBe(ofKind('noise'));
    expect(listed.reduce((sum, { doneUnserved }) => sum + doneUnserved, 0)).toBe(
      ofKind('done-unserved'),
    );
    const known = ['serves', 'noise', 'done-unserved', 'elsewhere', 'with-parent'];
    expect(known.reduce((sum, kind) => sum + ofKind(kind), 0)).toBe(423);
  });

  test('DL-7: after everything was accepted, opening again proposes nothing', () => {
    expect(accepted.map(({ proposedAgain }) => proposedAgain)).toStrictEqual([0, 0, 0]);
  });

  test('PL-10: a mapped epic that is gone or was never there stops neither reading nor refreshing', async () => {
    const [project] = accepted;
    const epics = [...project!.snapshot.items.values()].filter(({ level }) => level === 1);
    const mapped = [epics[0]!.id, epics[1]!.id, '999999999'];
    const { snapshot, request, calls } = await read(project!.id, mapped);
    const { jira } = host;
    await jiraReader(jira, 'ada').request(`/rest/api/3/issue/${epics[0]!.id}`, {
      method: 'DELETE',
    });

    const what = { projectId: project!.id, mappedEpicIds: mapped, now: host.clock.now() };
    const after = await refreshWork(projectReading(request, what), snapshot);

    expect(after.items.size).toBe(project!.snapshot.items.size - 1);
    expect(after.items.has(issueIdSchema.parse(mapped[1]))).toBe(true);
    expect(calls.filter(({ status }) => status !== 200)).toStrictEqual([]);
  });
});
