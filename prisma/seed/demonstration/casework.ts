import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { decideAdmissibility } from "#lib/admissibility/commands.ts";
import { listGroundsInForce } from "#lib/admissibility/queries.ts";
import { proposeAttributes } from "#lib/anonymisation/attributes.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { assignCase, closeCase, setUrgency } from "#lib/cases/commands.ts";
import type { CaseStatus } from "#lib/cases/status.ts";
import { isoDay } from "#lib/db/columns.ts";
import { officeDb } from "#lib/db/main.ts";
import { IDENTITY_MODES } from "#lib/intake/choices.ts";
import { lodge } from "#lib/intake/commands.ts";
import type { Submission } from "#lib/intake/submission.ts";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import { approveSummary, submitSummary, writeSummary } from "#lib/summaries/commands.ts";
import { writeSummarySchema } from "#lib/summaries/schema.ts";
import { PEOPLE, STORIES, type Story } from "./stories.ts";

export type Staff = { officers: Actor[]; supervisor: Actor };

const WORDS = {
  kk: {
    accepted: "Шағымыңызды қарауға қабылдадық. Тексеру жүргізіп, нәтижесін осында жазамыз.",
    declined: "Бұл мәселе біздің өкілеттігімізге кірмейді. Қайда жүгінуге болатынын төменде жаздық.",
    closed: "Жұмысты аяқтадық. Қорытындымыз осы.",
    question: "Құжаттың көшірмесі сізде бар ма?",
  },
  ru: {
    accepted: "Мы приняли вашу жалобу к рассмотрению. О результате проверки напишем здесь.",
    declined: "Этот вопрос не входит в наши полномочия. Ниже мы написали, куда можно обратиться.",
    closed: "Мы завершили работу. Вот наш вывод.",
    question: "Есть ли у вас копия документа?",
  },
  en: {
    accepted: "We have taken up your complaint. We will write here what our check shows.",
    declined: "This matter is outside our mandate. Below we tell you who can help.",
    closed: "We have finished our work. This is our conclusion.",
    question: "Do you have a copy of the document?",
  },
} as const;

/** Files one invented case some days ago and takes it some steps along its way. */
export async function seedCase(index: number, staff: Staff): Promise<void> {
  const story = STORIES[index % STORIES.length] as Story;
  const { number } = await lodge(submissionOf(story, index), tokenOf(index), receivedAt(index));
  const { id } = await officeDb().case.findUniqueOrThrow({ where: { number }, select: { id: true } });
  await workOn(id, story, index, staff);
}

function submissionOf(story: Story, index: number): Submission {
  const person = PEOPLE[index % PEOPLE.length] as (typeof PEOPLE)[number];
  const identityMode = IDENTITY_MODES[index % 7 === 0 ? 2 : index % 3 === 0 ? 1 : 0] as Submission["identityMode"];
  return {
    kind: story.kind,
    language: story.language,
    identityMode,
    regionCode: REGION_CODES[(index * 7) % REGION_CODES.length] as Submission["regionCode"],
    bodyKind: story.bodyKind,
    ...askedOf(index),
    identity:
      identityMode === "anonymous" ? {} : { ...person, phone: `+7 700 000 ${String(1000 + index)}`, email: `person${index}@demo.example` },
    content: {
      ...(story.bodyName ? { bodyName: story.bodyName } : {}),
      when: { year: 2026, month: 1 + (index % 10) },
      narrative: story.narrative,
    },
  };
}

/** Most of the closed cases can be told to the experts; a few cannot, and their summaries stay drafts. */
function agrees(index: number): boolean {
  return index % 2 === 0 || (index % 10 === 9 && index % 50 !== 49);
}

/** The coded answers, spread so that every filter of the office finds something. */
function askedOf(index: number): Pick<Submission, "manner" | "aboutWhom" | "heldIn" | "rights" | "inDanger" | "reprisal" | "consents"> {
  const pick = <Value>(values: readonly Value[], step: number) => values[Math.floor(index / step) % values.length] as Value;
  return {
    manner: index % 17 === 0 ? "easy" : "usual",
    aboutWhom: pick(["self", "self", "my_child", "self", "cared_for", "self", "group", "defender"], 1),
    heldIn: index % 5 === 1 ? pick(["penal_colony", "remand_prison", "police_custody", "psychiatric"], 5) : "none",
    rights: [pick(RIGHTS, 3)],
    inDanger: index % 41 === 0,
    reprisal: pick(["none", "none", "afraid", "rather_not_say", "none", "happened"], 2),
    consents: agrees(index) ? ["body_facts", "experts", "statistics"] : ["statistics"],
  };
}

// Spread over the last ten weeks, the newest first, so that some are overdue and some arrived today.
function receivedAt(index: number): Temporal.Instant {
  const hoursAgo = Math.floor(index ** 1.3) % (70 * 24);
  return Temporal.Now.instant().subtract({ hours: hoursAgo });
}

function tokenOf(index: number): Uint8Array {
  return Buffer.from(`demonstration filing ${index}`.padEnd(32, "."));
}

async function workOn(caseId: string, story: Story, index: number, staff: Staff): Promise<void> {
  const file = { status: "registered" as CaseStatus, version: 1 };
  const officer = staff.officers[index % staff.officers.length] as Actor;
  const words = WORDS[story.language];
  const seen = () => ({ caseId, version: file.version++ });
  if (index % 11 === 0) await setUrgency(staff.supervisor, { ...seen(), urgency: "urgent" });
  if (index % 10 < 3) return;
  await assignCase(staff.supervisor, { ...seen(), officerId: officer.accountId });
  if (index % 10 < 5) return;
  if (index % 4 === 1) await writeToComplainant(officer, { caseId, messageId: crypto.randomUUID(), text: words.question });
  if (index % 13 === 7) {
    await decideAdmissibility(officer, {
      ...seen(),
      finding: "decline",
      ground: await groundFor("decline"),
      reason: words.declined,
      message: words.declined,
    });
    return;
  }
  await decideAdmissibility(officer, {
    ...seen(),
    finding: "accept",
    ground: await groundFor("accept"),
    reason: words.accepted,
    message: words.accepted,
  });
  if (index % 10 < 8) return;
  await closeCase(officer, { ...seen(), outcome: index % 2 ? "upheld" : "resolved", conclusion: words.closed, message: words.closed });
  await summarise(caseId, story, officer, agrees(index) ? staff.supervisor : null);
}

/** @param approver null where the person does not agree: the summary stays a draft */
async function summarise(caseId: string, story: Story, author: Actor, approver: Actor | null): Promise<void> {
  const { kind, regionCode, bodyKind, receivedOn } = await officeDb().case.findUniqueOrThrow({ where: { id: caseId } });
  const attributes = proposeAttributes({
    kind,
    regionCode: z.enum(REGION_CODES).parse(regionCode),
    bodyKind,
    receivedOn: isoDay(receivedOn),
  });
  const summaryId = await writeSummary(author, writeSummarySchema.parse({ caseId, ...attributes, ...story.summary }));
  if (!approver) return;
  await submitSummary(author, { summaryId, version: 1 });
  await approveSummary(approver, { summaryId, version: 2 });
}

async function groundFor(finding: "accept" | "decline"): Promise<string> {
  const ground = (await listGroundsInForce("en")).find((candidate) => candidate.finding === finding);
  if (!ground) throw new Error(`No ground to ${finding} is in force`);
  return ground.key;
}
