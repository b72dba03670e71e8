import { type ChangeItem } from '../issues/changed-field';
import { type IssueRow, type LinkRow, type VersionRow } from '../store/jira-rows';

/** Something that somebody has just done, for the events that tell of it. */
export type JiraChange =
  | { readonly kind: 'issue-created'; readonly issue: IssueRow }
  | {
      readonly kind: 'issue-updated';
      readonly before: IssueRow;
      readonly after: IssueRow;
      readonly items: readonly ChangeItem[];
    }
  | { readonly kind: 'issue-deleted' | 'issue-viewed'; readonly issue: IssueRow }
  | { readonly kind: 'link-created' | 'link-deleted'; readonly link: LinkRow }
  | { readonly kind: 'version-created'; readonly version: VersionRow }
  | {
      readonly kind: 'version-updated';
      readonly before: VersionRow;
      readonly after: VersionRow;
    };
