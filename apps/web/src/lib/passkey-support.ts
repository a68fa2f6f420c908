/** Whether this browser may use passkeys here: browsers bind them to names, never to addresses of numbers. */
export function mayUsePasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis && !/^[\d.]+$|:/.test(location.hostname)
}
