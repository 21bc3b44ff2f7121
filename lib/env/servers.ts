const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an address names this very machine: what goes there crosses no network. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}

/** Whether a text is the address of a server in one of these schemes, or of one on this machine in one of the others. */
export function isServer(value: string, schemes: readonly string[], onLoopback: readonly string[] = []): boolean {
  const url = URL.parse(value);
  if (!url?.hostname) return false;
  return schemes.includes(url.protocol) || (onLoopback.includes(url.protocol) && isLoopback(url));
}
