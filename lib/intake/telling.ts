import type { AboutWhom, IdentityMode, Manner, TypedKind } from "./choices.ts";
import type { Question } from "./questions.ts";

/** One page's answer, in the words of its form. */
export type Fields = Record<string, string>;

/** What a person has answered so far, by page. */
export type Answers = Partial<Record<Question, Fields>>;

/*
 * What the answers so far say about who tells what. All are total: before a question was answered, its usual answer stands.
 */

/** How the questions are put. */
export function mannerOf(answers: Answers): Manner {
  if (answers.about?.about === "minor" || answers.danger?.manner === "child") return "child";
  return answers.danger?.manner === "easy" ? "easy" : "usual";
}

/** Whether the person joins a group complaint by its link: what it is about has been told already, so they go a short way. */
export function isJoiner(answers: Answers): boolean {
  return Boolean(answers.danger?.joins);
}

/** A person under eighteen goes a short way of their own. */
export function isChild(answers: Answers): boolean {
  return mannerOf(answers) === "child";
}

/** What is conveyed; a complaint until something else was chosen. */
export function kindOf(answers: Answers): TypedKind {
  return isChild(answers) ? "complaint" : ((answers.kind?.kind as TypedKind | undefined) ?? "complaint");
}

export function isOpinion(answers: Answers): boolean {
  return kindOf(answers) === "opinion";
}

/** For whom the person writes. */
export function aboutWhom(answers: Answers): AboutWhom {
  if (isJoiner(answers)) return isChild(answers) ? "minor" : "group";
  return isChild(answers) ? "minor" : ((answers.about?.about as AboutWhom | undefined) ?? "self");
}

export function representsSomebody(answers: Answers): boolean {
  return ["my_child", "cared_for", "defender"].includes(aboutWhom(answers));
}

/** Whether this begins a group complaint that others can join. */
export function isGroup(answers: Answers): boolean {
  return !isJoiner(answers) && aboutWhom(answers) === "group" && kindOf(answers) === "complaint";
}

/**
 * Who may know the name. A signal has none. A child's name, if there is one, is for the office alone: a child must not have to
 * weigh what each choice costs.
 */
export function identityModeOf(answers: Answers): IdentityMode {
  if (isChild(answers)) return answers.contact?.fullName ? "confidential" : "anonymous";
  if (kindOf(answers) === "signal") return "anonymous";
  return (answers.reach?.identityMode as IdentityMode | undefined) ?? "named";
}

/** Whether a name is asked at all. */
export function mayBeNamed(answers: Answers): boolean {
  return identityModeOf(answers) !== "anonymous";
}

/** Whether the name is meant to be told to others, when the person agrees to that too. */
export function saysName(answers: Answers): boolean {
  return identityModeOf(answers) === "named";
}
