-- CreateEnum
CREATE TYPE "ImportedJudgementKind" AS ENUM ('noError', 'attentionTest');

-- AlterTable
ALTER TABLE "segment_rating" ADD COLUMN     "rater" TEXT;

-- CreateTable
CREATE TABLE "imported_judgement" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segment_id" UUID NOT NULL,
    "rater" TEXT NOT NULL,
    "kind" "ImportedJudgementKind" NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "places" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "imported_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "imported_judgement_article_id_idx" ON "imported_judgement"("article_id");

-- CreateIndex
CREATE INDEX "imported_judgement_segment_id_idx" ON "imported_judgement"("segment_id");

-- AddForeignKey
ALTER TABLE "imported_judgement" ADD CONSTRAINT "imported_judgement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_judgement" ADD CONSTRAINT "imported_judgement_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
