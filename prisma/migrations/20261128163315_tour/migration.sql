-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "tour_left_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "is_sample" BOOLEAN NOT NULL DEFAULT false;
