-- The whole database. It is compiled from the corpus, opened read-only and never migrated.
-- application_id marks a file as ours; user_version is the version of this schema.
PRAGMA application_id = 1330926413; -- "OTSM"
PRAGMA user_version = 8;

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE standard (
  position        INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  title           TEXT NOT NULL,
  edition         TEXT NOT NULL,
  published       TEXT NOT NULL,
  publisher       TEXT NOT NULL,
  url             TEXT NOT NULL,
  requirement_url TEXT NOT NULL,
  licence         TEXT NOT NULL,
  notice          TEXT NOT NULL,
  verified        TEXT NOT NULL,
  note            TEXT NOT NULL
);

CREATE TABLE family (
  standard TEXT NOT NULL REFERENCES standard (id),
  position INTEGER NOT NULL,
  id       TEXT NOT NULL,
  title    TEXT NOT NULL,
  PRIMARY KEY (standard, id)
) WITHOUT ROWID;

-- Where compiled facts of a standard were read; named in table evidence.
CREATE TABLE evidence_source (
  standard    TEXT NOT NULL REFERENCES standard (id),
  position    INTEGER NOT NULL,
  id          TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (standard, id)
) WITHOUT ROWID;

-- One numbered statement of a standard, or one ATT&CK object. The key follows reading order.
CREATE TABLE requirement (
  key        INTEGER PRIMARY KEY,
  standard   TEXT NOT NULL REFERENCES standard (id),
  id         TEXT NOT NULL,
  kind       TEXT NOT NULL,
  title      TEXT NOT NULL,
  status     TEXT NOT NULL,
  parent     TEXT,
  family     TEXT,
  level      INTEGER CHECK (level BETWEEN 1 AND 4),
  text_kind  TEXT NOT NULL,
  text       TEXT,
  confidence TEXT,
  note       TEXT,
  UNIQUE (standard, id)
);
CREATE INDEX requirement_parent ON requirement (standard, parent) WHERE parent IS NOT NULL;

CREATE TABLE component_type (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  type        TEXT NOT NULL,
  PRIMARY KEY (requirement, type)
) WITHOUT ROWID;

CREATE TABLE baseline (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  baseline    TEXT NOT NULL,
  PRIMARY KEY (requirement, baseline)
) WITHOUT ROWID;

CREATE TABLE name (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  detail      TEXT NOT NULL,
  PRIMARY KEY (requirement, position)
) WITHOUT ROWID;

-- The level that each source of evidence gives (IEC 62443).
CREATE TABLE evidence (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  source      TEXT NOT NULL,
  value       TEXT NOT NULL,
  PRIMARY KEY (requirement, source)
) WITHOUT ROWID;

-- Further facts by name: sectors of an asset, dates of a campaign, data components of a detection.
CREATE TABLE attribute (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  label       TEXT NOT NULL,
  position    INTEGER NOT NULL,
  value       TEXT NOT NULL,
  PRIMARY KEY (requirement, label, position)
) WITHOUT ROWID;

-- To which systems a part of NERC CIP applies.
CREATE TABLE nerc_applicability (
  requirement INTEGER PRIMARY KEY REFERENCES requirement (key),
  words       TEXT NOT NULL
);

CREATE TABLE nerc_impact_rating (
  requirement INTEGER NOT NULL REFERENCES nerc_applicability (requirement),
  position    INTEGER NOT NULL,
  rating      TEXT NOT NULL,
  PRIMARY KEY (requirement, position)
) WITHOUT ROWID;

CREATE TABLE nerc_applicable_system (
  requirement INTEGER NOT NULL REFERENCES nerc_applicability (requirement),
  position    INTEGER NOT NULL,
  system      TEXT NOT NULL,
  PRIMARY KEY (requirement, position)
) WITHOUT ROWID;

-- A system that is left out at a rating, though the part names both.
CREATE TABLE nerc_exclusion (
  requirement INTEGER NOT NULL REFERENCES nerc_applicability (requirement),
  position    INTEGER NOT NULL,
  rating      TEXT NOT NULL,
  system      TEXT NOT NULL,
  PRIMARY KEY (requirement, position)
) WITHOUT ROWID;

-- Since when a standard of NERC CIP is effective, and what comes after it.
CREATE TABLE nerc_version (
  requirement INTEGER PRIMARY KEY REFERENCES requirement (key),
  effective   TEXT NOT NULL,
  enforcement TEXT NOT NULL
);

CREATE TABLE nerc_later_version (
  requirement INTEGER NOT NULL REFERENCES nerc_version (requirement),
  position    INTEGER NOT NULL,
  id          TEXT NOT NULL,
  effective   TEXT,
  PRIMARY KEY (requirement, position)
) WITHOUT ROWID;

CREATE TABLE relation (
  source INTEGER NOT NULL REFERENCES requirement (key),
  type   TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES requirement (key),
  basis  TEXT NOT NULL,
  confidence REAL,
  note   TEXT,
  PRIMARY KEY (source, type, target)
) WITHOUT ROWID;
CREATE INDEX relation_target ON relation (target, type, source);

-- Terms of the field, explained in our own words; lists are joined by "|".
CREATE TABLE term (
  position     INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  definition   TEXT NOT NULL,
  difference   TEXT,
  source       TEXT NOT NULL
);

-- Questions that no single requirement answers.
CREATE TABLE topic (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  title    TEXT NOT NULL,
  answer   TEXT NOT NULL
);

CREATE TABLE topic_row (
  topic       TEXT NOT NULL REFERENCES topic (id),
  position    INTEGER NOT NULL,
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  why         TEXT NOT NULL,
  PRIMARY KEY (topic, position)
) WITHOUT ROWID;

-- Why a requirement exists (rationale) and how it is usually met (guidance), in our own words.
CREATE TABLE explanation (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  kind        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  point       TEXT NOT NULL,
  PRIMARY KEY (requirement, kind, position)
) WITHOUT ROWID;

-- Guidance on zones and conduits in our own words. Lists of plain texts are kept one a line.
CREATE TABLE zone_model (
  key      TEXT NOT NULL,
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  basis    TEXT NOT NULL,
  PRIMARY KEY (key, position)
) WITHOUT ROWID;

CREATE TABLE zone_source (
  position  INTEGER PRIMARY KEY,
  document  TEXT NOT NULL,
  edition   TEXT NOT NULL,
  locator   TEXT NOT NULL,
  url       TEXT NOT NULL,
  publisher TEXT NOT NULL
);

CREATE TABLE purdue_level (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  summary  TEXT NOT NULL
);

CREATE TABLE architecture (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  summary  TEXT NOT NULL,
  notice   TEXT NOT NULL
);

CREATE TABLE architecture_note (
  architecture TEXT NOT NULL REFERENCES architecture (id),
  position     INTEGER NOT NULL,
  text         TEXT NOT NULL,
  source       TEXT NOT NULL,
  PRIMARY KEY (architecture, position)
) WITHOUT ROWID;

CREATE TABLE zone (
  architecture TEXT NOT NULL REFERENCES architecture (id),
  position     INTEGER NOT NULL,
  id           TEXT NOT NULL,
  name         TEXT NOT NULL,
  purpose      TEXT NOT NULL,
  PRIMARY KEY (architecture, id)
) WITHOUT ROWID;

-- The architecture is empty for conduits between levels of the Purdue model.
CREATE TABLE conduit (
  architecture TEXT NOT NULL,
  position     INTEGER NOT NULL,
  id           TEXT NOT NULL,
  from_end     TEXT NOT NULL,
  to_end       TEXT NOT NULL,
  label        TEXT NOT NULL,
  purpose      TEXT NOT NULL,
  direction    TEXT NOT NULL,
  rule         TEXT NOT NULL,
  PRIMARY KEY (architecture, id)
) WITHOUT ROWID;

-- The rows that a level, zone, conduit or rule names. The owner is its path, such as
-- "level/3", "rule/2", "zone/water-treatment/scada" or "conduit/water-treatment/C1".
CREATE TABLE zone_reference (
  owner       TEXT NOT NULL,
  role        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  PRIMARY KEY (owner, role, position)
) WITHOUT ROWID;

-- Who asserts mappings of one document onto another.
CREATE TABLE mapping_set (
  position  INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  title     TEXT NOT NULL,
  source    TEXT NOT NULL,
  target    TEXT NOT NULL,
  basis     TEXT NOT NULL,
  publisher TEXT NOT NULL,
  document  TEXT NOT NULL,
  url       TEXT NOT NULL,
  licence   TEXT NOT NULL,
  note      TEXT NOT NULL
);

CREATE TABLE mapping (
  position     INTEGER PRIMARY KEY,
  mapping_set  TEXT NOT NULL REFERENCES mapping_set (id),
  source       INTEGER NOT NULL REFERENCES requirement (key),
  relationship TEXT,
  target       INTEGER NOT NULL REFERENCES requirement (key),
  confidence   REAL,
  rationale    TEXT NOT NULL,
  UNIQUE (mapping_set, source, target)
);
CREATE INDEX mapping_source ON mapping (source);
CREATE INDEX mapping_target ON mapping (target);

-- Rows that a set says have no counterpart.
CREATE TABLE unmapped (
  position    INTEGER PRIMARY KEY,
  mapping_set TEXT NOT NULL REFERENCES mapping_set (id),
  source      INTEGER NOT NULL REFERENCES requirement (key),
  reason      TEXT NOT NULL
);

-- Which law, standard or guidance applies to whom. Lists of plain texts are kept one a line.
CREATE TABLE sector (
  position      INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  us_sector     TEXT NOT NULL,
  serves_others INTEGER NOT NULL,
  architecture  TEXT REFERENCES architecture (id) DEFERRABLE INITIALLY DEFERRED,
  summary       TEXT NOT NULL
);

-- Facts that rules ask for.
CREATE TABLE facility_fact (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  question TEXT NOT NULL
);

-- Facts of yes or no that a sector gives, or one of its names.
CREATE TABLE sector_fact (
  position INTEGER PRIMARY KEY,
  sector   TEXT NOT NULL REFERENCES sector (id),
  fact     TEXT NOT NULL REFERENCES facility_fact (id),
  value    INTEGER NOT NULL CHECK (value IN (0, 1)),
  role     TEXT,
  not_role TEXT,
  name     TEXT
);

-- Words that mean several sectors.
CREATE TABLE sector_group (
  position INTEGER PRIMARY KEY
);

CREATE TABLE jurisdiction (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  part_of  TEXT,
  note     TEXT NOT NULL
);

CREATE TABLE instrument (
  position     INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  document     TEXT NOT NULL,
  kind         TEXT NOT NULL,
  jurisdiction TEXT NOT NULL REFERENCES jurisdiction (id),
  regulator    TEXT NOT NULL,
  url          TEXT NOT NULL,
  standard     TEXT REFERENCES standard (id),
  status       TEXT NOT NULL,
  in_force     INTEGER NOT NULL,
  effective    TEXT,
  demands      TEXT NOT NULL,
  level_note   TEXT,
  confidence   TEXT NOT NULL,
  note         TEXT NOT NULL
);

CREATE TABLE instrument_date (
  instrument TEXT NOT NULL REFERENCES instrument (id),
  position   INTEGER NOT NULL,
  date       TEXT NOT NULL,
  what       TEXT NOT NULL,
  PRIMARY KEY (instrument, position)
) WITHOUT ROWID;

-- Tests are kept as org.otsecurity.domain.sector.FactTest writes them.
CREATE TABLE applicability_rule (
  position      INTEGER PRIMARY KEY,
  sector        TEXT NOT NULL,
  jurisdiction  TEXT NOT NULL REFERENCES jurisdiction (id),
  role          TEXT NOT NULL,
  instrument    TEXT NOT NULL REFERENCES instrument (id),
  applicability TEXT NOT NULL,
  condition     TEXT NOT NULL,
  when_test     TEXT,
  unless_test   TEXT,
  since         TEXT,
  source        TEXT NOT NULL,
  confidence    TEXT NOT NULL
);

-- Lists of texts of rows of other tables, one text a row: names of a sector, sources of an instrument. An owner is
-- named by its id, by its position where it has none, and in guidance on zones by its path as in zone_reference. The
-- ways to ask for a topic are kept as their stems.
CREATE TABLE text_list (
  kind     TEXT NOT NULL,
  owner    TEXT NOT NULL,
  label    TEXT NOT NULL,
  position INTEGER NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (kind, owner, label, position)
) WITHOUT ROWID;

-- Words by which questions are read, list by list.
CREATE TABLE vocabulary (
  list     TEXT NOT NULL,
  position INTEGER NOT NULL,
  words    TEXT NOT NULL,
  meaning  TEXT NOT NULL,
  PRIMARY KEY (list, position)
) WITHOUT ROWID;

-- Words directly after or before which a phrase does not mean that.
CREATE TABLE vocabulary_exception (
  list     TEXT NOT NULL,
  position INTEGER NOT NULL,
  side     TEXT NOT NULL CHECK (side IN ('after', 'before')),
  number   INTEGER NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (list, position, side, number),
  FOREIGN KEY (list, position) REFERENCES vocabulary (list, position)
) WITHOUT ROWID;

-- MITRE's labels on mitigations, verbatim.
CREATE TABLE label (
  mitigation INTEGER NOT NULL REFERENCES requirement (key),
  position   INTEGER NOT NULL,
  label      TEXT NOT NULL,
  note       TEXT NOT NULL,
  PRIMARY KEY (mitigation, position)
) WITHOUT ROWID;

-- Facts of releases without their words, packed, to tell what changed between two of them.
CREATE TABLE release (
  standard TEXT NOT NULL,
  version  TEXT NOT NULL,
  date     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  facts    BLOB NOT NULL,
  PRIMARY KEY (standard, version)
) WITHOUT ROWID;

-- Full text, for words that stand together. Contentless: it holds the stems of SearchTerms, so that
-- both sides of a match are cut the same way; snippets are cut from requirement.text.
CREATE VIRTUAL TABLE requirement_text USING fts5 (
  title, names, text, context,
  content = '', columnsize = 1, detail = full,
  tokenize = 'ascii'
);

-- How much each requirement is about a stem or a concept ("@" and its id); see Postings.
CREATE TABLE posting (
  term     TEXT PRIMARY KEY,
  postings BLOB NOT NULL
) WITHOUT ROWID;

-- Two tables that ranking reads whole, packed: facts of every row, and all relations.
CREATE TABLE search_table (
  name    TEXT PRIMARY KEY,
  content BLOB NOT NULL
) WITHOUT ROWID;

-- Words of the corpus and thesaurus with the number of requirements that hold them, for spelling.
CREATE TABLE word (
  word  TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) WITHOUT ROWID;

-- What people call a concept, as stems, found by the first of them.
CREATE TABLE concept_trigger (
  first   TEXT NOT NULL,
  trigger TEXT NOT NULL,
  concept TEXT NOT NULL,
  PRIMARY KEY (first, trigger, concept)
) WITHOUT ROWID;

-- A concept with the expressions it is looked for by, one a line.
CREATE TABLE concept (
  id         TEXT PRIMARY KEY,
  looked_for TEXT NOT NULL
) WITHOUT ROWID;
