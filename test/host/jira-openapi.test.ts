import type { JiraResponse } from '#host/jira/jira-interface';
import { JIRA_ROUTES } from '#host/jira/routing/routes';
import { answerDeviations, type AskedOperation } from '#test/support/openapi/answer-deviations';
import {
  describedOperation,
  openApiIsThere,
  openApiNote,
  type OpenApiSchema,
  openApiSchemas,
} from '#test/support/openapi/openapi-document';
import { WIRE_AMENDMENTS } from '#test/support/openapi/wire-amendments';

const SELF = 'https://api.atlassian.com/ex/jira/1-2/rest/api/3/issue/1';
const USER = { accountId: 'a', displayName: 'Ada', active: true };

function issue(fields: object): unknown {
  return { id: '1', key: 'ACME-1', self: SELF, fields };
}

function answer(status: number, body?: unknown): JiraResponse {
  return { status, body, headers: {}, points: 1 };
}

type Finding = {
  readonly what: string;
  readonly asked: AskedOperation;
  readonly given: JiraResponse;
  readonly deviation: string;
};

const needsDocument = openApiIsThere ? describe : describe.skip;

needsDocument(`what the comparison with the OpenAPI document finds${openApiNote}`, () => {
  const ONE_ISSUE = { method: 'GET', path: '/rest/api/3/issue/ACME-1?fields=*all' };

  test('a good answer has no deviation', () => {
    const fields = { summary: 'New', assignee: USER, created: '2026-11-18T10:30:00.000+0100' };

    expect(answerDeviations(ONE_ISSUE, answer(200, issue(fields)))).toStrictEqual([]);
  });

  test.each<Finding>([
    {
      what: 'a wrong type',
      asked: ONE_ISSUE,
      given: answer(200, { id: 1 }),
      deviation: 'body/id must be string (string)',
    },
    {
      what: 'a property that a closed schema does not have',
      asked: ONE_ISSUE,
      given: answer(200, { id: '1', colour: 'red' }),
      deviation: 'body must NOT have additional properties (colour)',
    },
    {
      what: 'a wrong part of a system field',
      asked: ONE_ISSUE,
      given: answer(200, issue({ assignee: { ...USER, active: 'yes' } })),
      deviation: 'body/fields/assignee/active must be boolean (boolean)',
    },
    {
      what: 'an instant with a colon in its offset',
      asked: ONE_ISSUE,
      given: answer(200, issue({ created: '2026-11-18T10:30:00.000+01:00' })),
      deviation: 'body/fields/created must match format "date-time" (date-time)',
    },
    {
      what: 'an address on the host that was called',
      asked: ONE_ISSUE,
      given: answer(200, { id: '1', self: 'http://localhost:3040/rest/api/3/issue/1' }),
      deviation:
        'body/self is not on api.atlassian.com: "http://localhost:3040/rest/api/3/issue/1"',
    },
    {
      what: 'a status that is not described',
      asked: ONE_ISSUE,
      given: answer(403, { errorMessages: ['No.'], errors: {} }),
      deviation: 'the status 403 is not described for GET /rest/api/3/issue/{issueIdOrKey}',
    },
    {
      what: 'a refusal that is not in Jira’s form',
      asked: ONE_ISSUE,
      given: answer(404, { errorMessages: ['No.'] }),
      deviation: "body must have required property 'errors' (errors)",
    },
    {
      what: 'a body where there is none',
      asked: { method: 'DELETE', path: '/rest/api/3/issue/ACME-1' },
      given: answer(204, {}),
      deviation: 'the document has no body for the status 204',
    },
    {
      what: 'a changelog in the shape of the other endpoint',
      asked: { method: 'POST', path: '/rest/api/3/changelog/bulkfetch' },
      given: answer(200, {
        issueChangeLogs: [{ changeHistories: [{ created: '2026-11-18T10:30:00.000+0100' }] }],
      }),
      deviation: 'body/issueChangeLogs/0/changeHistories/0/created must be integer (integer)',
    },
  ])('$what', ({ asked, given, deviation }) => {
    expect(answerDeviations(asked, given)).toContain(deviation);
  });

  test('every amendment is still a difference between the document and the wire', () => {
    const needless = WIRE_AMENDMENTS.filter(({ schema: name, properties = {}, optional = [] }) => {
      // The document's own shape.
      const schema = openApiSchemas()[name] as {
        readonly properties: Readonly<Record<string, OpenApiSchema>>;
        readonly required?: readonly string[];
      };
      const same = (property: string, becomes: OpenApiSchema): boolean =>
        JSON.stringify(schema.properties[property]) === JSON.stringify(becomes);
      return (
        Object.entries(properties).some(([property, becomes]) => same(property, becomes)) ||
        optional.some((property) => !(schema.required ?? []).includes(property))
      );
    });

    expect(needless).toStrictEqual([]);
  });
});

needsDocument(`what a route says of itself${openApiNote}`, () => {
  /** The document's list is empty; its text announces the scope. */
  const OTHER_SCOPES: Readonly<Record<string, readonly string[]>> = {
    'POST /permissions/check': [],
  };

  test.each(JIRA_ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s asks for the classic scopes of the document',
    (name, { method, path, scopes }) => {
      const described = describedOperation(method, `/rest/api/3${path}`)?.description;
      const oauth = described?.security?.flatMap(({ OAuth2 = [] }) => OAuth2) ?? [];

      expect(described).toBeDefined();
      expect(OTHER_SCOPES[name] ?? scopes).toStrictEqual(oauth);
    },
  );
});
