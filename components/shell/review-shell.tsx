import { StaffHeader, type StaffShellProps } from "#components/shell/staff-header.tsx";

const FRAME = "mx-auto w-full max-w-page px-5 lg:px-10";

/** The reading room: a page with margins, as in a book. */
export function ReviewShell({ children, ...header }: StaffShellProps) {
  return (
    <>
      <StaffHeader {...header} home={`/${header.locale}/review`} frame={FRAME} />
      <main id="main" tabIndex={-1} className={`flow py-10 outline-none lg:py-14 ${FRAME}`}>
        {children}
      </main>
    </>
  );
}
