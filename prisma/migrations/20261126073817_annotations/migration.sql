-- CreateEnum
CREATE TYPE "AnnotationScope" AS ENUM ('words', 'segment', 'article');

-- CreateEnum
CREATE TYPE "AnnotationStatus" AS ENUM ('open', 'resolved', 'rejected', 'deleted');

-- CreateEnum
CREATE TYPE "AnnotationOrigin" AS ENUM ('person', 'finding', 'edit', 'import');

-- CreateEnum
CREATE TYPE "AnnotationDeed" AS ENUM ('made', 'changed', 'resized', 'resolved', 'rejected', 'deleted', 'reopened', 'kept');

-- CreateEnum
CREATE TYPE "PlaceBasis" AS ENUM ('text', 'machine', 'source');

-- CreateEnum
CREATE TYPE "PlaceFate" AS ENUM ('open', 'moved', 'check', 'fixed', 'gone');

-- CreateEnum
CREATE TYPE "PassKind" AS ENUM ('first', 'second', 'blind');

-- CreateEnum
CREATE TYPE "ThreadEntryKind" AS ENUM ('comment', 'resolved', 'reopened');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('mentioned', 'replied', 'passGiven', 'passesDone');

-- CreateEnum
CREATE TYPE "QualityVerdict" AS ENUM ('pass', 'fail');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "is_blind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "open_annotations" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "block_critical" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "quality_profile" JSONB;

-- CreateTable
CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "scope" "AnnotationScope" NOT NULL,
    "category" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "suggestion" TEXT,
    "origin" "AnnotationOrigin" NOT NULL DEFAULT 'person',
    "origin_key" TEXT,
    "cluster" TEXT,
    "source_not_seen" BOOLEAN NOT NULL DEFAULT false,
    "pass_id" UUID,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "status" "AnnotationStatus" NOT NULL DEFAULT 'open',
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status_by_id" UUID,
    "status_reason" TEXT,
    "duplicate_of_id" UUID,
    "arbitrated_at" TIMESTAMPTZ(3),

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_place" (
    "id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "segment_id" UUID NOT NULL,
    "basis" "PlaceBasis" NOT NULL,
    "marked_version" INTEGER NOT NULL,
    "is_whole" BOOLEAN NOT NULL DEFAULT false,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "fate" "PlaceFate" NOT NULL DEFAULT 'open',
    "fate_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fate_by_id" UUID,
    "last" JSONB,
    "block_id" UUID NOT NULL,
    "machine_start" INTEGER NOT NULL,
    "machine_end" INTEGER NOT NULL,
    "machine_quote" TEXT NOT NULL,
    "source_quote" TEXT,

    CONSTRAINT "annotation_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_event" (
    "id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "deed" "AnnotationDeed" NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_pass" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "PassKind" NOT NULL,
    "round" INTEGER NOT NULL,
    "reader_id" UUID NOT NULL,
    "given_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "is_hidden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "review_pass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "annotation_id" UUID,
    "segment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_entry" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "kind" "ThreadEntryKind" NOT NULL DEFAULT 'comment',
    "text" TEXT NOT NULL DEFAULT '',
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_reading" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_reading_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "article_id" UUID NOT NULL,
    "thread_id" UUID,
    "pass_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_override" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "verdict" "QualityVerdict",
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment_effort" (
    "segment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "active" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_effort_pkey" PRIMARY KEY ("segment_id","user_id")
);

-- CreateTable
CREATE TABLE "segment_rating" (
    "id" UUID NOT NULL,
    "segment_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "pass_id" UUID,
    "value" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_rating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "annotation_article_id_status_idx" ON "annotation"("article_id", "status");

-- CreateIndex
CREATE INDEX "annotation_pass_id_idx" ON "annotation"("pass_id");

-- CreateIndex
CREATE INDEX "annotation_author_id_idx" ON "annotation"("author_id");

-- CreateIndex
CREATE INDEX "annotation_place_annotation_id_idx" ON "annotation_place"("annotation_id");

-- CreateIndex
CREATE INDEX "annotation_place_segment_id_idx" ON "annotation_place"("segment_id");

-- CreateIndex
CREATE INDEX "annotation_event_annotation_id_at_idx" ON "annotation_event"("annotation_id", "at");

-- CreateIndex
CREATE INDEX "review_pass_reader_id_idx" ON "review_pass"("reader_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_pass_article_id_round_reader_id_key" ON "review_pass"("article_id", "round", "reader_id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_annotation_id_key" ON "thread"("annotation_id");

-- CreateIndex
CREATE INDEX "thread_article_id_idx" ON "thread"("article_id");

-- CreateIndex
CREATE INDEX "thread_segment_id_idx" ON "thread"("segment_id");

-- CreateIndex
CREATE INDEX "thread_entry_thread_id_at_idx" ON "thread_entry"("thread_id", "at");

-- CreateIndex
CREATE INDEX "thread_reading_user_id_idx" ON "thread_reading"("user_id");

-- CreateIndex
CREATE INDEX "notification_user_id_at_id_idx" ON "notification"("user_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "verdict_override_article_id_at_idx" ON "verdict_override"("article_id", "at");

-- CreateIndex
CREATE INDEX "segment_effort_article_id_idx" ON "segment_effort"("article_id");

-- CreateIndex
CREATE INDEX "segment_rating_article_id_idx" ON "segment_rating"("article_id");

-- CreateIndex
CREATE INDEX "segment_rating_segment_id_user_id_idx" ON "segment_rating"("segment_id", "user_id");

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_pass_id_fkey" FOREIGN KEY ("pass_id") REFERENCES "review_pass"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_status_by_id_fkey" FOREIGN KEY ("status_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "annotation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_fate_by_id_fkey" FOREIGN KEY ("fate_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_event" ADD CONSTRAINT "annotation_event_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_event" ADD CONSTRAINT "annotation_event_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_pass" ADD CONSTRAINT "review_pass_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_pass" ADD CONSTRAINT "review_pass_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_pass" ADD CONSTRAINT "review_pass_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_entry" ADD CONSTRAINT "thread_entry_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_entry" ADD CONSTRAINT "thread_entry_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_pass_id_fkey" FOREIGN KEY ("pass_id") REFERENCES "review_pass"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_override" ADD CONSTRAINT "verdict_override_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_override" ADD CONSTRAINT "verdict_override_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_effort" ADD CONSTRAINT "segment_effort_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_effort" ADD CONSTRAINT "segment_effort_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_effort" ADD CONSTRAINT "segment_effort_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_rating" ADD CONSTRAINT "segment_rating_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_rating" ADD CONSTRAINT "segment_rating_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_rating" ADD CONSTRAINT "segment_rating_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_rating" ADD CONSTRAINT "segment_rating_pass_id_fkey" FOREIGN KEY ("pass_id") REFERENCES "review_pass"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was said of an annotation, in a thread, or against a score's verdict is append-only, like versions and decisions.
CREATE TRIGGER annotation_event_append_only BEFORE UPDATE OR DELETE ON "annotation_event" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER thread_entry_append_only BEFORE UPDATE OR DELETE ON "thread_entry" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER verdict_override_append_only BEFORE UPDATE OR DELETE ON "verdict_override" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();

-- An annotation is struck through, not taken away: it goes only with its article.
CREATE TRIGGER annotation_not_deleted BEFORE DELETE ON "annotation" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
