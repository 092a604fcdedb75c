import { useParams } from 'react-router';
import { ChooseProcess } from './choose-process.tsx';
import { ComposeForm } from './compose-form.tsx';

/** Asking for something: first what, then the form. */
export function Compose() {
  const { process } = useParams();
  return process === undefined ? <ChooseProcess /> : <ComposeForm process={process} />;
}
