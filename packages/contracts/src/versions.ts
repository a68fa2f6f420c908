/**
 * Unsafe operations upon something named by an id in their path that ask for no `If-Match`, each with its reason: for every
 * other one a missing version is 428 and a stale one 412, with what stands there now (REL-05).
 */
export const noVersionAsked: Readonly<Record<string, string>> = {
  addCitation: 'adds beside what is there and changes nothing of it',
  addDocumentRelation: 'adds beside what is there and changes nothing of it',
  addPlanTask: 'adds beside what is there and changes nothing of it',
  addThemeSource: 'adds beside what is there and changes nothing of it',
  appointPerson: 'adds beside what is there; that a position is one person’s at a time is the database’s to say',
  cancelUnitImport: 'stops a piece of work, or finds that it has ended: nothing that was read is written over',
  endOwnSession: 'a session is there or is not: nothing of it changes',
  exportComparison: 'reads, and changes nothing of the plan',
  exportPlan: 'reads, and changes nothing of the plan',
  handOver: 'names the hash of what was previewed, which is stricter than a version',
  previewDecisions: 'reads, and changes nothing',
  previewHandover: 'reads, and changes nothing',
  publishPlan: 'names the hash of what it publishes, which is stricter than a version',
  removeCitation: 'a citation is there or is not: nothing of it changes',
  removeDocumentRelation: 'a relation is there or is not: nothing of it changes',
  removePerson: 'a membership is there or is not: nothing of it changes',
  sendComment: 'a comment is sent once and for all, beside what is there',
  startUnitImport: 'names the hash of what was previewed, which is stricter than a version',
  withdrawPublication: 'a publication never changes: the one tombstone is there or is not',
  withdrawTemplateRevision: 'a revision never changes: the one withdrawal is there or is not',
}
