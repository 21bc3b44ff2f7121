/**
 * Refuses to start the demonstration while the environment points at a database of somebody's own:
 * it would fill that with invented people and show everybody their passwords.
 *
 * @throws Error with the way out in one sentence
 */
export function refuseOutsideDatabases(environment: NodeJS.ProcessEnv = process.env): void {
  const outside = Object.keys(environment).filter((name) => /^(REVIEW_)?DATABASE_URL(_|$)/.test(name) && environment[name]);
  if (outside.length === 0) return;
  throw new Error(
    `${outside.join(", ")} point${outside.length === 1 ? "s" : ""} to an outside database, and the demonstration runs on its own only: use npm run db:migrate and npm run start:<audience> there, or unset what is set.`,
  );
}
