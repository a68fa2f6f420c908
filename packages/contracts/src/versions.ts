/**
 * Unsafe operations upon something named by an id in their path that ask for no `If-Match`, each with its reason: for every
 * other one a missing version is 428 and a stale one 412, with what stands there now (REL-05).
 */
export const noVersionAsked: Readonly<Record<string, string>> = {
  addPlanTask: 'adds beside what is there and changes nothing of it',
  addThemeSource: 'adds beside what is there and changes nothing of it',
  publishPlan: 'names the hash of what it publishes, which is stricter than a version',
  withdrawPublication: 'a publication never changes: the one tombstone is there or is not',
}
