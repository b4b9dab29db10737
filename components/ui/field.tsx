import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

const control =
  "w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink placeholder:text-ink-faint min-h-9 pointer-coarse:min-h-11 aria-invalid:border-alarm";

type Frame = Readonly<{
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  className?: string | undefined;
}>;

function Field({ label, hint, error, className, id, children }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className={clsx("grid gap-1", className)}>
      <label htmlFor={id} className="font-medium text-ink-soft text-sm">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-alarm text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Pick<Frame, "hint" | "error">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & Omit<ComponentProps<"input">, "className">) {
  const id = useId();
  return (
    <Field {...{ label, hint, error, className, id }}>
      <input id={id} className={control} {...described(id, { hint, error })} {...rest} />
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & Omit<ComponentProps<"textarea">, "className">) {
  const id = useId();
  return (
    <Field {...{ label, hint, error, className, id }}>
      <textarea id={id} className={control} {...described(id, { hint, error })} {...rest} />
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & Omit<ComponentProps<"select">, "className">) {
  const id = useId();
  return (
    <Field {...{ label, hint, error, className, id }}>
      <select id={id} className={control} {...described(id, { hint, error })} {...rest} />
    </Field>
  );
}

export function CheckField({ label, hint, ...rest }: Pick<Frame, "label" | "hint"> & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="mt-0.5 size-5 shrink-0 accent-accent"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-faint text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
