-- AlterTable
ALTER TABLE "segment_version" ADD COLUMN     "save_ids" UUID[] DEFAULT ARRAY[]::UUID[];
