-- By itself: a new word of an enumeration can be used only in the next transaction.
-- AlterEnum
ALTER TYPE "EntryState" ADD VALUE 'discarded';
