/** Work under the epics that become outcomes, and work that serves none (from 47 on). */
export const ACME_WORK = `
12 | task    | done       | Agree the list of core finance reports with the CFO office | ACME-2  | ada   | due -34, moved -35, points 2
13 | story   | done       | Extract report data from the old server                    | ACME-2  | dev   | start -33, due -26, moved -25, points 8
14 | story   | done       | Transform charts of accounts to the new structure          | ACME-2  | dev   | start -25, due -17, moved -16, points 8
15 | story   | done       | Load three closed fiscal years                             | ACME-2  | jonas | start -18, due -10, moved -9, points 5
16 | story   | done       | Balance sheet report                                       | ACME-2  | dev   | due -8, moved -8, points 5
17 | story   | done       | Profit and loss report                                     | ACME-2  | dev   | due -5, moved -4, points 5
18 | story   | inReview   | Cash flow report                                           | ACME-2  | dev   | due 1, moved -1, points 5, reopened 2
19 | story   | inProgress | Validate figures against the last annual statement         | ACME-2  | mira  | start -3, due 6, moved -3, points 8
20 | task    | toDo       | Cost centre report in the layout of the controllers        | ACME-2  |       | due 5, points 3
21 | task    | toDo       | Client sign-off of the core reports                        | ACME-2  | ada   | due 14, points 1, label client
22 | subtask | inProgress | Compare opening balances                                   | ACME-19 | mira  | due 2
23 | subtask | toDo       | Compare intercompany eliminations                          | ACME-19 |       |
24 | task    | toDo       | Offer for the extended parallel run                        | ACME-2  | ada   | due 9, label commercial, commercial
25 | story   | done       | Inventory of ledger archives since 2015                    | ACME-3  | jonas | due -20, moved -19, points 3
26 | story   | done       | Archive format reader                                      | ACME-3  | jonas | start -19, due -9, moved -7, points 8
27 | story   | inProgress | Load ledger years 2015 to 2019                             | ACME-3  | jonas | start -6, due 4, moved -18, points 8
28 | story   | toDo       | Query of any posting by account and period                 | ACME-3  |       | due 9, points 5
29 | task    | toDo       | Dataset of closed years from ACME treasury                 | ACME-3  |       | due 3, label client
30 | story   | done       | Map the steps of the month-end close                       | ACME-4  | grace | due -6, moved -6, points 3
31 | story   | inProgress | Schedule of closing jobs                                   | ACME-4  | jonas | due 10, moved -2, points 5
32 | story   | toDo       | Checks before the books are closed                         | ACME-4  | mira  | due 16, points 5
33 | task    | toDo       | Trial close with the client on June figures                | ACME-4  |       | due 22, label client
34 | story   | done       | Trust between the identity providers                       | ACME-5  | tomas | due -12, moved -11, points 5
35 | story   | done       | Groups of the finance team mapped to roles                 | ACME-5  | tomas | due -4, moved -3, points 3
36 | story   | inProgress | Sign-in test with ten people of ACME                       | ACME-5  | mira  | due 6, moved -1, points 2
37 | task    | done       | Second identity provider                                   | ACME-5  | tomas | moved -14, rejected
38 | story   | toDo       | Trail from a figure to its postings                        | ACME-6  |       | due 20, points 8
39 | story   | toDo       | Report of changed mappings                                 | ACME-6  |       | due 26, points 5
40 | task    | inProgress | Questions of the external auditor                          | ACME-6  | ada   | due 7, moved -4
41 | story   | inProgress | Row-level rights by cost centre                            | ACME-7  | dev   | due 11, moved -2, points 8
42 | story   | toDo       | Dashboard layout agreed with two budget holders            | ACME-7  | lena  | due 13, points 3
43 | story   | toDo       | Monthly e-mail with the own figures                        | ACME-7  |       | due 24, points 3
44 | story   | toDo       | Daily bank feed                                            | ACME-8  | jonas | points 8
45 | story   | toDo       | Matching rules for payments                                | ACME-8  |       | points 8
46 | task    | toDo       | Test account at the bank of ACME                           | ACME-8  |       | due 12, label client
47 | task    | inProgress | Upgrade the database driver                                | ACME-10 | dev   | moved -20
48 | bug     | toDo       | Flaky test of the export job                               | ACME-10 |       |
49 | task    | done       | Remove the unused report templates                         | ACME-10 | dev   | moved -13
50 | task    | toDo       | Cache packages in the build                                | ACME-11 |       |
51 | task    | toDo       | Parallel test stages                                       | ACME-11 | dev   |
52 | bug     | inProgress | Rounding difference in the VAT overview                    |         | mira  | due 2, moved -1, label defect
53 | task    | toDo       | Prepare the steering committee slides                      |         | ada   | due 4
54 | task    | toDo       | Order licences for the pilot group                         |         |       | due 3
55 | bug     | toDo       | Report header shows the old company name                   |         |       |
56 | story   | toDo       | Export of reports to the tax adviser                       |         |       | due 27
57 | task    | done       | Kick-off workshop with ACME finance                        |         | ada   | moved -42
58 | task    | done       | Project space and access for the team                      |         | tomas | moved -41
59 | bug     | done       | Old mapping file was loaded twice                          |         | jonas | moved -8, rejected
60 | story   | toDo       | Route from the reporting platform to the bank feed         | OPS-1   | tomas | due 14, component Access
`;
