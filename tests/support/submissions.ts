import type { Submission } from "#lib/intake/submission.ts";

/** What a test changes about a submission: parts of its identity and content are merged, not replaced. */
export type SubmissionChanges = Partial<Omit<Submission, "identity" | "content">> & {
  identity?: Submission["identity"];
  content?: Partial<Submission["content"]>;
};

const WHOLE: Submission = {
  kind: "complaint",
  language: "kk",
  identityMode: "named",
  regionCode: "KZ-75",
  bodyKind: "police",
  manner: "usual",
  aboutWhom: "self",
  heldIn: "police_custody",
  rights: ["liberty_and_security"],
  inDanger: false,
  reprisal: "none",
  consents: ["body_facts", "experts", "statistics"],
  identity: {
    fullName: "Қуаныш Ғабитұлы Мәлік",
    address: "Алматы қаласы, Үйеңкі көшесі 12, 7-пәтер",
    iin: "880512300017",
    phone: "+77010000017",
    email: "quanysh.malik@example.kz",
  },
  content: {
    bodyName: "Үйеңкі аудандық полиция бөлімі",
    place: "Үйеңкі көшесінің бұрышы",
    when: { day: 3, month: 11, year: 2026 },
    narrative: "Мені полиция бөлімінде он төрт сағат ұстады. Туыстарыма хабар бермеді, дәрігер шақырмады.",
  },
};

/** A whole complaint in Kazakh against the police, by a named person. All of it is made up. */
export function aSubmission({ identity, content, ...rest }: SubmissionChanges = {}): Submission {
  return { ...WHOLE, ...rest, identity: { ...WHOLE.identity, ...identity }, content: { ...WHOLE.content, ...content } };
}
