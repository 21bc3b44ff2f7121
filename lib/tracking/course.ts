import { z } from "zod";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { type ThreadPlace, threadContext } from "#lib/vault/thread.ts";

const day = z.iso.date();

/** What `intake.course_of` answers: days, codes and what is sealed for the bearer of the access code. */
export const courseSchema = z.object({
  nameless: z.boolean(),
  nameKept: z.boolean(),
  countedFrom: day.nullable(),
  steps: z.array(z.object({ type: z.string(), on: day, finding: z.string().optional() })),
  requests: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      askedOn: day,
      dueOn: day,
      answeredOn: day.nullable(),
      sealed: z.string(),
      sealedAnswer: z.string().nullable(),
    }),
  ),
  withdrawal: z.object({ withdrawnOn: day, resumeUntil: day }).nullable(),
  reviews: z.array(
    z.object({
      id: z.string(),
      outcomeOf: z.enum(["declined", "closed"]),
      askedOn: day,
      answerBy: day.nullable(),
      reviewedOn: day.nullable(),
      finding: z.enum(["confirmed", "changed"]).nullable(),
      outcome: z.string().nullable(),
      sealed: z.string(),
    }),
  ),
  erasureAskedOn: day.nullable(),
});
type SealedCourse = z.infer<typeof courseSchema>;

/** The office's questions of one day, and what was answered: empty where the person left one open. */
export type AskedQuestions = Omit<SealedCourse["requests"][number], "sealed" | "sealedAnswer"> & {
  questions: string[];
  answers: string[] | null;
};

/** Another look at an outcome that the person asked for, and what came of it. */
export type AskedReview = Omit<SealedCourse["reviews"][number], "sealed"> & { reason: string };

/** What happened in a case and what is under way, readable. */
export type Course = Omit<SealedCourse, "requests" | "reviews"> & { requests: AskedQuestions[]; reviews: AskedReview[] };

const texts = z.array(z.string());

/** Opens what a course holds for the complainant. */
export function openCourse(raw: unknown, threadKey: Uint8Array, caseId: string): Course {
  const { requests, reviews, ...rest } = courseSchema.parse(raw);
  const opened = (sealed: string, rowId: string, part: ThreadPlace["part"]) =>
    openDocument(threadKey, Buffer.from(sealed, "base64"), threadContext({ caseId, rowId, part }));
  return {
    ...rest,
    requests: requests.map(({ sealed, sealedAnswer, ...request }) => ({
      ...request,
      questions: texts.parse(opened(sealed, request.id, "questions")),
      answers: sealedAnswer === null ? null : texts.parse(opened(sealedAnswer, request.id, "answers")),
    })),
    reviews: reviews.map(({ sealed, ...review }) => ({
      ...review,
      reason: z.string().parse(opened(sealed, review.id, "review reason")),
    })),
  };
}
