export const tenants = {
  title: 'Choose where to work',
  help: 'What is due and what is yours in every province you serve; choose a card to open it.',
  greeting: 'Good day, {{name}}',
  list: 'Where you work',
  open: 'Open {{name}}',
  noTheme: 'School year {{year}} has no theme yet.',
  noPlan: 'No plan for school year {{year}} yet.',
  late: 'Overdue',
  dueSoon: 'Due soon',
  mine: 'My work',
  ministry: "Compare what provinces have published, and see the ministry's templates.",
  archiveMark: 'Archive',
  archive: 'Read only. Merged into {{successor}} on {{on}} by {{document}}.',
  standing: {
    pending: {
      title: 'Waiting for the ministry',
      text: 'This is sample content, to look at only. Once the ministry approves, the real units and a draft plan take its place; the outcome comes by mail.',
    },
    suspended: {
      title: 'This workspace is suspended',
      text: 'Its administrators read, nobody writes. The reason stands in the audit; ask the ministry to resume it.',
    },
    archived: {
      title: 'Archive: read only · succeeded by {{successor}}',
      text: 'Merged into {{successor}} on {{on}} by {{document}}. Everything stays as it was on that day; only the people of {{successor}} read it.',
    },
  },
  emptyTitle: 'Your account belongs to no tenant yet',
  emptyText: 'Ask an administrator of the province or the ministry to appoint you, then sign in again.',
}
