-- AlterEnum
ALTER TYPE "VersionCause" ADD VALUE 'replace';
