import { CaseSection } from "#components/cases/case-section.tsx";
import type { OfferedStep } from "#components/cases/offered-steps.ts";
import type { Words } from "#components/cases/words.ts";
import type { Ground } from "#lib/admissibility/queries.ts";
import { AdmissibilityForm } from "./admissibility/form.tsx";
import { AssignForm } from "./assign/form.tsx";
import type { StepProps } from "./case-form.tsx";
import { CloseForm } from "./close/form.tsx";
import { ReleaseForm } from "./release/form.tsx";
import { UrgencyForm } from "./urgency/form.tsx";

type Props = StepProps & {
  offered: ReadonlySet<OfferedStep>;
  grounds: readonly Ground[];
  officers: readonly { id: string; name: string }[];
  words: Words;
};

/** The steps that are open now to this person, the lawful next one first. */
export function CaseSteps({ offered, grounds, officers, words, ...step }: Props) {
  const forms = [
    offered.has("release") && <ReleaseForm key="release" {...step} />,
    offered.has("accept") && <AdmissibilityForm key="accept" {...step} finding="accept" grounds={grounds} />,
    offered.has("decline") && <AdmissibilityForm key="decline" {...step} finding="decline" grounds={grounds} />,
    offered.has("close") && <CloseForm key="close" {...step} />,
    offered.has("assign") && <AssignForm key="assign" {...step} officers={officers} />,
    offered.has("urgency") && <UrgencyForm key="urgency" {...step} />,
  ].filter(Boolean);
  return (
    <CaseSection title={words("file.steps")}>
      {forms.length > 0 ? <div>{forms}</div> : <p className="text-soft">{words(step.facts.open ? "steps.none" : "steps.ended")}</p>}
    </CaseSection>
  );
}
