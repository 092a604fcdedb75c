import { Alert, Button, Skeleton } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Attachment } from '../../api/contract/attachments.ts';
import type { Draft } from '../../api/contract/drafts.ts';
import type { ProcessInForce } from '../../api/contract/processes.ts';
import { useOpenCase } from '../data/cases.ts';
import { useDraft } from '../data/drafts.ts';
import { newId } from '../data/new-id.ts';
import { problemOf, type Problem } from '../data/problem.ts';
import { FormEditor } from '../form/lazy-form-editor.ts';
import { FileUpload } from '../parts/file-upload.tsx';
import { useProblemText } from '../parts/problem-text.ts';
import { ExpectedRoute } from './route.tsx';

/** Fills in a form; it is kept by itself, and submitting it opens one case however often one clicks. */
export function FillIn({ inForce, kept }: { inForce: ProcessInForce; kept: Draft | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { process, form: formSchema } = inForce;
  const draft = useDraft({ process, kept, form: useBeginning() });
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [caseId, setCaseId] = useState(newId);
  const [problem, setProblem] = useState<Problem>();
  const opening = useOpenCase();
  useDraftInAddress(draft.saved ? draft.id : undefined);

  const submit = (form: Record<string, unknown>) => {
    setProblem(undefined);
    opening.mutate(
      { id: caseId, process, form, attachments: files.map(({ id }) => id) },
      {
        onSuccess: () => {
          draft.discard();
          void navigate(`/cases/${caseId}`);
        },
        onError: (thrown) => {
          const found = problemOf(thrown);
          if (!found.unknown) setCaseId(newId());
          setProblem(found);
        },
      },
    );
  };
  return (
    <div className="compose-two">
      <div className="compose-main">
        <div className="compose-sheet">
          <Suspense fallback={<Skeleton active />}>
            <FormEditor
              id="asking"
              formSchema={formSchema}
              form={draft.form}
              disabled={opening.isPending}
              problem={problem}
              onChange={(form, byHand) => {
                if (byHand) setProblem(undefined);
                draft.change(form, byHand);
              }}
              onSubmit={submit}
            />
          </Suspense>
          <FileUpload files={files} onChange={setFiles} />
        </div>
        <div className="compose-end">
          {problem && <Refused problem={problem} />}
          <footer className="compose-foot">
            <span role="status">
              {draft.failed ? t('compose.notKept') : draft.saved ? t('compose.kept') : t('compose.willKeep')}
            </span>
            <Button type="primary" size="large" htmlType="submit" form="asking" loading={opening.isPending}>
              {t('compose.submit')}
            </Button>
          </footer>
        </div>
      </div>
      <ExpectedRoute process={process} form={draft.form} />
    </div>
  );
}

/** What the screen that led here has filled in already. */
function useBeginning(): Record<string, unknown> {
  const { state } = useLocation() as { state: { readonly form?: Record<string, unknown> } | null };
  return state?.form ?? {};
}

function Refused({ problem }: { problem: Problem }) {
  const problemText = useProblemText();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginTop: 16 }}
      title={problemText(problem)}
      description={problem.detail}
    />
  );
}

/** Once a draft is kept its id is in the address, so that a reload takes it up again. */
function useDraftInAddress(id: string | undefined) {
  const [, setSearch] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  useEffect(() => {
    if (id) setSearch({ draft: id }, { replace: true, state });
  }, [id, setSearch, state]);
}
