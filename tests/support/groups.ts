import { parseJoinCode } from "#lib/crypto/join-code.ts";
import type { Submission } from "#lib/intake/submission.ts";
import { findInvitation } from "#lib/joining/queries.ts";
import { aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { aSubmission, type SubmissionChanges } from "#tests/support/submissions.ts";

/** A group complaint that somebody just filed, and the code of its link. */
export type GroupCase = LodgedCase & { joinCode: string };

export async function aGroupCase({ content, ...changes }: SubmissionChanges = {}): Promise<GroupCase> {
  const group = { size: "tens" as const, who: "жатақхана тұрғындары", line: "Жатақханадағы жылу" };
  const file = await aLodgedCase({ aboutWhom: "group", content: { group, ...content }, ...changes });
  if (!file.joinCode || !parseJoinCode(file.joinCode).ok) throw new Error("A group complaint has no code for others");
  return { ...file, joinCode: file.joinCode };
}

/** What somebody sends who joins: their own name and words, and nothing of what the group's complaint is about. */
export async function aJoining(group: GroupCase, { content, identity, ...changes }: SubmissionChanges = {}): Promise<Submission> {
  const joins = (await findInvitation(group.joinCode))?.locator;
  const { bodyName: _body, place: _place, when: _when, ...whole } = aSubmission().content;
  return {
    ...aSubmission(),
    joins,
    aboutWhom: "group",
    regionCode: undefined,
    bodyKind: "not_known",
    heldIn: "none",
    rights: [],
    consents: [],
    ...changes,
    identity: { fullName: "Мөлдір Әшімқызы", ...identity },
    content: { ...whole, narrative: "Менде де солай болды.", ...content },
  };
}
