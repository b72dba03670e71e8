import { type ImportQuery } from './import-query';
import { type RawIssue, rawIssues, type RawLink, rawLinks } from './raw-export';
import { hasWord, names, numberOf, ofProject, parentKey, versionIds } from './raw-facts';

/** Ids of versions of a project that are not archived, in their order. */
function openVersions(issues: readonly RawIssue[], project: string, released: boolean) {
  const ids = issues
    .filter(ofProject(project))
    .flatMap(({ fields }) => fields.fixVersions)
    .filter((version) => version.archived !== true && (version.released === true) === released)
    .map(({ id }) => Number(id));
  return ids.sort((one, other) => one - other);
}

function versionQueries(issues: readonly RawIssue[]): readonly ImportQuery[] {
  const latest = openVersions(issues, 'ALOY', true).at(-1) ?? 0;
  const [earliest = 0] = openVersions(issues, 'ALOY', false);
  return [
    [
      'fixVersion = "Alloy 1.2.0"',
      ({ fields }) => names(fields.fixVersions).includes('Alloy 1.2.0'),
    ],
    [
      'fixVersion is EMPTY and project = ALOY',
      (issue) => issue.fields.fixVersions.length === 0 && ofProject('ALOY')(issue),
    ],
    [
      'fixVersion != "Appc Daemon 1.0.0" and project = DAEMON',
      (issue) =>
        ofProject('DAEMON')(issue) &&
        issue.fields.fixVersions.length > 0 &&
        !names(issue.fields.fixVersions).includes('Appc Daemon 1.0.0'),
    ],
    [
      'fixVersion < "Alloy 1.0.0"',
      (issue) => ofProject('ALOY')(issue) && versionIds(issue).some((id) => id < 14634),
    ],
    [
      'fixVersion in releasedVersions(DAEMON)',
      (issue) =>
        ofProject('DAEMON')(issue) &&
        issue.fields.fixVersions.some(({ released }) => released === true),
    ],
    [
      'fixVersion in unreleasedVersions()',
      ({ fields }) => fields.fixVersions.some(({ released }) => released !== true),
    ],
    [
      'fixVersion != earliestUnreleasedVersion(ALOY) and project = ALOY',
      (issue) =>
        ofProject('ALOY')(issue) &&
        versionIds(issue).length > 0 &&
        !versionIds(issue).includes(earliest),
    ],
    ['fixVersion = latestReleasedVersion(ALOY)', (issue) => versionIds(issue).includes(latest)],
    [
      'sprint = "2021 Sprint 5"',
      ({ fields }) => names(fields.closedSprints ?? []).includes('2021 Sprint 5'),
    ],
    [
      'sprint in (1201, 840)',
      ({ fields }) => (fields.closedSprints ?? []).some(({ id }) => [1201, 840].includes(id)),
    ],
    [
      'sprint in closedSprints() and project = ALOY',
      (issue) => (issue.fields.closedSprints ?? []).length > 0 && ofProject('ALOY')(issue),
    ],
    ['sprint is EMPTY', ({ fields }) => (fields.closedSprints ?? []).length === 0],
  ];
}

function linked(links: readonly RawLink[], type: string, side: 'source' | 'target') {
  const keys = new Set(links.filter((link) => link.type === type).map((link) => link[side]));
  return ({ key }: RawIssue): boolean => keys.has(key);
}

/** Keys of what is linked to a work item, whatever the type and direction. */
function linkedTo(links: readonly RawLink[], wanted: string): ReadonlySet<string> {
  const others = links.flatMap(({ source, target }) => {
    if (source === wanted) return target;
    return target === wanted ? source : [];
  });
  return new Set(others);
}

function linkQueries(links: readonly RawLink[]): readonly ImportQuery[] {
  return [
    [
      'issueLinkType = Depends',
      (issue) =>
        linked(links, 'Depends', 'source')(issue) || linked(links, 'Depends', 'target')(issue),
    ],
    ['issueLinkType = "is dependent of"', linked(links, 'Depends', 'target')],
    [
      'issueLinkType in ("is included by", "is cloned into")',
      (issue) =>
        linked(links, 'Includes', 'target')(issue) || linked(links, 'Cloners', 'target')(issue),
    ],
    [
      'issueLinkType is EMPTY and project = DAEMON',
      (issue) =>
        ofProject('DAEMON')(issue) &&
        !links.some(({ source, target }) => [source, target].includes(issue.key)),
    ],
    ['issue in linkedIssues(ALOY-323)', ({ key }) => linkedTo(links, 'ALOY-323').has(key)],
    [
      'issue in linkedIssues(ALOY-360, "depends on") or key = ALOY-7',
      ({ key }) =>
        key === 'ALOY-7' ||
        links.some(
          ({ type, source, target }) =>
            type === 'Depends' && source === 'ALOY-360' && target === key,
        ),
    ],
    [
      'issue not in linkedIssues(ALOY-323) and component = XML',
      (issue) =>
        !linkedTo(links, 'ALOY-323').has(issue.key) &&
        names(issue.fields.components).includes('XML'),
    ],
  ];
}

function keyAndTextQueries(): readonly ImportQuery[] {
  return [
    ['parent = DAEMON-48', (issue) => parentKey(issue) === 'DAEMON-48'],
    [
      'parent in (MOD-2586, ALOY-210) and statusCategory = Done',
      (issue) =>
        ['MOD-2586', 'ALOY-210'].includes(parentKey(issue) ?? '') &&
        issue.fields.status.statusCategory.key === 'done',
    ],
    [
      'key in (ALOY-7, DAEMON-48, 91847)',
      ({ key, id }) => ['ALOY-7', 'DAEMON-48'].includes(key) || id === '91847',
    ],
    ['key >= ALOY-974', (issue) => ofProject('ALOY')(issue) && numberOf(issue) >= 974],
    ['summary ~ android', hasWord('android')],
    [
      'summary ~ "titan*" and summary !~ sdk',
      (issue) => /(?<![\p{L}\p{N}])titan/iu.test(issue.fields.summary) && !hasWord('sdk')(issue),
    ],
    [
      'text ~ "app sample" or summary ~ "\\"namespaces sample\\""',
      (issue) =>
        (hasWord('sample')(issue) && hasWord('app')(issue)) ||
        hasWord('namespaces\\W+sample')(issue),
    ],
  ];
}

/** Versions, sprints, links, parents, keys, words. Reads the file. */
export function referenceQueries(): readonly ImportQuery[] {
  const issues = rawIssues();
  return [...versionQueries(issues), ...linkQueries(rawLinks(issues)), ...keyAndTextQueries()];
}
