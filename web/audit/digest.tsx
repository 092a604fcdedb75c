/** A digest by its first digits; all of it on the tooltip and when copied. */
export function Digest({ name, value }: { name: string; value: string }) {
  return (
    <span className="audit-digest" title={`${name} ${value}`}>
      {name} <code>{value.slice(0, 8)}</code>
    </span>
  );
}
