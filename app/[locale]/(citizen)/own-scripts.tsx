/** Our own small scripts, after everything else has been read. They improve what works without them. */
export function OwnScripts() {
  return <script src="/own/leave.js" defer data-own="" />;
}
