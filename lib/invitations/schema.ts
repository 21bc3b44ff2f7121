import { z } from "zod";

export const closeInvitationSchema = z.object({ caseId: z.uuid("check_fields") });
