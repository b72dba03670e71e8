/** What an export of `@forge/bridge` or `@forge/jira-bridge` needs of the host. */
export type BridgeMethod =
  /** The host answers; `commands` are what the package sends. */
  | { readonly kind: 'answered'; readonly commands: readonly string[] }
  /** The package does it alone, inside the page. */
  | { readonly kind: 'in the page' }
  /** A rejection with a sentence, in the page and in the console. */
  | { readonly kind: 'refused'; readonly commands: readonly string[]; readonly why: string };

const answered = (...commands: readonly string[]): BridgeMethod => ({ kind: 'answered', commands });

const refused = (why: string, ...commands: readonly string[]): BridgeMethod => ({
  kind: 'refused',
  commands,
  why,
});

const IN_THE_PAGE: BridgeMethod = { kind: 'in the page' };
const REMOTES = 'the app has no remote: nothing leaves Atlassian';
const EGRESS = 'customer-managed egress is an early access program';
const REALTIME = 'the app has no channel';
const ROVO = 'there is no Rovo on this machine';
const FILES = 'the app stores no files';

/** Every export of `@forge/bridge`, one level deep; a test compares this list with the package that is installed. */
export const BRIDGE_METHODS: Readonly<Record<string, BridgeMethod>> = {
  'Bitbucket.PullRequest': IN_THE_PAGE,
  'Bitbucket.Repository': IN_THE_PAGE,
  'Confluence.Content': IN_THE_PAGE,
  'Confluence.Space': IN_THE_PAGE,
  FeatureFlags: refused('the app has no feature flags', 'initFeatureFlags'),
  'Jira.Board': IN_THE_PAGE,
  'Jira.Issue': IN_THE_PAGE,
  'Jira.Project': IN_THE_PAGE,
  Modal: answered('openModal', 'close'),
  NavigationTarget: IN_THE_PAGE,
  checkPermissions: answered('getContext'),
  createPermissionUtils: IN_THE_PAGE,
  createUploadPromises: refused(FILES, 'trackObjectStoreAction'),
  'events.emit': answered('emit'),
  'events.emitPublic': refused('there is one app on this site', 'emitPublic'),
  'events.on': answered('on'),
  'events.onPublic': refused('there is one app on this site', 'onPublic'),
  fetchUserRecommendations: refused('no public documentation', 'fetchUserRecommendations'),
  'frontendCustomMetrics.counter': refused(
    'nobody looks at metrics here',
    'emitFrontendCustomMetric',
  ),
  getCookieConsentPreferences: refused(
    'there are no cookies to consent to',
    'getCookieConsentPreferences',
  ),
  'i18n.createTranslationFunction': IN_THE_PAGE,
  'i18n.getTranslations': IN_THE_PAGE,
  'i18n.resetTranslationsCache': IN_THE_PAGE,
  invoke: answered('invoke'),
  invokeRemote: refused(REMOTES, 'invoke with invokeType'),
  invokeService: refused('the app has no container', 'invoke with invokeType'),
  makeInvoke: answered('invoke'),
  'objectStore.delete': refused(FILES, 'trackObjectStoreAction'),
  'objectStore.download': refused(FILES, 'trackObjectStoreAction'),
  'objectStore.getMetadata': refused(FILES, 'trackObjectStoreAction'),
  'objectStore.upload': refused(FILES, 'trackObjectStoreAction'),
  'permissions.egress': refused(EGRESS, '__permission__egressGet'),
  'permissions.remote': refused(EGRESS, '__permission__remoteGet'),
  'realtime.publish': refused(REALTIME, 'publishRealtimeChannel'),
  'realtime.publishGlobal': refused(REALTIME, 'publishRealtimeChannel'),
  'realtime.subscribe': refused(REALTIME, 'subscribeRealtimeChannel'),
  'realtime.subscribeGlobal': refused(REALTIME, 'subscribeRealtimeChannel'),
  // Answered with 501, as every call of Jira that the host does not know.
  requestBitbucket: answered('fetchProduct'),
  requestConfluence: answered('fetchProduct'),
  requestJira: answered('fetchProduct'),
  requestRemote: refused(REMOTES, 'fetchRemote'),
  requestTeamworkGraph: refused('there is no graph', 'requestTeamworkGraph'),
  'rovo.isEnabled': refused(ROVO, 'isRovoEnabled'),
  'rovo.open': refused(ROVO, 'openRovo'),
  'router.getUrl': answered('getUrl'),
  'router.navigate': answered('navigate'),
  'router.open': answered('navigate'),
  'router.reload': answered('reload'),
  showFlag: answered('showFlag', 'closeFlag'),
  'view.changeWindowTitle': answered('changeWindowTitle'),
  'view.close': answered('close'),
  'view.createAdfRendererIframeProps': refused('for Confluence’s editor', 'getFrameDispatch'),
  'view.createHistory': answered('createHistory'),
  'view.emitReadyEvent': answered('emitReadyEvent'),
  'view.getContext': answered('getContext'),
  'view.getFrameDispatch': refused('for a Frame inside UI Kit', 'getFrameDispatch'),
  'view.onClose': refused('an early access program, for macros', 'onClose'),
  'view.open': refused('no view of the app can be opened', 'open'),
  'view.refresh': answered('refresh'),
  'view.submit': answered('submit'),
  'view.theme': answered('enableTheming'),
};

/** Every export of `@forge/jira-bridge`. */
export const JIRA_BRIDGE_METHODS: Readonly<Record<string, BridgeMethod>> = {
  CreateIssueModal: refused('Jira’s own dialogs are not drawn', 'openIssueCreateModal'),
  REQUEST_TYPE_CF_TYPE: IN_THE_PAGE,
  ViewIssueModal: refused('Jira’s own dialogs are not drawn', 'openIssueViewModal'),
  'customFieldApi.getFieldData': refused(
    'the app has no custom field',
    'getCustomFieldInternalAPI',
  ),
  'uiModificationsApi.onChange': refused(
    'the app changes no screen of Jira',
    'getUiModificationsInternalAPI',
  ),
  'uiModificationsApi.onError': refused(
    'the app changes no screen of Jira',
    'getUiModificationsInternalAPI',
  ),
  'uiModificationsApi.onInit': refused(
    'the app changes no screen of Jira',
    'getUiModificationsInternalAPI',
  ),
  'workflowRules.onConfigure': answered('setWorkflowRuleConfigurationCallback'),
};
