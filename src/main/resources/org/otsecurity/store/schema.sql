-- The whole database. It is compiled from the corpus, opened read-only and never migrated.
-- application_id marks a file as ours; user_version is the version of this schema.
PRAGMA application_id = 1330926413; -- "OTSM"
PRAGMA user_version = 13;

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- A document with what the program needs to know of it: document.yaml.
CREATE TABLE standard (
  position           INTEGER PRIMARY KEY,
  id                 TEXT NOT NULL UNIQUE,
  name               TEXT NOT NULL,
  title              TEXT NOT NULL,
  edition            TEXT NOT NULL,
  published          TEXT NOT NULL,
  publisher          TEXT NOT NULL,
  url                TEXT NOT NULL,
  requirement_url    TEXT NOT NULL,
  licence            TEXT NOT NULL,
  notice             TEXT NOT NULL,
  verified           TEXT NOT NULL,
  note               TEXT NOT NULL,
  listed_with        TEXT NOT NULL,
  called             TEXT NOT NULL,
  scope              TEXT NOT NULL,
  families_called    TEXT NOT NULL,
  named_with_edition INTEGER NOT NULL CHECK (named_with_edition IN (0, 1)),
  not_offered        TEXT NOT NULL,
  clauses_called     TEXT NOT NULL,
  counted_behind     TEXT NOT NULL
);

-- What a document is called ("name", "short name"), words before that ("publisher word"), and what stands before the
-- numbers of its clauses ("clause prefix").
CREATE TABLE document_name (
  standard TEXT NOT NULL REFERENCES standard (id),
  use      TEXT NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (standard, use, position)
) WITHOUT ROWID;

-- Headings of clauses under which a document states no requirement.
CREATE TABLE heading_only (
  standard TEXT NOT NULL REFERENCES standard (id),
  position INTEGER NOT NULL,
  id       TEXT NOT NULL,
  title    TEXT NOT NULL,
  PRIMARY KEY (standard, position),
  UNIQUE (standard, id)
) WITHOUT ROWID;

CREATE TABLE document_capability (
  standard   TEXT NOT NULL REFERENCES standard (id),
  capability TEXT NOT NULL,
  PRIMARY KEY (standard, capability)
) WITHOUT ROWID;

-- The kinds of a document's rows and how they behave.
CREATE TABLE document_kind (
  standard       TEXT NOT NULL REFERENCES standard (id),
  position       INTEGER NOT NULL,
  kind           TEXT NOT NULL,
  adds_to_parent INTEGER NOT NULL CHECK (adds_to_parent IN (0, 1)),
  mapping        TEXT NOT NULL,
  standing       REAL NOT NULL CHECK (standing > 0 AND standing <= 1),
  when_asked     REAL NOT NULL CHECK (when_asked >= 1),
  page           TEXT NOT NULL,
  usual          INTEGER,
  PRIMARY KEY (standard, position),
  UNIQUE (standard, kind)
) WITHOUT ROWID;

-- Words by which a query asks for rows of a kind.
CREATE TABLE document_kind_word (
  standard TEXT NOT NULL,
  kind     TEXT NOT NULL,
  position INTEGER NOT NULL,
  word     TEXT NOT NULL,
  PRIMARY KEY (standard, kind, position),
  FOREIGN KEY (standard, kind) REFERENCES document_kind (standard, kind)
) WITHOUT ROWID;

-- The forms of a document's ids.
CREATE TABLE id_form (
  standard           TEXT NOT NULL REFERENCES standard (id),
  position           INTEGER NOT NULL,
  pattern            TEXT NOT NULL,
  canonical          TEXT NOT NULL,
  only_with_document INTEGER NOT NULL CHECK (only_with_document IN (0, 1)),
  in_text            TEXT NOT NULL,
  PRIMARY KEY (standard, position)
) WITHOUT ROWID;

-- Documents whose forms of ids are tried before a form.
CREATE TABLE id_form_yields_to (
  standard TEXT NOT NULL,
  form     INTEGER NOT NULL,
  document TEXT NOT NULL REFERENCES standard (id),
  PRIMARY KEY (standard, form, document),
  FOREIGN KEY (standard, form) REFERENCES id_form (standard, position)
) WITHOUT ROWID;

-- Files in which a publisher offers its text; the first tells the release.
CREATE TABLE official_file (
  standard TEXT NOT NULL REFERENCES standard (id),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  url      TEXT NOT NULL,
  PRIMARY KEY (standard, position)
) WITHOUT ROWID;

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
  name        TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (standard, id)
) WITHOUT ROWID;

-- One numbered statement of a standard, or one ATT&CK object. The key follows reading order.
-- The last four columns hold what a publisher's file or a licensed copy adds in a user's database.
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
  retired_in         INTEGER,
  overlay_section    TEXT,
  source_edition     TEXT,
  own_words          TEXT,
  discussion         TEXT,
  licensed_rationale TEXT,
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

-- Other names. A release is the first without a former name; details are kept one a line: sectors of a related asset, title
-- and reason of a neighbor in ATT&CK Enterprise.
CREATE TABLE name (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  release     INTEGER,
  details     TEXT,
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

-- Where systems of a rating must be; of a kind if one is named. Of several on the same systems one is enough.
CREATE TABLE nerc_condition (
  requirement INTEGER NOT NULL REFERENCES nerc_applicability (requirement),
  position    INTEGER NOT NULL,
  rating      TEXT NOT NULL,
  system      TEXT,
  place       TEXT NOT NULL,
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

-- What stands for a row that its publisher has revoked, as far as that leads to one in force. Mappings, topics and zones keep the
-- row that they were stated for, and are read by way of this table.
CREATE TABLE succession (
  revoked   INTEGER PRIMARY KEY REFERENCES requirement (key),
  successor INTEGER NOT NULL REFERENCES requirement (key)
);
CREATE INDEX succession_successor ON succession (successor);

-- Terms of the field, explained in our own words; their lists are in text_list.
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

-- What is known by name and not held, with what is held instead.
CREATE TABLE known (
  position      INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  kind          TEXT NOT NULL,
  pattern       TEXT,
  what          TEXT NOT NULL,
  not_held      TEXT NOT NULL,
  published_by  TEXT NOT NULL,
  published_url TEXT NOT NULL,
  source        TEXT NOT NULL,
  seen          TEXT NOT NULL,
  instrument    TEXT REFERENCES instrument (id)
);

CREATE TABLE known_name (
  known           TEXT NOT NULL REFERENCES known (id),
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL,
  only_as_written INTEGER NOT NULL,
  PRIMARY KEY (known, position)
) WITHOUT ROWID;

-- A whole document where no requirement is named.
CREATE TABLE known_nearest (
  known       TEXT NOT NULL REFERENCES known (id),
  position    INTEGER NOT NULL,
  standard    TEXT NOT NULL REFERENCES standard (id),
  requirement INTEGER REFERENCES requirement (key),
  why         TEXT NOT NULL,
  PRIMARY KEY (known, position)
) WITHOUT ROWID;

-- Earlier editions of documents. Words and elements are one to a line.
CREATE TABLE earlier_edition (
  key       INTEGER PRIMARY KEY,
  standard  TEXT NOT NULL REFERENCES standard (id),
  edition   TEXT NOT NULL,
  called    TEXT NOT NULL,
  published TEXT NOT NULL,
  words     TEXT NOT NULL,
  source    TEXT NOT NULL,
  url       TEXT NOT NULL,
  seen      TEXT NOT NULL
);

CREATE TABLE earlier_id (
  edition  INTEGER NOT NULL REFERENCES earlier_edition (key),
  id       TEXT NOT NULL,
  change   TEXT NOT NULL,
  elements TEXT NOT NULL,
  PRIMARY KEY (id, edition)
) WITHOUT ROWID;

CREATE TABLE earlier_successor (
  edition     INTEGER NOT NULL REFERENCES earlier_edition (key),
  id          TEXT NOT NULL,
  position    INTEGER NOT NULL,
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  PRIMARY KEY (edition, id, position)
) WITHOUT ROWID;

-- Why a requirement exists (rationale) and how it is usually met (guidance), in our own words.
CREATE TABLE explanation (
  requirement INTEGER NOT NULL REFERENCES requirement (key),
  kind        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  point       TEXT NOT NULL,
  PRIMARY KEY (requirement, kind, position)
) WITHOUT ROWID;

-- Guidance on zones and conduits in our own words. Lists of plain texts are in text_list.
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
  -- Where it is not the edition that is held; empty else.
  target_edition TEXT NOT NULL,
  basis     TEXT NOT NULL,
  -- What its rows say.
  kind      TEXT NOT NULL CHECK (kind IN ('MAPS_TO', 'ANSWERED_BY', 'REALIZED_BY')),
  publisher TEXT NOT NULL,
  document  TEXT NOT NULL,
  url       TEXT NOT NULL,
  licence   TEXT NOT NULL,
  note      TEXT NOT NULL
);

-- Who asserts the relations of a type that join documents beside the mapping sets.
CREATE TABLE relation_set (
  type         TEXT PRIMARY KEY,
  publisher    TEXT NOT NULL,
  document     TEXT NOT NULL,
  relationship TEXT
) WITHOUT ROWID;

CREATE TABLE mapping (
  position     INTEGER PRIMARY KEY,
  mapping_set  TEXT NOT NULL REFERENCES mapping_set (id),
  source       INTEGER NOT NULL REFERENCES requirement (key),
  relationship TEXT,
  target       INTEGER NOT NULL REFERENCES requirement (key),
  confidence   REAL,
  rationale    TEXT NOT NULL,
  -- What the target does against a threat; of the kind ANSWERED_BY only.
  function     TEXT CHECK (function IN ('prevent', 'detect', 'contain', 'recover')),
  UNIQUE (mapping_set, source, target)
);
CREATE INDEX mapping_source ON mapping (source);
CREATE INDEX mapping_target ON mapping (target);

-- What rows are mapped to that is no row: a whole document, a family, a clause of an edition that is not held.
CREATE TABLE mapping_part (
  position    INTEGER PRIMARY KEY,
  mapping_set TEXT NOT NULL REFERENCES mapping_set (id),
  source      INTEGER NOT NULL REFERENCES requirement (key),
  kind        TEXT NOT NULL CHECK (kind IN ('document', 'family', 'clause', 'group')),
  part        TEXT NOT NULL,
  called      TEXT NOT NULL,
  note        TEXT NOT NULL
);

-- Rows that a set says have no counterpart.
CREATE TABLE unmapped (
  position    INTEGER PRIMARY KEY,
  mapping_set TEXT NOT NULL REFERENCES mapping_set (id),
  source      INTEGER NOT NULL REFERENCES requirement (key),
  reason      TEXT NOT NULL
);

-- Which law, standard or guidance applies to whom. Lists of plain texts are in text_list.
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
  name     TEXT NOT NULL,
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

-- Sentences that stand beside answers.
CREATE TABLE standing_note (
  id   TEXT PRIMARY KEY,
  text TEXT NOT NULL
) WITHOUT ROWID;

-- What people call the systems of NERC CIP, in the order of reading, and what is said with it.
-- Words, devices and kinds are kept one a line; the first kind is what a thing is, or what is listed instead. A qualifier has
-- the argument that it stands for as its condition, and the value of that as its note.
CREATE TABLE nerc_words (
  position  INTEGER PRIMARY KEY,
  use       TEXT NOT NULL CHECK (use IN ('name', 'subject', 'qualifier', 'function', 'low impact', 'devices', 'list')),
  words     TEXT NOT NULL,
  devices   TEXT NOT NULL,
  kinds     TEXT NOT NULL,
  condition TEXT NOT NULL,
  note      TEXT NOT NULL
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

-- Devices as people name them; lists are kept one a line, a component type with how sure it is.
CREATE TABLE device (
  name      TEXT PRIMARY KEY,
  position  INTEGER NOT NULL,
  names     TEXT NOT NULL,
  makers    TEXT NOT NULL,
  kinds     TEXT NOT NULL,
  what      TEXT NOT NULL,
  types     TEXT NOT NULL,
  why       TEXT NOT NULL,
  assets    TEXT NOT NULL,
  asset_why TEXT NOT NULL,
  levels    TEXT NOT NULL,
  safety    INTEGER NOT NULL,
  may_mean  TEXT NOT NULL
) WITHOUT ROWID;

-- Names of devices and of their makers by their letters and digits.
CREATE TABLE device_name (
  key             TEXT NOT NULL,
  name            TEXT NOT NULL,
  meaning         TEXT NOT NULL,
  maker           INTEGER NOT NULL,
  only_as_written INTEGER NOT NULL,
  PRIMARY KEY (key, maker)
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

-- Other languages that questions come in.
CREATE TABLE language (
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  script   TEXT NOT NULL,
  letters  TEXT NOT NULL
) WITHOUT ROWID;

-- Their words and parts of words, with what they mean where they mean something.
CREATE TABLE language_part (
  language TEXT NOT NULL REFERENCES language (id),
  kind     TEXT NOT NULL CHECK (kind IN ('sign', 'weak-sign', 'ending', 'joint', 'spelling', 'word')),
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  meaning  TEXT NOT NULL,
  PRIMARY KEY (language, kind, position)
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
