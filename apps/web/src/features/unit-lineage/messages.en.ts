export const unitLineage = {
  title: 'Where it came from, what came of it',
  help: 'What the unit was made of, and what it was split or merged into; the right column follows the left one.',
  picture: 'Picture of the lineage',
  table: 'Table of the lineage',
  empty: 'This unit was never merged or split.',
  part: 'The {{n}} nearest units are shown; there are others further away.',
  all: 'See all units connected: {{n}}',
  own: 'This unit alone',
  first: 'At first',
  since: 'Since {{date}}',
  column: { from: 'Unit before', to: 'Comes after', since: 'Since', event: 'Event' },
  event: 'See the event',
}
