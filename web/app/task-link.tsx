import { Navigate, useParams } from 'react-router';
import { NotFound } from '../not-found/not-found.tsx';

/** A link from a mail: leads to the case of the task and decides nothing. */
export function TaskLink() {
  const { taskId = '' } = useParams();
  const [, caseId, seq] = /^([0-9a-f-]{36})-(\d+)$/.exec(taskId) ?? [];
  if (!caseId || !seq) return <NotFound />;
  return <Navigate to={`/cases/${caseId}?task=${seq}`} replace />;
}
