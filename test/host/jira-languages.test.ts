/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked against Atlassian's document (watched-answers.ts) */
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';
import { readIn } from '#test/support/languages';
import { addTeamManagedProject } from '#test/support/team-managed-project';

type Named = { readonly id: string; readonly name: string };

function germanSite(): TestSite {
  const site = createTestSite();
  readIn(site.database, 'de_DE', ['ada']);
  return site;
}

async function list(site: TestSite, who: PersonName, path: string): Promise<readonly Named[]> {
  return (await site.send(who, `GET ${path}`)).body;
}

function namesOf(named: readonly Named[]): readonly string[] {
  return named.map(({ name }) => name);
}

describe('a reader of another language', () => {
  test.each([
    ['/issuetype', ['Epic', 'Story', 'Aufgabe', 'Fehler', 'Unteraufgabe', 'Delivery']],
    ['/priority', ['Höchste', 'Hoch', 'Mittel', 'Niedrig']],
    ['/resolution', ['Fertig', 'Wird nicht erledigt', 'Duplikat']],
    ['/statuscategory', ['Keine Kategorie', 'Zu erledigen', 'In Arbeit', 'Fertig']],
  ])('gets %s in it, under the same ids', async (path, expected) => {
    const site = germanSite();
    const german = await list(site, 'ada', path);
    const english = await list(site, 'dev', path);

    expect(namesOf(german)).toStrictEqual(expected);
    expect(german.map(({ id }) => id)).toStrictEqual(english.map(({ id }) => id));
    expect(namesOf(english)).not.toStrictEqual(expected);
  });

  test('gets what Jira brings along translated, what people named is left as it is', async () => {
    const site = germanSite();
    const { body } = await site.send('ada', 'GET /issue/ACME-19?fields=status,issuetype,priority');

    expect(body.fields.status).toMatchObject({
      name: 'In Arbeit',
      id: '10101',
      statusCategory: { name: 'In Arbeit', key: 'indeterminate', id: 4 },
    });
    expect(namesOf(await list(site, 'ada', '/status'))).toContain('In Review');
  });

  test('gets fields with the name that they have everywhere beside their own', async () => {
    const fields = (await germanSite().send('ada', 'GET /field')).body;
    const field = (id: string) => fields.find((one: Named) => one.id === id);

    expect(field('duedate').name).toBe('Fälligkeitsdatum');
    expect(field('customfield_10122')).toMatchObject({
      name: 'Startdatum',
      untranslatedName: 'Start date',
    });
  });

  test('is told the language, and history in the words of its day', async () => {
    const site = germanSite();
    await site.send('dev', 'POST /issue/ACME-20/transitions', { transition: { id: '11' } });
    const { body } = await site.send('ada', 'GET /issue/ACME-20/changelog');

    expect((await site.send('ada', 'GET /myself')).body.locale).toBe('de_DE');
    expect((await site.send('dev', 'GET /myself')).body.locale).toBe('en_GB');
    expect(body.values.at(-1).items[0]).toMatchObject({
      field: 'status',
      fromString: 'To Do',
      toString: 'In Progress',
    });
  });

  test.each([
    ['status = "In Arbeit"', 'status = "In Progress"'],
    ['statusCategory = Fertig', 'statusCategory = Done'],
    ['type = Aufgabe and priority = Mittel', 'type = Task and priority = Medium'],
    ['Startdatum is not EMPTY', '"Start date" is not EMPTY'],
  ])('searches by the names of both languages: %s', async (german, english) => {
    const site = germanSite();
    const count = async (who: PersonName, jql: string) => {
      const { body } = await site.send(who, 'POST /search/approximate-count', {
        jql: `project = ACME and ${jql}`,
      });
      return body.count;
    };
    const expected = await count('ada', english);

    expect(expected).toBeGreaterThan(0);
    expect(await count('ada', german)).toBe(expected);
    expect(await count('dev', german)).toBeUndefined();
  });

  test('gets the own words of a team-managed project as they are', async () => {
    const site = germanSite();
    addTeamManagedProject(site.database);
    const { body } = await site.send('ada', 'GET /project/TEAM/statuses');

    expect(namesOf(body[1].statuses)).toContain('To Do');
    expect(namesOf(body)).toContain('Task');
  });

  test('gets names in English where the host has no words of the language', async () => {
    const site = createTestSite();
    readIn(site.database, 'fi_FI', ['ada']);

    expect(namesOf(await list(site, 'ada', '/priority'))).toContain('Medium');
    expect((await site.send('ada', 'GET /myself')).body.locale).toBe('fi_FI');
  });
});
