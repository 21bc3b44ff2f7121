"use client";

import { use } from "react";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { FaultContext } from "./fault-words.tsx";

/** A fault of ours. It says nothing of its cause: that is in the log, under the digest. */
export default function ReviewFault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = use(FaultContext);
  return (
    <main id="main" className="flow mx-auto max-w-measure px-5 py-10">
      <h1>{words?.title}</h1>
      <p>{words?.text}</p>
      {error.digest && <p className="font-mono text-sm text-soft">{error.digest}</p>}
      <ButtonRow>
        <button type="button" onClick={reset} className="min-h-(--control) cursor-pointer text-accent underline underline-offset-4">
          {words?.again}
        </button>
        {words && (
          <Button href={words.home.href} variant="link">
            {words.home.label}
          </Button>
        )}
      </ButtonRow>
    </main>
  );
}
