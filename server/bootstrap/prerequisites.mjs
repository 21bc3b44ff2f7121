const OLDEST_NODE = 20;

/** Says in one sentence what this machine lacks. */
export function refuseUnsuitableMachine() {
  const missing = whatIsMissing(process);
  if (missing) throw new Error(missing);
}

/** @param {Pick<NodeJS.Process, "versions" | "platform" | "arch" | "report">} machine */
export function whatIsMissing({ versions, platform, arch, report }) {
  if (Number.parseInt(versions.node, 10) < OLDEST_NODE) {
    return `Node ${OLDEST_NODE} or newer is needed to start; this is Node ${versions.node}. Install a newer one from nodejs.org.`;
  }
  if (platform !== "linux" || arch !== "x64") {
    return `The platform runs on Linux on x64 processors; this is ${platform} on ${arch}. Use a Linux machine, virtual machine or container.`;
  }
  // Alpine and its relatives: PostgreSQL and the pinned Node are built for the GNU C library.
  if (!report.getReport().header.glibcVersionRuntime) {
    return "The platform needs a Linux with the GNU C library (Debian, Ubuntu, Fedora and others); this one has none.";
  }
  return null;
}
