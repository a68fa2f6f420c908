/** From a node of the old plan to the item of the new one that goes on with it. */
export interface CarryLink {
  readonly fromNodeId: string
  readonly toItemId: string
}
