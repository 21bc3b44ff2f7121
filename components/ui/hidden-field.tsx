/** A value that travels with the form. Never a secret of another person: the reader can see it. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} autoComplete="off" />;
}
