import { StaffHeader, type StaffShellProps } from "#components/shell/staff-header.tsx";

const FRAME = "px-4 lg:px-6";

/** The office: the whole width for work, nothing that moves. */
export function OfficeShell({ children, ...header }: StaffShellProps) {
  return (
    <>
      <StaffHeader {...header} home={`/${header.locale}/office`} frame={FRAME} />
      <main id="main" tabIndex={-1} className={`flow py-5 outline-none ${FRAME}`}>
        {children}
      </main>
    </>
  );
}
