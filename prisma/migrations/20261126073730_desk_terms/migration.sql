-- CreateEnum
CREATE TYPE "TermStatus" AS ENUM ('preferred', 'admitted', 'forbidden');

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "terms_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "source_language" TEXT,
    "target_language" TEXT NOT NULL,
    "source" TEXT,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_form" (
    "term_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TermStatus" NOT NULL,
    "is_case_sensitive" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "term_form_pkey" PRIMARY KEY ("term_id","position")
);

-- CreateIndex
CREATE INDEX "term_desk_id_name_id_idx" ON "term"("desk_id", "name", "id");

-- CreateIndex
CREATE INDEX "term_created_by_id_idx" ON "term"("created_by_id");

-- CreateIndex
CREATE INDEX "term_changed_by_id_idx" ON "term"("changed_by_id");

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_form" ADD CONSTRAINT "term_form_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;
