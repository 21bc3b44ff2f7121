import { expect, it } from "vitest";
import { settingsFile } from "#server/postgres/settings.ts";

it.each(["fsync", "full_page_writes", "synchronous_commit"])("keeps what it acknowledges: %s is on", (name) => {
  expect(settingsFile()).toContain(`${name} = 'on'\n`);
});

it.each([
  ["log_error_verbosity", "terse"],
  ["log_min_error_statement", "panic"],
  ["log_statement", "none"],
  ["log_parameter_max_length", "0"],
  ["log_parameter_max_length_on_error", "0"],
])("never logs what people wrote: %s = %s", (name, value) => {
  expect(settingsFile()).toContain(`${name} = '${value}'\n`);
});

it("listens on this machine only", () => {
  expect(settingsFile()).toMatch(/listen_addresses = '127\.0\.0\.1'\nunix_socket_directories = ''\n/);
});

it("puts a test's tuning on top, quoted", () => {
  expect(settingsFile({ shared_buffers: "16MB", application_name: "it's" })).toMatch(
    /shared_buffers = '16MB'[\s\S]*application_name = 'it''s'/,
  );
});
