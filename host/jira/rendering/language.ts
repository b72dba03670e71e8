/**
 * Names that Jira brings along, in a reader's language. What people named themselves stays as it is, and so do ids, keys
 * and the history, which keeps the names of its day.
 */
export type Language = {
  /** As `/myself` has it: `de_DE`. */
  readonly locale: string;
  /** The name that the reader sees. */
  readonly shown: (name: string) => string;
  /** Names that a reader may mean by a text: the text itself, and what it translates. */
  readonly meant: (text: string) => readonly string[];
};

/** The language of people who chose none, and of the app when it acts for nobody. */
export const SITE_LOCALE = 'en_GB';

type Dictionary = Readonly<Record<string, string>>;

const GERMAN: Dictionary = {
  'To Do': 'Zu erledigen',
  'In Progress': 'In Arbeit',
  Done: 'Fertig',
  'No Category': 'Keine Kategorie',
  Task: 'Aufgabe',
  Bug: 'Fehler',
  'Sub-task': 'Unteraufgabe',
  Highest: 'Höchste',
  High: 'Hoch',
  Medium: 'Mittel',
  Low: 'Niedrig',
  "Won't Do": 'Wird nicht erledigt',
  Duplicate: 'Duplikat',
  Summary: 'Zusammenfassung',
  'Work type': 'Vorgangstyp',
  Project: 'Projekt',
  'Status Category': 'Statuskategorie',
  Priority: 'Priorität',
  Resolution: 'Lösung',
  Assignee: 'Zugewiesene Person',
  Reporter: 'Autor',
  Creator: 'Ersteller',
  Parent: 'Übergeordnet',
  'Sub-tasks': 'Unteraufgaben',
  Labels: 'Stichwörter',
  'Fix versions': 'Lösungsversionen',
  Components: 'Komponenten',
  Created: 'Erstellt',
  Updated: 'Aktualisiert',
  'Due date': 'Fälligkeitsdatum',
  Description: 'Beschreibung',
  'Start date': 'Startdatum',
};

const JAPANESE: Dictionary = {
  'To Do': '作業前',
  'In Progress': '進行中',
  Done: '完了',
  'No Category': 'カテゴリなし',
  Epic: 'エピック',
  Story: 'ストーリー',
  Task: 'タスク',
  Bug: 'バグ',
  'Sub-task': 'サブタスク',
  Highest: '最高',
  High: '高',
  Medium: '中',
  Low: '低',
  "Won't Do": '対応しない',
  Duplicate: '重複',
  Summary: '要約',
  'Work type': '作業タイプ',
  Project: 'プロジェクト',
  Status: 'ステータス',
  'Status Category': 'ステータスカテゴリ',
  Priority: '優先度',
  Resolution: '解決状況',
  Assignee: '担当者',
  Reporter: '報告者',
  Parent: '親',
  'Sub-tasks': 'サブタスク',
  Labels: 'ラベル',
  'Fix versions': '修正バージョン',
  Components: 'コンポーネント',
  Created: '作成日',
  Updated: '更新日',
  'Due date': '期限',
  Description: '説明',
  'Start date': '開始日',
};

const DICTIONARIES: Readonly<Record<string, Dictionary>> = { de_DE: GERMAN, ja_JP: JAPANESE };

/** The language of a reader; names stay English in those that the host has no words of. */
export function languageOf(locale: string): Language {
  const words = DICTIONARIES[locale] ?? {};
  return {
    locale,
    shown: (name) => words[name] ?? name,
    meant: (text) => [
      text,
      ...Object.entries(words)
        .filter(([, translation]) => translation.toLowerCase() === text.toLowerCase())
        .map(([name]) => name),
    ],
  };
}
