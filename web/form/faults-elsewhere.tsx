import { toErrorList, type ErrorSchema } from '@rjsf/utils';
import { Alert } from 'antd';

interface Props {
  readonly faults: ErrorSchema | undefined;
  readonly shown: readonly string[];
}

/** What is wrong where no field is shown: with the form as a whole, or with a field that it has no longer. */
export function FaultsElsewhere({ faults = {}, shown }: Props) {
  const elsewhere = Object.fromEntries(Object.entries(faults).filter(([name]) => !shown.includes(name)));
  const texts = toErrorList(elsewhere as ErrorSchema).map(({ property = '', message = '' }) => {
    const name = property.replace(/^\./, '');
    return name === '' ? message : `${name}: ${message}`;
  });
  if (texts.length === 0) return null;
  return (
    <Alert
      className="form-wide form-faults"
      type="error"
      title={[...new Set(texts)].map((text) => (
        <div key={text}>{text}</div>
      ))}
    />
  );
}
