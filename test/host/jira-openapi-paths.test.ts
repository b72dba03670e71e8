/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { REFUSED_PARAMETERS } from '#host/jira/routing/refused-parameters';
import { JIRA_ROUTES } from '#host/jira/routing/routes';
import { documentedOperations } from '#test/support/documented-operations';
import { GOOD_REQUESTS, siteForGoodRequests } from '#test/support/good-requests';
import { createTestSite } from '#test/support/jira-site';
import {
  describedOperation,
  openApiIsThere,
  openApiNote,
  openApiOperations,
} from '#test/support/openapi/openapi-document';

const ROOT = '/rest/api/3';
const needsDocument = openApiIsThere ? describe : describe.skip;

function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}

const ROUTED = new Set(JIRA_ROUTES.map(nameOf));

describe('docs/host-coverage.md', () => {
  test('lists every operation of the host, once, and no other', () => {
    const listed = documentedOperations().map(({ operation }) => operation);

    expect([...listed].sort()).toStrictEqual([...ROUTED].sort());
  });

  test('says of each operation which of Jira’s parameters are refused', () => {
    const listed = documentedOperations().map(({ operation, refused }) => [operation, refused]);
    const inCode = documentedOperations().map(({ operation }) => {
      const { query = [], body = [] } = REFUSED_PARAMETERS[operation] ?? {};
      return [operation, [...query, ...body]];
    });

    expect(listed).toStrictEqual(inCode);
    const known = Object.keys(REFUSED_PARAMETERS).filter((operation) => ROUTED.has(operation));
    expect(known).toStrictEqual(Object.keys(REFUSED_PARAMETERS));
  });
});

/** Requests that are answered with anything but 501 and their name; nothing of the sample has these ids. */
async function notRefused(operations: readonly string[]): Promise<readonly string[]> {
  const site = createTestSite({ rateLimits: false });
  const wrong: string[] = [];
  for (const operation of operations) {
    const request = operation.replaceAll(/\{[^}]+\}/g, '990099');
    const { status, body } = await site.send('ada', request, {});
    const [method = '', path = ''] = request.split(' ');
    const full = path.startsWith('/rest/') ? path : ROOT + path;
    const said = `The local host does not emulate ${method} ${full} yet.`;
    if (status !== 501 || !body.errorMessages[0].startsWith(said)) wrong.push(request);
  }
  return wrong;
}

describe('every operation of the host', () => {
  test('is never answered with 404, 405 or 501', async () => {
    const wrong: unknown[] = [];
    for (const [name, [path, body]] of Object.entries(GOOD_REQUESTS)) {
      const [method = ''] = name.split(' ');
      const site = await siteForGoodRequests();
      const { status } = await site.send('ada', `${method} ${path}`, body);
      if ([404, 405, 501].includes(status)) wrong.push([name, status]);
    }

    expect(wrong).toStrictEqual([]);
  });
});

needsDocument(`every path of Atlassian’s OpenAPI document${openApiNote}`, () => {
  test('has a route or answers 501 with its name; never 404 or 405', async () => {
    const unrouted = openApiOperations()
      .filter(({ template }) => template.startsWith(`${ROOT}/`))
      .map(({ method, template }) => `${method} ${template.slice(ROOT.length)}`)
      // Removed by Atlassian: 410 (jira-wire.test.ts).
      .filter((operation) => !operation.endsWith(' /search') && !ROUTED.has(operation));

    expect(unrouted.length).toBeGreaterThan(500);
    expect(await notRefused(unrouted)).toStrictEqual([]);
  });

  test('elsewhere than below the root is refused as well', async () => {
    const elsewhere = openApiOperations()
      .filter(({ template }) => !template.startsWith(`${ROOT}/`))
      .map(({ method, template }) => `${method} ${template}`);

    expect(elsewhere.length).toBeGreaterThan(5);
    expect(await notRefused(elsewhere)).toStrictEqual([]);
  });
});

/** Parameters that change nothing that is answered, with the reason. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  failFast: 'the host never answers with half of what is asked for',
  updateHistory: 'the list of projects looked at last is no part of an answer',
  sessionId: 'the session of a picker that searches as one types',
};

needsDocument(`every query parameter of the document${openApiNote}`, () => {
  /** Names that are read from the query while a request is answered. */
  async function namesRead(method: string, path: string, body: unknown): Promise<Set<string>> {
    const site = await siteForGoodRequests();
    const { prototype } = URLSearchParams;
    const spies = [
      jest.spyOn(prototype, 'get'),
      jest.spyOn(prototype, 'has'),
      jest.spyOn(prototype, 'getAll'),
    ];
    await site.send('ada', `${method} ${path}`, body);
    const names = spies.flatMap((spy) => spy.mock.calls.map(([name]) => name));
    for (const spy of spies) spy.mockRestore();
    return new Set(names);
  }

  test.each(Object.entries(GOOD_REQUESTS))('is read or refused: %s', async (name, [path, body]) => {
    const [method = '', template = ''] = name.split(' ');
    const described = describedOperation(method, ROOT + template)?.description.parameters ?? [];
    const read = await namesRead(method, path, body);
    const passedOver = described
      .filter(({ in: place }) => place === 'query')
      .map(({ name: parameter }) => parameter)
      .filter((parameter) => !read.has(parameter) && !(parameter in WITHOUT_EFFECT));

    expect(passedOver).toStrictEqual([]);
  });

  test.each(
    Object.entries(REFUSED_PARAMETERS).flatMap(([operation, refused]) =>
      (refused?.query ?? []).map((parameter) => [operation, parameter] as const),
    ),
  )('%s refuses %s with 501 and its name', async (operation, parameter) => {
    const [path = '', body] = GOOD_REQUESTS[operation] ?? [];
    const [method = ''] = operation.split(' ');
    const separator = path.includes('?') ? '&' : '?';
    const request = `${method} ${path}${separator}${parameter}=something`;
    const answer = await createTestSite().send('ada', request, body);

    expect(answer.status).toBe(501);
    expect(answer.body.errorMessages[0]).toContain(`the parameter '${parameter}'`);
  });

  test.each(
    Object.entries(REFUSED_PARAMETERS).flatMap(([operation, refused]) =>
      (refused?.body ?? []).map((parameter) => [operation, parameter] as const),
    ),
  )('%s refuses %s in the body', async (operation, parameter) => {
    const [path = '', body] = GOOD_REQUESTS[operation] ?? [];
    const [method = ''] = operation.split(' ');
    const asked = { ...(body as object), [parameter]: { some: 'thing' } };
    const answer = await createTestSite().send('ada', `${method} ${path}`, asked);

    expect(answer.status).toBe(501);
  });
});
