-- CreateEnum
CREATE TYPE "FindingState" AS ENUM ('open', 'fixed', 'dismissed', 'stale');

-- CreateEnum
CREATE TYPE "DismissalScope" AS ENUM ('place', 'article', 'desk');

-- AlterEnum
ALTER TYPE "VersionCause" ADD VALUE 'unify';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "checked_stamp" TEXT,
ADD COLUMN     "open_findings" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "detectors_off" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "detector" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "message" JSONB NOT NULL,
    "forms" JSONB NOT NULL,
    "places" JSONB NOT NULL,
    "fix" TEXT,
    "rank" INTEGER NOT NULL,
    "state" "FindingState" NOT NULL DEFAULT 'open',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_dismissal" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID,
    "scope" "DismissalScope" NOT NULL,
    "keys" TEXT[],
    "place_key" TEXT,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_article_id_key_key" ON "finding"("article_id", "key");

-- CreateIndex
CREATE INDEX "finding_dismissal_desk_id_scope_idx" ON "finding_dismissal"("desk_id", "scope");

-- CreateIndex
CREATE INDEX "finding_dismissal_article_id_idx" ON "finding_dismissal"("article_id");

-- CreateIndex
CREATE INDEX "finding_dismissal_by_id_idx" ON "finding_dismissal"("by_id");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissal" ADD CONSTRAINT "finding_dismissal_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissal" ADD CONSTRAINT "finding_dismissal_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissal" ADD CONSTRAINT "finding_dismissal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
