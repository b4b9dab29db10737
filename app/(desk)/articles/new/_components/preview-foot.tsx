import { Button } from "#components/ui/button";

type Props = Readonly<{ submit: string; isReady: boolean; back: string; onBack: () => void }>;

/** Below a preview, always in sight: bring it in, or go back. */
export function PreviewFoot({ submit, isReady, back, onBack }: Props) {
  return (
    <div className="sticky bottom-0 flex gap-2 border-line border-t bg-paper py-3">
      <Button look="primary" type="submit" disabled={!isReady}>
        {submit}
      </Button>
      <Button look="quiet" onClick={onBack}>
        {back}
      </Button>
    </div>
  );
}
