export const checklist = {
  title: 'Begin the school year',
  help: 'Five things that bring the plan under way. This list goes when they are done.',
  progress: '{{done}} of {{all}} done',
  done: 'Done',
  open: 'To do',
  dismiss: 'Hide this list',
  step: {
    units: 'Look at the units that were made for you',
    people: 'Invite colleagues and leaders',
    plan: "Look at the plan taken from the ministry's template",
    assignment: 'Assign the first task',
    issue: 'Have a leader issue the plan',
  },
}
