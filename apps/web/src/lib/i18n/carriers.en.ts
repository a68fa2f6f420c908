export const carriers = {
  now: 'Now:',
  successors: 'Carried on by:',
  endedOn: 'The unit ended on {{date}}.',
  unitClass: '{{name}} ({{n}})',
  others: 'and {{n}} more',
  nobody: 'nobody yet',
  decided: '(as decided when units were rearranged)',
  part: '({{ended}} of {{all}} former units have ended)',
}
