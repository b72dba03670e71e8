import Add from '@atlaskit/icon/core/add';
import ArchiveBox from '@atlaskit/icon/core/archive-box';
import ArrowDown from '@atlaskit/icon/core/arrow-down';
import ArrowLeft from '@atlaskit/icon/core/arrow-left';
import ArrowRight from '@atlaskit/icon/core/arrow-right';
import ArrowUp from '@atlaskit/icon/core/arrow-up';
import Attachment from '@atlaskit/icon/core/attachment';
import Calendar from '@atlaskit/icon/core/calendar';
import CheckCircle from '@atlaskit/icon/core/check-circle';
import CheckMark from '@atlaskit/icon/core/check-mark';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronLeft from '@atlaskit/icon/core/chevron-left';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import ChevronUp from '@atlaskit/icon/core/chevron-up';
import Clock from '@atlaskit/icon/core/clock';
import Comment from '@atlaskit/icon/core/comment';
import Copy from '@atlaskit/icon/core/copy';
import Cross from '@atlaskit/icon/core/cross';
import CrossCircle from '@atlaskit/icon/core/cross-circle';
import Dashboard from '@atlaskit/icon/core/dashboard';
import Decision from '@atlaskit/icon/core/decision';
import Delete from '@atlaskit/icon/core/delete';
import Download from '@atlaskit/icon/core/download';
import Edit from '@atlaskit/icon/core/edit';
import Email from '@atlaskit/icon/core/email';
import EyeOpen from '@atlaskit/icon/core/eye-open';
import File from '@atlaskit/icon/core/file';
import Filter from '@atlaskit/icon/core/filter';
import Flag from '@atlaskit/icon/core/flag';
import Goal from '@atlaskit/icon/core/goal';
import Home from '@atlaskit/icon/core/home';
import Image from '@atlaskit/icon/core/image';
import Lightbulb from '@atlaskit/icon/core/lightbulb';
import Link from '@atlaskit/icon/core/link';
import LinkExternal from '@atlaskit/icon/core/link-external';
import ListBulleted from '@atlaskit/icon/core/list-bulleted';
import LockLocked from '@atlaskit/icon/core/lock-locked';
import LockUnlocked from '@atlaskit/icon/core/lock-unlocked';
import Menu from '@atlaskit/icon/core/menu';
import Notification from '@atlaskit/icon/core/notification';
import Page from '@atlaskit/icon/core/page';
import PeopleGroup from '@atlaskit/icon/core/people-group';
import Person from '@atlaskit/icon/core/person';
import QuestionCircle from '@atlaskit/icon/core/question-circle';
import Refresh from '@atlaskit/icon/core/refresh';
import Release from '@atlaskit/icon/core/release';
import Retry from '@atlaskit/icon/core/retry';
import Roadmap from '@atlaskit/icon/core/roadmap';
import Search from '@atlaskit/icon/core/search';
import Send from '@atlaskit/icon/core/send';
import Settings from '@atlaskit/icon/core/settings';
import Share from '@atlaskit/icon/core/share';
import ShowMoreHorizontal from '@atlaskit/icon/core/show-more-horizontal';
import Sprint from '@atlaskit/icon/core/sprint';
import StatusError from '@atlaskit/icon/core/status-error';
import StatusInformation from '@atlaskit/icon/core/status-information';
import StatusSuccess from '@atlaskit/icon/core/status-success';
import StatusWarning from '@atlaskit/icon/core/status-warning';
import Stopwatch from '@atlaskit/icon/core/stopwatch';
import Tag from '@atlaskit/icon/core/tag';
import Target from '@atlaskit/icon/core/target';
import Task from '@atlaskit/icon/core/task';
import Timeline from '@atlaskit/icon/core/timeline';
import Undo from '@atlaskit/icon/core/undo';
import WorkItem from '@atlaskit/icon/core/work-item';

type Glyph = typeof Add;

/**
 * Glyphs by the names of `@forge/react` that the host draws: those that plans and gates are likely to show. All 360 would be
 * half a megabyte for a page that shows three; another name is a visible error, like an unknown component.
 */
export const iconGlyphs: Readonly<Record<string, Glyph | undefined>> = {
  add: Add,
  'archive-box': ArchiveBox,
  'arrow-down': ArrowDown,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  attachment: Attachment,
  calendar: Calendar,
  'check-circle': CheckCircle,
  'check-mark': CheckMark,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  clock: Clock,
  comment: Comment,
  copy: Copy,
  cross: Cross,
  'cross-circle': CrossCircle,
  dashboard: Dashboard,
  decision: Decision,
  delete: Delete,
  download: Download,
  edit: Edit,
  email: Email,
  'eye-open': EyeOpen,
  file: File,
  filter: Filter,
  flag: Flag,
  goal: Goal,
  home: Home,
  image: Image,
  lightbulb: Lightbulb,
  link: Link,
  'link-external': LinkExternal,
  'list-bulleted': ListBulleted,
  'lock-locked': LockLocked,
  'lock-unlocked': LockUnlocked,
  menu: Menu,
  notification: Notification,
  page: Page,
  'people-group': PeopleGroup,
  person: Person,
  'question-circle': QuestionCircle,
  refresh: Refresh,
  release: Release,
  retry: Retry,
  roadmap: Roadmap,
  search: Search,
  send: Send,
  settings: Settings,
  share: Share,
  'show-more-horizontal': ShowMoreHorizontal,
  sprint: Sprint,
  'status-error': StatusError,
  'status-information': StatusInformation,
  'status-success': StatusSuccess,
  'status-warning': StatusWarning,
  stopwatch: Stopwatch,
  tag: Tag,
  target: Target,
  task: Task,
  timeline: Timeline,
  undo: Undo,
  'work-item': WorkItem,
};
