/** The nonce of this page, put into its head by the server; style elements without it are refused. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/** Gives the nonce to the scroll lock of modals, which looks for webpack's global. */
export function shareNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: cspNonce() })
}
