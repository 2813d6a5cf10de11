-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "DatasetKind" AS ENUM ('real', 'demo');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('flow', 'stock', 'share', 'count');

-- CreateEnum
CREATE TYPE "IndicatorDirection" AS ENUM ('increase', 'decrease');

-- CreateEnum
CREATE TYPE "IndicatorNature" AS ENUM ('expected', 'binding');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('month', 'quarter', 'half', 'year');

-- CreateEnum
CREATE TYPE "IndicatorRole" AS ENUM ('main', 'soft', 'context');

-- CreateEnum
CREATE TYPE "TargetForm" AS ENUM ('at_least', 'range', 'direction');

-- CreateEnum
CREATE TYPE "Pathway" AS ENUM ('linear', 'geometric', 'milestones');

-- CreateEnum
CREATE TYPE "Span" AS ENUM ('year', 'period', 'ytd');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('eq', 'ge', 'le', 'approx');

-- CreateEnum
CREATE TYPE "DataStatus" AS ENUM ('preliminary', 'final', 'revised');

-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('chapter', 'section', 'box');

-- CreateEnum
CREATE TYPE "AreaLevel" AS ENUM ('province', 'city', 'district');

-- CreateEnum
CREATE TYPE "PlatformListKind" AS ENUM ('district', 'logistics', 'commerce', 'innovation', 'finance', 'tourism', 'spatial');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('high', 'medium', 'low', 'none');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('reserve', 'construction', 'operation');

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL,
    "kind" "DatasetKind" NOT NULL,
    "seed_hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "direction" "IndicatorDirection" NOT NULL,
    "nature" "IndicatorNature" NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "role" "IndicatorRole" NOT NULL,
    "definition" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "unit_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "form" "TargetForm" NOT NULL,
    "pathway" "Pathway" NOT NULL,
    "baseline_value" DECIMAL(20,6),
    "baseline_year" INTEGER,
    "target_value" DECIMAL(20,6),
    "target_upper" DECIMAL(20,6),
    "target_year" INTEGER NOT NULL,
    "stated_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "document" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "target_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("target_id","year")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "span" "Span" NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "status" "DataStatus" NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_text" TEXT NOT NULL,
    "known_on" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id","year")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "document_number" TEXT,
    "issuer" TEXT,
    "issued_on" DATE,
    "start_year" INTEGER NOT NULL,
    "end_year" INTEGER NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_section" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" UUID,
    "kind" "SectionKind" NOT NULL,
    "title" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_topic" (
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "level" "AreaLevel" NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_list" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PlatformListKind" NOT NULL,
    "page" INTEGER NOT NULL,
    "area_km2" DECIMAL(12,4),
    "position" INTEGER NOT NULL,

    CONSTRAINT "platform_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "area_id" UUID,
    "outside" TEXT,
    "longitude" DECIMAL(9,6),
    "latitude" DECIMAL(8,6),
    "precision_m" INTEGER,
    "confidence" "Confidence" NOT NULL,
    "position_note" TEXT,

    CONSTRAINT "platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_listing" (
    "list_id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "grouping" TEXT,
    "page" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "platform_listing_pkey" PRIMARY KEY ("list_id","platform_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "area_id" UUID,
    "platform_id" UUID,
    "sector" TEXT NOT NULL,
    "total_investment" DECIMAL(20,6),
    "exhibition_area" DECIMAL(12,4),
    "meeting_area" DECIMAL(12,4),
    "longitude" DECIMAL(9,6),
    "latitude" DECIMAL(8,6),
    "precision_m" INTEGER,
    "confidence" "Confidence" NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_stage" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "date_text" TEXT NOT NULL,
    "known_on" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "project_stage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE UNIQUE INDEX "target_plan_id_indicator_id_area_id_revision_key" ON "target"("plan_id", "indicator_id", "area_id", "revision");

-- CreateIndex
CREATE INDEX "observation_indicator_id_area_id_span_year_idx" ON "observation"("indicator_id", "area_id", "span", "year");

-- CreateIndex
CREATE INDEX "observation_known_on_idx" ON "observation"("known_on");

-- CreateIndex
CREATE UNIQUE INDEX "observation_indicator_id_area_id_period_span_version_year_key" ON "observation"("indicator_id", "area_id", "period", "span", "version", "year");

-- CreateIndex
CREATE UNIQUE INDEX "plan_code_key" ON "plan"("code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_section_plan_id_code_key" ON "plan_section"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_topic_section_id_name_key" ON "plan_topic"("section_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "area_code_key" ON "area"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "platform_list_code_key" ON "platform_list"("code");

-- CreateIndex
CREATE UNIQUE INDEX "platform_code_key" ON "platform"("code");

-- CreateIndex
CREATE UNIQUE INDEX "project_code_key" ON "project"("code");

-- CreateIndex
CREATE UNIQUE INDEX "project_stage_project_id_stage_date_text_key" ON "project_stage"("project_id", "stage", "date_text");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "plan_section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_topic" ADD CONSTRAINT "plan_topic_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_list" ADD CONSTRAINT "platform_list_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_list" ADD CONSTRAINT "platform_list_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform" ADD CONSTRAINT "platform_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_listing" ADD CONSTRAINT "platform_listing_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "platform_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_listing" ADD CONSTRAINT "platform_listing_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_stage" ADD CONSTRAINT "project_stage_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold for every writer, whatever door it came through.
ALTER TABLE "plan" ADD CONSTRAINT "plan_years" CHECK ("start_year" < "end_year");
ALTER TABLE "area" ADD CONSTRAINT "area_code" CHECK ("code" ~ '^[0-9]{6}$');
ALTER TABLE "observation"
  ADD CONSTRAINT "observation_period" CHECK ("period" ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  ADD CONSTRAINT "observation_year" CHECK ("year" = substr("period", 1, 4)::int),
  ADD CONSTRAINT "observation_span" CHECK (
    CASE "span" WHEN 'year' THEN length("period") = 4
                WHEN 'ytd' THEN "period" ~ '-(0[1-9]|1[0-2])$'
                ELSE length("period") > 4 END),
  ADD CONSTRAINT "observation_version" CHECK ("version" >= 1);
ALTER TABLE "target"
  ADD CONSTRAINT "target_form" CHECK (
    CASE "form" WHEN 'direction' THEN "target_value" IS NULL
                WHEN 'range' THEN "target_value" IS NOT NULL AND coalesce("target_upper" > "target_value", false)
                ELSE "target_value" IS NOT NULL END),
  ADD CONSTRAINT "target_baseline" CHECK (("baseline_value" IS NULL) = ("baseline_year" IS NULL)),
  ADD CONSTRAINT "target_years" CHECK ("baseline_year" IS NULL OR "baseline_year" < "target_year");
ALTER TABLE "platform" ADD CONSTRAINT "platform_position" CHECK (("longitude" IS NULL) = ("latitude" IS NULL));
ALTER TABLE "project" ADD CONSTRAINT "project_position" CHECK (("longitude" IS NULL) = ("latitude" IS NULL));
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_single" CHECK ("id" = 1);
