import type { WishPage } from "#components/tracking/wish-address.ts";
import { ErasureWish, NameOpenlyWish, ResumeWish, WithdrawWish } from "./confirmed-wishes.tsx";
import { ContactWish } from "./contact-wish.tsx";
import { FeedbackWish } from "./feedback-wish.tsx";
import { ReviewWish } from "./review-wish.tsx";
import type { WishProps } from "./wish-form.tsx";

/** What stands on the page of each wish. */
export const WISHES_ON_PAGES: Record<WishPage, (props: WishProps) => Promise<React.ReactNode>> = {
  review: ReviewWish,
  feedback: FeedbackWish,
  resume: ResumeWish,
  name_openly: NameOpenlyWish,
  contact: ContactWish,
  withdraw: WithdrawWish,
  erasure: ErasureWish,
};
