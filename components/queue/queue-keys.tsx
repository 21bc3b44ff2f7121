"use client";

import { useEffect, useRef, useState } from "react";
import { type KeyStep, stepOf } from "#lib/queue/keys.ts";
import { focusSearch, markRow, moveBy, openRow } from "./rows-on-page.ts";

/** Finished words and addresses. */
export type KeyWords = {
  close: string;
  help: { title: string; keys: { key: string; does: string }[]; off: string };
  palette: { title: string; label: string; number: string };
  places: { href: string; label: string }[];
};

type Props = {
  singleKeys: boolean;
  /** `KeyWords` as one text, for the same reason as the rows. */
  words: string;
};

type Open = "help" | "palette" | null;

/** Keys for those who live on this page, and nothing without them: everything they do is a link or a field as well. */
export function QueueKeys({ singleKeys, words }: Props) {
  const [open, setOpen] = useState<Open>(null);
  useEffect(() => {
    const act: Record<KeyStep, () => void> = {
      down: () => moveBy(1),
      up: () => moveBy(-1),
      mark: markRow,
      assign: () => openRow("#assign-officerId"),
      decide: () => openRow("#accept-reason"),
      search: focusSearch,
      help: () => setOpen("help"),
      palette: () => setOpen("palette"),
    };
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event, { typing: isTyping(event.target), singleKeys });
      if (!step) return;
      event.preventDefault();
      act[step]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [singleKeys]);
  if (!open) return null;
  const known = JSON.parse(words) as KeyWords;
  return (
    <Sheet title={known[open].title} close={known.close} onClose={() => setOpen(null)}>
      {open === "help" ? <Help {...known.help} /> : <Palette words={known} onDone={() => setOpen(null)} />}
    </Sheet>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select, dialog *"))
  );
}

type SheetProps = { title: string; close: string; onClose: () => void; children: React.ReactNode };

/** The browser's own dialogue: it keeps the focus inside, closes with Escape and gives the focus back. */
function Sheet({ title, close, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className="m-auto w-full max-w-measure border border-edge bg-card p-5 text-ink shadow-lifted"
    >
      <div className="flow-tight">
        <h2 className="text-lg font-semibold">{title}</h2>
        {children}
        <form method="dialog">
          <button type="submit" className="min-h-(--control) text-accent underline">
            {close}
          </button>
        </form>
      </div>
    </dialog>
  );
}

function Help({ keys, off }: KeyWords["help"]) {
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {keys.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="border border-edge px-1.5 font-mono">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-soft">{off}</p>
    </>
  );
}

/** One field for where to go: part of a view's or an action's name, or a number, which the page's own search then finds. */
function Palette({ words: { palette, places }, onDone }: { words: KeyWords; onDone: () => void }) {
  const [typed, setTyped] = useState("");
  const found = places.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const search = () => {
    onDone();
    focusSearch(typed);
  };
  return (
    <>
      <form
        className="flow-tight"
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found;
          if (typed.trim() !== "" && first) window.location.assign(first.href);
          else search();
        }}
      >
        <label htmlFor="palette-text">{palette.label}</label>
        <input
          id="palette-text"
          className="control w-full"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          maxLength={200}
        />
      </form>
      <ul className="max-h-80 overflow-y-auto">
        {found.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="block py-1.5">
              {label}
            </a>
          </li>
        ))}
        {found.length === 0 && (
          <li>
            <button type="button" onClick={search} className="min-h-(--control) text-accent underline">
              {palette.number}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
