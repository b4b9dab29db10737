-- CreateEnum
CREATE TYPE "ReturnedFormat" AS ENUM ('docx', 'xliff');

-- CreateEnum
CREATE TYPE "SuggestionMatch" AS ENUM ('id', 'text', 'position');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'rejected');

-- AlterEnum
ALTER TYPE "VersionCause" ADD VALUE 'suggestion';

-- AlterTable
ALTER TABLE "export" ADD COLUMN     "versions" JSONB;

-- CreateTable
CREATE TABLE "returned_file" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "format" "ReturnedFormat" NOT NULL,
    "file_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "export_id" UUID,
    "unchanged" INTEGER NOT NULL,
    "additions" JSONB NOT NULL DEFAULT '[]',
    "missing" UUID[],
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "returned_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segment_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '[]',
    "matched_by" "SuggestionMatch" NOT NULL,
    "confidence" INTEGER NOT NULL,
    "author" TEXT NOT NULL DEFAULT '',
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "made_version" INTEGER,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "returned_file_export_id_idx" ON "returned_file"("export_id");

-- CreateIndex
CREATE INDEX "returned_file_by_id_idx" ON "returned_file"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "returned_file_article_id_hash_key" ON "returned_file"("article_id", "hash");

-- CreateIndex
CREATE INDEX "suggestion_article_id_state_idx" ON "suggestion"("article_id", "state");

-- CreateIndex
CREATE INDEX "suggestion_file_id_idx" ON "suggestion"("file_id");

-- CreateIndex
CREATE INDEX "suggestion_segment_id_idx" ON "suggestion"("segment_id");

-- CreateIndex
CREATE INDEX "suggestion_decided_by_id_idx" ON "suggestion"("decided_by_id");

-- AddForeignKey
ALTER TABLE "returned_file" ADD CONSTRAINT "returned_file_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_file" ADD CONSTRAINT "returned_file_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "export"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_file" ADD CONSTRAINT "returned_file_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "returned_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_segment_id_base_version_fkey" FOREIGN KEY ("segment_id", "base_version") REFERENCES "segment_version"("segment_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was brought back, and what it said, stays as it was; only what became of a suggestion is written later.
CREATE TRIGGER returned_file_append_only BEFORE UPDATE OR DELETE ON "returned_file" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();

CREATE FUNCTION refuse_suggestion_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.file_id, OLD.article_id, OLD.segment_id, OLD.base_version, OLD.text, OLD.marks, OLD.matched_by, OLD.confidence, OLD.author)
    IS DISTINCT FROM
    (NEW.id, NEW.file_id, NEW.article_id, NEW.segment_id, NEW.base_version, NEW.text, NEW.marks, NEW.matched_by, NEW.confidence, NEW.author)
  THEN
    RAISE EXCEPTION 'The record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER suggestion_append_only BEFORE UPDATE ON "suggestion" FOR EACH ROW EXECUTE FUNCTION refuse_suggestion_rewrite();
CREATE TRIGGER suggestion_not_deleted BEFORE DELETE ON "suggestion" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided" CHECK ((state = 'open') = (decided_by_id IS NULL) AND (state = 'open') = (decided_at IS NULL));
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_made" CHECK (made_version IS NULL OR state = 'accepted');
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_confidence" CHECK (confidence BETWEEN 0 AND 100);

-- Open windows hear of a suggestion as of anything else (docs/decisions/0026-live.md).
CREATE TRIGGER suggestion_is_numbered BEFORE INSERT OR UPDATE ON "suggestion" FOR EACH ROW EXECUTE FUNCTION number_row();
