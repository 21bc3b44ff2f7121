import { notFound } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "#lib/auth/actor.ts";
import { doorOf } from "#lib/auth/door.ts";
import { mayEver, type Permission } from "#lib/auth/policy.ts";
import { currentActor } from "#lib/auth/session.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { isLocale, LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { log } from "#lib/log/logger.ts";
import { markActionEntered, markSessionEnded } from "./entered.ts";
import { fieldsOf } from "./form-data.ts";
import { type ActionState, refused } from "./result.ts";

type Acting<P> = P extends "public" ? null : Actor;

type Translate = (key: string, values?: Record<string, string | number>) => string;

type Definition<Schema extends z.ZodType, P extends Permission | "public"> = {
  permission: P;
  input: Schema;
  /** Calls one domain function. May redirect; otherwise a sentence about what was done. */
  run: (input: z.infer<Schema>, actor: Acting<P>, locale: Locale) => Promise<{ message: string } | void>;
};

/** A server action: takes form data (after the state, under `useActionState`), answers a state. */
export type ServerAction = ((...args: [FormData] | [ActionState, FormData]) => Promise<ActionState>) & {
  permission: Permission | "public";
};

/**
 * The only way to make a server action: a permission (or the word "public"), a schema, and one domain function.
 * Anyone can POST any action to any page, so who may do it is decided here and again, with the object in hand, in the command.
 */
export function defineAction<Schema extends z.ZodType, P extends Permission | "public">(definition: Definition<Schema, P>): ServerAction {
  const action = async (...args: [FormData] | [ActionState, FormData]): Promise<ActionState> => {
    markActionEntered();
    const form = args.at(-1);
    if (!(form instanceof FormData)) notFound();
    return perform(definition, fieldsOf(form));
  };
  return Object.assign(action, { permission: definition.permission });
}

async function perform<Schema extends z.ZodType, P extends Permission | "public">(
  definition: Definition<Schema, P>,
  fields: Record<string, string>,
): Promise<ActionState> {
  const locale = isLocale(fields.locale) ? fields.locale : LOCALES[0];
  const t = await getTranslations({ locale, namespace: "errors" });
  const actor = definition.permission === "public" ? null : await currentActor(doorOf(definition.permission));
  if (definition.permission !== "public") {
    if (!actor) return sessionEnded(t, fields);
    if (!mayEver(actor.role, definition.permission)) notFound();
  }
  const parsed = definition.input.safeParse(fields);
  if (!parsed.success)
    return refused(
      t("check_fields"),
      fields,
      parsed.error.issues.map((issue) => [String(issue.path[0] ?? ""), t(t.has(issue.message) ? issue.message : "check_fields")]),
    );
  try {
    const done = await definition.run(parsed.data, actor as Acting<P>, locale);
    return { status: "done", message: done?.message ?? "" };
  } catch (error) {
    return refusal(error, t, fields);
  }
}

function sessionEnded(t: Translate, fields: Record<string, string>): ActionState {
  markSessionEnded();
  return refused(t("session_ended"), fields);
}

// What the rules refuse is told in a sentence; what you may not see does not exist; anything else is a fault and is thrown on.
function refusal(error: unknown, t: Translate, fields: Record<string, string>): ActionState {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === "not_found") notFound();
  log.info("action_refused", { code: error.code });
  return refused(t(error.code, sentenceValues(error.data)), fields, fieldSentences(error.data, t, fields));
}

type FieldProblem = { name: string; code: string; start: number; end: number };

// A rule may name the places it refuses (`data.fields`), as the leak check does; the author's own words are read back beside the field.
function fieldSentences(data: Readonly<Record<string, unknown>>, t: Translate, fields: Record<string, string>): [string, string][] {
  const problems = (data.fields ?? []) as FieldProblem[];
  return problems.map(({ name, code, start, end }) => [name, t(code, { excerpt: fields[name]?.trim().slice(start, end) ?? "" })]);
}

function sentenceValues(data: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string | number] => ["string", "number"].includes(typeof entry[1])),
  );
}
