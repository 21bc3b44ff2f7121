/** Server parameters as postgresql.conf knows them. */
export type Tuning = Record<string, string>;

/**
 * Everything the cluster is told, whole: nothing is inherited from initdb's sample file.
 *
 * Durable before fast (an acknowledged complaint is on disk), reachable from this machine only,
 * and silent about values: PostgreSQL's default log prints failing rows and statements (security.md A10).
 */
const PLATFORM: Tuning = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  password_encryption: "scram-sha-256",
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  shared_buffers: "128MB",
  max_wal_size: "1GB",
  timezone: "UTC",
  log_timezone: "UTC",
  datestyle: "iso, ymd",
  log_destination: "stderr",
  log_line_prefix: "%m [%p] ",
  log_min_messages: "warning",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_statement: "none",
  log_min_duration_statement: "-1",
  log_connections: "",
  log_disconnections: "off",
  log_checkpoints: "off",
  log_autovacuum_min_duration: "-1",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

/** The text of postgresql.conf: the platform's settings with a caller's tuning (tests, benchmarks) on top. */
export function settingsFile(tuning: Tuning = {}): string {
  const lines = Object.entries({ ...PLATFORM, ...tuning }).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `${lines.join("\n")}\n`;
}
