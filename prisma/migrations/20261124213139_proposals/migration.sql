-- AlterTable
ALTER TABLE "account" ADD COLUMN     "enabled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "after" JSONB NOT NULL,
ADD COLUMN     "before" JSONB,
ADD COLUMN     "self_confirmed" BOOLEAN NOT NULL DEFAULT false;

-- Nobody confirms what they proposed, whatever door it came through.
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_four_eyes" CHECK (
  "state" <> 'confirmed' OR "self_confirmed" OR "decided_by" <> "proposed_by");
