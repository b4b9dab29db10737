-- The inline codes of a block's file. A block that came without a file has none.
ALTER TABLE "block" ADD COLUMN     "codes" JSONB NOT NULL DEFAULT '[]';

-- They came with the machine text, and change as little.
CREATE OR REPLACE FUNCTION refuse_machine_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.machine, OLD.machine_marks, OLD.source, OLD.codes)
     IS DISTINCT FROM (NEW.machine, NEW.machine_marks, NEW.source, NEW.codes) THEN
    RAISE EXCEPTION 'The machine text of a block never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
